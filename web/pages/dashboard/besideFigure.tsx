import type { Language } from '../../../surveys/text.ts';
import { DataTable } from '../../parts/dataTable.tsx';
import { type Drawing, Drawn, Explore } from '../../parts/figure.tsx';
import { measured } from '../../parts/measured.ts';
import type { SiteOptions } from '../../site.tsx';
import { dashboardWords, type FilterName } from '../../text/dashboard/words.ts';
import { overviewWords } from '../../text/overview/words.ts';
import type { Reader } from '../reader.ts';
import type { Choices } from './choices.ts';
import { explorePath } from './downloads.ts';
import { drawingOf } from './drawings.ts';
import { type FigureReply, readFinding } from './readFinding.ts';
import { findingQuery } from './selection.ts';

type Values = Partial<Record<FilterName, string>>;

/** The institution to stand beside the one shown; `''` for none, or for the same. */
export const besideOf = ({ institutions }: Choices, { beside, institution }: Values): string =>
  institutions.find(({ id }) => id === beside && id !== institution)?.id ?? '';

/** From the first of the two figures to the second: on a phone they are far apart. */
export const BelowLink = ({ read, institution, language }: BelowLinkProps) => {
  const name = read.institutions.find(({ id }) => id === institution)?.name[language] ?? '';
  return (
    <p>
      <a href="#beside">{overviewWords[language].beside.below(name)}</a>
    </p>
  );
};
interface BelowLinkProps {
  read: Choices;
  institution: string;
  language: Language;
}

/** The same figure of another institution, with its drawings; null when nothing is released there. */
export async function readBeside(options: SiteOptions, request: Request, reader: Reader, values: Values) {
  const { beside: _, team: __, ...used } = values;
  const query = findingQuery(used.program ?? '', used);
  const reply = await readFinding(reader.client, 'trend', query);
  if (reply === null) return null;
  const asked = new URLSearchParams(query).toString();
  return { reply, query: asked, drawing: await drawingOf(reader, options, request, reply, asked) };
}

/** Whether rows tell the two sides apart. */
const sided = ({ table }: Pick<FigureReply, 'table'>): boolean =>
  new Set(table.rows.map(({ side }) => JSON.stringify(side))).size > 1;

/** The second of two figures read against each other, on the same scale. */
export const BesideFigure = ({
  first,
  reply,
  query,
  drawing,
  language,
}: {
  /** The one it stands beside. */
  first: FigureReply;
  reply: FigureReply;
  query: string;
  drawing: Drawing | null;
  language: Language;
}) => {
  const words = overviewWords[language].beside;
  return (
    <section class="beside-figure" aria-labelledby="beside">
      <h2 id="beside">{words.heading}</h2>
      <p>{reply.reading[language]}</p>
      {sided(first) !== sided(reply) && <p>{words.sides}</p>}
      <figure aria-labelledby="beside-measured">
        <figcaption id="beside-measured">
          <strong>{reply.title[language]}</strong>
          <span>{measured(reply.subtitle[language])}</span>
        </figcaption>
        {drawing ? (
          <Drawn drawing={drawing} />
        ) : (
          <div class="nothing">
            <p>{dashboardWords[language].kinds.trend.nothing}</p>
          </div>
        )}
        {drawing && <Explore href={explorePath('trend', query, language)} language={language} />}
      </figure>
      <p>{words.caution}</p>
      <details class="detail" open={drawing === null}>
        <summary>{words.table}</summary>
        <DataTable table={reply.table} language={language} id="beside-table" />
      </details>
    </section>
  );
};
