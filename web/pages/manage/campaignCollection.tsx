import { formatNumber } from '../../../analysis/format.ts';
import type { Campaign } from '../../../api/model/campaigns.ts';
import type { Withheld } from '../../../api/model/collectionReport.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { ListTable } from '../../parts/listTable.tsx';
import { collectionWords } from '../../text/manage/collection/words.ts';
import type { Reader } from '../reader.ts';

interface CountsProps {
  reader: Reader;
  id: string;
  heading: string;
  lead: string;
  caption: string;
  column: string;
  withheld: Withheld;
  /** Counts by name, null for a hidden one. */
  counts: [name: string, count: number | null][] | null;
}

const Counts = ({ reader: { language }, id, heading, lead, caption, column, withheld, counts }: CountsProps) => {
  const words = collectionWords[language];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p>{withheld === null ? lead : words.withheld[withheld]}</p>
      {counts !== null && (
        <>
          <ListTable
            id={`${id}-counts`}
            caption={caption}
            head={[column, words.responses]}
            rows={counts.map(([name, count]) => [name, count === null ? words.hidden : formatNumber(count, language)])}
            none={words.none}
          />
          {counts.some(([, count]) => count === null) && <p class="hint">{words.hiddenMeans}</p>}
        </>
      )}
    </section>
  );
};

/** Null for those who follow only a part of the campaign: the counts are those of the whole. */
async function unlessForbidden<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof PageProblem && error.code === 'forbidden') return null;
    throw error;
  }
}

const named = <K extends string>(names: Record<K, string>, counts: Record<K, number | null> | null) =>
  counts && (Object.keys(names) as K[]).map((key): [string, number | null] => [names[key], counts[key]]);

async function Ways({ reader, id }: { reader: Reader; id: string }) {
  const words = collectionWords[reader.language].ways;
  const report = await unlessForbidden(unwrap(reader.client.campaigns[':id'].ways.$get({ param: { id } })));
  if (report === null) return null;
  const { heading, lead, table: caption, way: column } = words;
  const counts = named(words.names, report.ways);
  return <Counts {...{ reader, heading, lead, caption, column, counts }} id="ways" withheld={report.withheld} />;
}

async function Pairing({ reader, id }: { reader: Reader; id: string }) {
  const words = collectionWords[reader.language].pairing;
  const report = await unlessForbidden(unwrap(reader.client.campaigns[':id'].pairing.$get({ param: { id } })));
  if (report === null) return null;
  const { heading, table: caption, code: column } = words;
  const counts = named(words.fates, report.codes);
  const shown = { reader, heading, lead: words.lead(report.earlier), caption, column, counts };
  return <Counts {...shown} id="pairing" withheld={report.withheld} />;
}

/** In which ways a campaign was answered, and how far its codes pair with earlier ones: counts alone, no small ones. */
export const Collection = ({ campaign, reader }: { campaign: Campaign; reader: Reader }) =>
  campaign.status === 'draft' ? null : (
    <>
      <Ways reader={reader} id={campaign.id} />
      {campaign.pairing && <Pairing reader={reader} id={campaign.id} />}
    </>
  );
