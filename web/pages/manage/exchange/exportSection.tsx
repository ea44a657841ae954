import type { ExchangeFormat } from '../../../../api/exchange/format.ts';
import type { Loss } from '../../../../surveys/exchange/loss.ts';
import type { Language } from '../../../../surveys/text.ts';
import { type Client, unwrap } from '../../../client.ts';
import { importingWords } from '../../../text/manage/importing/words.ts';
import { groupLosses, LossList } from './lossList.tsx';

const files: [format: ExchangeFormat, file: string][] = [
  ['fhir', 'export.fhir.json'],
  ['xlsx', 'export.xlsx'],
  ['json', 'export.json'],
];

const Losses = ({ losses, language }: { losses: Loss[]; language: Language }) => {
  const { exporting } = importingWords[language];
  if (losses.length === 0) return <p>{exporting.nothingLost}</p>;
  return (
    <details class="detail">
      <summary>{exporting.losses(groupLosses(losses, language).length)}</summary>
      <LossList losses={losses} language={language} level={4} />
    </details>
  );
};

interface ExportSectionProps {
  client: Client;
  language: Language;
  slug: string;
  number: number;
}

/** The formats in which a version can be taken away; what each cannot hold is told before. */
export const ExportSection = async ({ client, language, slug, number }: ExportSectionProps) => {
  const words = importingWords[language];
  const address = client.questionnaires[':slug'].versions[':number'].export.losses;
  const param = { slug, number: String(number) };
  const formats = await Promise.all(
    files.map(async ([format, file]) => ({
      ...(await unwrap<{ losses: Loss[]; licence: string }>(address.$get({ param, query: { format } }))),
      ...{ format, href: `/api/v1/questionnaires/${slug}/versions/${number}/${file}` },
    })),
  );
  const licence = formats[0]?.licence ?? '';
  return (
    <section class="screen" aria-labelledby="export">
      <h2 id="export">{words.exporting.title}</h2>
      <p>
        {words.exporting.lead} {licence === '' ? words.exporting.noLicence : words.exporting.licence(licence)}
      </p>
      {formats.map(({ format, href, losses }) => (
        <div class="format">
          <h3>{words.formats[format]}</h3>
          <p>{words.exporting.about[format]}</p>
          <Losses losses={losses} language={language} />
          <p>
            <a class="button second" href={href} download>
              {words.exporting.download(words.formats[format])}
            </a>
          </p>
        </div>
      ))}
    </section>
  );
};
