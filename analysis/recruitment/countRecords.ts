import { noValueCodes } from '../../surveys/missing.ts';
import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import type { ChoiceItem } from '../findings/diversityCategories.ts';
import type { DemographicCounts } from '../snapshot.ts';
import { jointCounts, type SameAnswers } from './jointCounts.ts';

/** One keyless record of a collection. */
export interface CollectedRecord {
  institution: string;
  side: Side;
  content: ResponseContent;
}

type Cell = DemographicCounts['cells'][number];

function addRecord(cell: Cell, items: readonly ChoiceItem[], { answers, missing }: ResponseContent): void {
  cell.records += 1;
  for (const { name } of items) {
    const counts = cell.items[name] ?? { answered: 0, values: {}, missing: {} };
    const answer = answers[name];
    const reason = noValueCodes.find((code) => code === missing[name]);
    if (answer === undefined && reason === undefined) continue;
    cell.items[name] = counts;
    if (answer === undefined) {
      if (reason !== undefined) counts.missing[reason] = (counts.missing[reason] ?? 0) + 1;
      continue;
    }
    counts.answered += 1;
    for (const code of [answer].flat().map(String)) counts.values[code] = (counts.values[code] ?? 0) + 1;
  }
}

const codesOf = (answer: ResponseContent['answers'][string] | undefined): string | string[] | undefined =>
  Array.isArray(answer) ? answer : answer === undefined ? undefined : String(answer);

/** Counts a collection once, when it is closed: what is frozen and shown of it. */
export function countRecords(
  campaign: string,
  records: readonly CollectedRecord[],
  items: readonly ChoiceItem[],
): DemographicCounts {
  const cells = new Map<string, Cell>();
  for (const { institution, side, content } of records) {
    const key = `${institution}/${side}`;
    const cell = cells.get(key) ?? { institution, side, records: 0, items: {} };
    cells.set(key, cell);
    addRecord(cell, items, content);
  }
  const rows = records.map(({ side, content }): SameAnswers => {
    const answers = Object.fromEntries(items.map(({ name }) => [name, codesOf(content.answers[name])]));
    return { side, answers, n: 1 };
  });
  const ordered = [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
  return { campaign, cells: ordered, ...jointCounts(rows, items) };
}
