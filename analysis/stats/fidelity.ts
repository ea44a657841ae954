import type { MethodReference } from '../finding.ts';

export const fidelityMethod: MethodReference = { id: 'fidelity_index', version: '1' };

/** One item of the checklist of a step: absent, partial, in place, or does not apply. */
export interface FidelityItem {
  step: number;
  score: 0 | 1 | 2 | null;
}

export interface Fidelity {
  /** By step in ascending order, from 0 to 100; null for a step where nothing applies. */
  steps: { step: number; score: number | null }[];
  /** Mean of the steps that have a score, each with the same weight. */
  overall: number | null;
  notApplicable: number;
}

/**
 * How much of the process of partnership is in place: 100·Σ/(2·applicable) for each of the four steps, and their mean. A
 * starting point for a conversation; never used to rank teams. Source: Pomey et al. (four steps); docs/methods.md. R:
 * `100 * tapply(points, step, mean, na.rm = TRUE) / 2`.
 */
export function fidelityIndex(items: readonly FidelityItem[]): Fidelity {
  const steps = [...new Set(items.map(({ step }) => step))]
    .sort((a, b) => a - b)
    .map((step) => {
      const scores = items.flatMap((item) => (item.step === step && item.score !== null ? [item.score] : []));
      const sum = scores.reduce<number>((total, score) => total + score, 0);
      return { step, score: scores.length === 0 ? null : (100 * sum) / (2 * scores.length) };
    });
  const known = steps.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    steps,
    overall: known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length,
    notApplicable: items.filter(({ score }) => score === null).length,
  };
}
