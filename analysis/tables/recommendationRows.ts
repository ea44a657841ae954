import { sides } from '../../surveys/side.ts';
import type { RecommendationRow } from '../findings/followThroughRates.ts';
import { reasonCodes } from '../ledger/reasons.ts';
import { type State, states } from '../ledger/transitions.ts';
import type { WantedColumn } from './columnBuilder.ts';
import { codesOf, type DataTable, numbersOf } from './columns.ts';
import type { OnFault } from './tableFault.ts';

/** Columns of the export of recommendations that say yes (1) or no (0). */
const yesOrNo = ['accepted', 'verified', 'disputed'] as const;
const contributorSides: readonly RecommendationRow['contributorSide'][] = [...sides, 'joint'];

/** What is read of an export of recommendations, beside the columns of groups. */
export const recommendationColumns: WantedColumn[] = [
  { name: 'contributor_side', kind: 'code', codes: contributorSides },
  { name: 'submitted_on', kind: 'code' },
  { name: 'state', kind: 'code', codes: states },
  { name: 'since', kind: 'code' },
  { name: 'decided_days', kind: 'number', low: 0 },
  { name: 'reason_code', kind: 'code', codes: reasonCodes },
  ...yesOrNo.map((name): WantedColumn => ({ name, kind: 'number', points: [0, 1] })),
];

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(Date.parse(text));

/** The rows of an export, as the pages read them from the ledger. What they cannot do without goes to `onFault`. */
export function recommendationRows(
  table: DataTable,
  by: string | null,
  lineOf: (row: number) => number,
  onFault: OnFault,
): RecommendationRow[] {
  const textAt = (name: string, row: number): string | null => {
    const { codes, labels } = codesOf(table, name);
    return labels[codes[row] ?? -1] ?? null;
  };
  const holds = (name: string, row: number): boolean => numbersOf(table, name).values[row] === 1;
  const needed = (name: string, row: number): string => {
    const text = textAt(name, row);
    const day = name === 'submitted_on' || name === 'since';
    if (text === null || (day && !isDay(text)))
      onFault({ line: lineOf(row), column: name, code: text === null ? 'no_value' : 'not_a_day', params: {} });
    return text ?? '';
  };
  const days = numbersOf(table, 'decided_days');
  return Array.from({ length: table.rows }, (_, row): RecommendationRow => {
    const side = needed('contributor_side', row);
    const state = needed('state', row);
    const reason = textAt('reason_code', row);
    const group = by === null ? '' : (textAt(by, row) ?? '');
    return {
      ...{ id: String(row), teamId: group, institutionId: group, title: { fr: '', en: '' } },
      contributorSide: contributorSides.find((known) => known === side) ?? 'joint',
      ...{ submittedOn: needed('submitted_on', row), since: needed('since', row) },
      state: states.find((known): known is State => known === state) ?? 'submitted',
      ...{ accepted: holds('accepted', row), verified: holds('verified', row), disputed: holds('disputed', row) },
      decidedDays: days.absent[row] === 0 ? (days.values[row] ?? null) : null,
      reasonCode: reasonCodes.find((known) => known === reason) ?? null,
    };
  });
}
