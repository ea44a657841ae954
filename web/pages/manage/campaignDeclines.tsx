import { formatNumber } from '../../../analysis/format.ts';
import type { DeclineReport } from '../../../api/model/declines.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { ListTable } from '../../parts/listTable.tsx';
import { decliningWords } from '../../text/declining/words.ts';
import { declinesWords } from '../../text/manage/declines/words.ts';
import type { Reader } from '../reader.ts';

/** Null for those who follow only a part of the campaign: the reasons are those of the whole. */
async function reportFor({ client }: Reader, id: string): Promise<DeclineReport | null> {
  try {
    return await unwrap(client.campaigns[':id'].declines.$get({ param: { id } }));
  } catch (error) {
    if (error instanceof PageProblem && error.code === 'forbidden') return null;
    throw error;
  }
}

/** How many said that they will not answer, and why, where that tells nobody's reason. */
export async function Declines({ reader, campaignId }: { reader: Reader; campaignId: string }) {
  const { language } = reader;
  const words = declinesWords[language];
  const report = await reportFor(reader, campaignId);
  if (report === null) return null;
  const { declined, reasons, withheld } = report;
  const named = { ...decliningWords[language].reasons, none: words.noReason };
  const codes = Object.keys(named) as (keyof typeof named)[];
  return (
    <section aria-labelledby="declines">
      <h2 id="declines">{words.heading}</h2>
      <p>{declined === 0 ? words.nobody : words.people(declined)}</p>
      {declined > 0 && withheld !== null && <p>{words.withheld[withheld]}</p>}
      {reasons !== null && (
        <ListTable
          id="decline-reasons"
          caption={words.table}
          head={[words.reason, words.given]}
          rows={codes.map((code) => [named[code], formatNumber(reasons[code], language)])}
          none={words.nobody}
        />
      )}
      {reasons !== null && reasons.not_safe > 0 && <p>{words.unsafe}</p>}
    </section>
  );
}
