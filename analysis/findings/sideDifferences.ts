import type { Estimate, Flag } from '../finding.ts';
import { holmAdjusted } from '../stats/holm.ts';
import { newcombeDifference, newcombeProbability } from '../stats/proportionDifference.ts';
import { missingTogether } from './missing.ts';
import type { SatisfactionRow } from './satisfactionRows.ts';

/** Patients' share of agreement minus the professionals', for one item; from −1 to 1. */
export interface SideDifference {
  item: string;
  patient: Estimate;
  professional: Estimate;
  difference: Estimate;
  /** Still clear when all the items compared are allowed for. It does not allow for teams. */
  clear: boolean;
}

/** How often a figure may name a difference where there is none at all. */
export const falseHeadlines = 0.05;

/** The number of people behind a share. */
export const topCount = ({ n, estimate }: Pick<Estimate, 'n' | 'estimate'>): number => Math.round((estimate ?? 0) * n);

/** Differences for the items where both sides may be seen. */
export function sideDifferences(rows: SatisfactionRow[]): SideDifference[] {
  const pairs = rows.flatMap((row) => {
    if (row.side !== 'patient_side' || !row.answers?.n) return [];
    const other = rows.find(({ item, side }) => item === row.item && side === 'professional_side');
    return other?.answers?.n ? [{ item: row.item, patient: row.answers.top, professional: other.answers.top }] : [];
  });
  const counts = pairs.map(
    ({ patient, professional }) => [topCount(patient), patient.n, topCount(professional), professional.n] as const,
  );
  const adjusted = holmAdjusted(counts.map((pair) => newcombeProbability(...pair)));
  return pairs.map((pair, i) => ({
    ...pair,
    difference: {
      ...newcombeDifference(...(counts[i] ?? [0, 0, 0, 0])),
      missing: missingTogether([pair.patient.missing, pair.professional.missing]),
    },
    clear: (adjusted[i] ?? 1) < falseHeadlines,
  }));
}

/** That a difference had to stay clear among so many comparisons. */
export const manyComparisons = (compared: number): Flag => ({
  code: 'many_comparisons',
  sentence: {
    fr: `${compared} énoncés sont comparés\u00a0: un écart n’est dit que s’il reste net compte tenu de ce nombre. Les intervalles du tableau n’en tiennent pas compte.`,
    en: `${compared} statements are compared: a difference is named only if it stays clear when their number is allowed for. The intervals in the table do not allow for it.`,
  },
});
