import type { Client } from '@libsql/client';
import type { DemographicCounts } from '../../analysis/snapshot.ts';
import { documentSchema } from '../../surveys/document.ts';
import { type NoValueCode, noValueCodes } from '../../surveys/missing.ts';
import { storedSide } from './storedSide.ts';

const closedKinds: readonly string[] = ['agreement', 'rating', 'single', 'multiple'];

/** Items whose answers are codes: numbers, dates and texts could name someone and are never counted by value. */
async function closedItems(client: Client, campaignId: string): Promise<string[]> {
  const { rows } = await client.execute({
    sql: `select v.document from campaigns c join questionnaire_versions v on v.id = c.demographicsVersionId
      where c.id = ?`,
    args: [campaignId],
  });
  const document = rows[0]?.document;
  if (document === undefined) return [];
  const { sections } = documentSchema.parse(JSON.parse(String(document)));
  return sections.flatMap(({ items }) =>
    items.filter(({ kind }) => closedKinds.includes(kind)).map(({ name }) => name),
  );
}

const counting = `with records as (
    select institutionId, side, content from demographic_tail where campaignId = ?1
    union all select institutionId, side, content from demographic_records where campaignId = ?1
  ), answered as (
    select institutionId, side, a.key as item, a.type as form, a.value as answer
    from records, json_each(content, '$.answers') a where a.key in (select value from json_each(?2))
  )
  select institutionId, side, 'records' as what, '' as item, '' as code, count(*) as n from records group by 1, 2
  union all
  select institutionId, side, 'answered', item, '', count(*) from answered group by 1, 2, 4
  union all
  select institutionId, side, 'value', item, v.value, count(*)
    from answered, json_each(case form when 'array' then answer else json_array(answer) end) v group by 1, 2, 4, 5
  union all
  select institutionId, side, 'missing', m.key, m.value, count(*)
    from records, json_each(content, '$.missing') m where m.key in (select value from json_each(?2)) group by 1, 2, 4, 5
  order by 1, 2, 4, 3, 5`;

type DemographicCell = DemographicCounts['cells'][number];

/** Counts a campaign's demographic records by institution, side and item: no record leaves the database. */
export async function countDemographics(client: Client, campaignId: string): Promise<DemographicCounts> {
  const items = await closedItems(client, campaignId);
  const { rows } = await client.execute({ sql: counting, args: [campaignId, JSON.stringify(items)] });
  const cells = new Map<string, DemographicCell>();
  for (const row of rows) {
    const [institution, what, item, code, n] = [row.institutionId, row.what, row.item, row.code, row.n].map(String);
    if (institution === undefined || item === undefined || code === undefined) continue;
    const side = storedSide(row.side);
    const key = `${institution}/${side}`;
    const cell: DemographicCell = cells.get(key) ?? { institution, side, records: 0, items: {} };
    cells.set(key, cell);
    if (what === 'records') cell.records = Number(n);
    else addItemCount(cell, item, what, code, Number(n));
  }
  return { campaign: campaignId, cells: [...cells.values()] };
}

function addItemCount(cell: DemographicCell, item: string, what: string | undefined, code: string, n: number): void {
  const counts = cell.items[item] ?? { answered: 0, values: {}, missing: {} };
  cell.items[item] = counts;
  if (what === 'answered') counts.answered = n;
  else if (what === 'value') counts.values[code] = n;
  else {
    const reason = noValueCodes.find((known): known is NoValueCode => known === code);
    if (reason !== undefined) counts.missing[reason] = n;
  }
}
