import type { Side } from '../../surveys/side.ts';
import type { ChoiceItem } from '../findings/diversityCategories.ts';
import type { CrossedCounts, DemographicCounts, SetCounts } from '../snapshot.ts';
import { crossGroups, isCrossable } from './crossGroups.ts';

/** People of one side with the same answers: codes by item, absent where there is none. */
export interface SameAnswers {
  side: Side;
  answers: Readonly<Record<string, string | string[] | undefined>>;
  n: number;
}

function crossed(rows: readonly SameAnswers[], a: ChoiceItem, b: ChoiceItem, side: Side): CrossedCounts {
  const groupOf = (item: ChoiceItem) => {
    const of = new Map(crossGroups(item).flatMap(({ code, options }) => options.map((option) => [option, code])));
    return (answer: string | string[] | undefined) => (typeof answer === 'string' ? (of.get(answer) ?? null) : null);
  };
  const [first, second] = [groupOf(a), groupOf(b)];
  const cells = new Map<string, CrossedCounts['cells'][number]>();
  for (const { answers, n, side: of } of rows) {
    if (of !== side) continue;
    const codes: [string | null, string | null] = [first(answers[a.name]), second(answers[b.name])];
    const key = JSON.stringify(codes);
    const cell = cells.get(key) ?? { codes, n: 0 };
    cell.n += n;
    cells.set(key, cell);
  }
  const ordered = [...cells].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, cell]) => cell);
  return { side, items: [a.name, b.name], cells: ordered };
}

function sets(rows: readonly SameAnswers[], item: ChoiceItem, side: Side): SetCounts {
  const counts: SetCounts = { side, item: item.name, alone: {}, several: 0, parts: {} };
  for (const { answers, n, side: of } of rows) {
    const chosen = answers[item.name];
    if (of !== side || !Array.isArray(chosen) || chosen.length === 0) continue;
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined) counts.alone[only] = (counts.alone[only] ?? 0) + n;
    else counts.several += n;
    for (const code of chosen) counts.parts[code] = (counts.parts[code] ?? 0) + n / chosen.length;
  }
  return counts;
}

/**
 * What counting item by item loses, for a whole programme and each side: two characteristics at a time, and how many of the
 * people who may choose several answers chose one alone. Never by institution.
 */
export function jointCounts(
  rows: readonly SameAnswers[],
  items: readonly ChoiceItem[],
): Required<Pick<DemographicCounts, 'crossed' | 'sets'>> {
  const sidesOf: Side[] = ['patient_side', 'professional_side'];
  const singles = items.filter(isCrossable);
  const pairs = singles.flatMap((a, i) => singles.slice(i + 1).map((b) => [a, b] as const));
  const multiples = items.filter(({ kind }) => kind === 'multiple');
  return {
    crossed: sidesOf.flatMap((side) => pairs.map(([a, b]) => crossed(rows, a, b, side))),
    sets: sidesOf.flatMap((side) => multiples.map((item) => sets(rows, item, side))),
  };
}
