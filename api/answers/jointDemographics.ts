import type { Client } from '@libsql/client';
import type { ChoiceItem } from '../../analysis/findings/diversityCategories.ts';
import { isCrossable } from '../../analysis/recruitment/crossGroups.ts';
import { jointCounts, type SameAnswers } from '../../analysis/recruitment/jointCounts.ts';
import type { DemographicCounts } from '../../analysis/snapshot.ts';
import { storedSide } from './storedSide.ts';

const records = `select side, content from demographic_tail where campaignId = ?1
  union all select side, content from demographic_records where campaignId = ?1`;

/** Rows of people with the same answers to these items, made by the database: no record leaves it. */
async function sameAnswers(
  client: Pick<Client, 'execute'>,
  campaignId: string,
  items: readonly ChoiceItem[],
): Promise<SameAnswers[]> {
  if (items.length === 0) return [];
  // Names of items are letters, digits and underscores (surveys/names.ts).
  const columns = items.map(({ name }, i) => `json_extract(content, '$.answers.${name}') as a${i}`);
  const { rows } = await client.execute({
    sql: `select side, ${columns.join(', ')}, count(*) as n from (${records}) group by ${[1, ...items.map((_, i) => i + 2)].join(', ')}`,
    args: [campaignId],
  });
  return rows.map((row): SameAnswers => {
    const answers = items.map(({ name, kind }, i): [string, string | string[] | undefined] => {
      const value = row[`a${i}`];
      if (value === null || value === undefined) return [name, undefined];
      return [name, kind === 'multiple' ? (JSON.parse(String(value)) as string[]) : String(value)];
    });
    const side = storedSide(row.side);
    return { side, answers: Object.fromEntries(answers), n: Number(row.n) };
  });
}

/**
 * What a release counts beside its items for the whole programme: two characteristics at a time, and sets of answers. One
 * pass over the records for the crossed items, and one for each item with several answers.
 */
export async function countJointly(
  client: Pick<Client, 'execute'>,
  campaignId: string,
  items: readonly ChoiceItem[],
): Promise<Required<Pick<DemographicCounts, 'crossed' | 'sets'>>> {
  const { crossed } = jointCounts(await sameAnswers(client, campaignId, items.filter(isCrossable)), items);
  const sets = [];
  for (const item of items.filter(({ kind }) => kind === 'multiple'))
    sets.push(...jointCounts(await sameAnswers(client, campaignId, [item]), [item]).sets);
  return { crossed, sets };
}
