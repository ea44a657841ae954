import { chiSquareUpper } from './distributions/chiSquare.ts';
import type { GoodnessOfFit } from './goodnessOfFit.ts';

/**
 * The likelihood-ratio form of a goodness of fit, G = 2ΣO·log(O/E), with its asymptotic p: it can be divided among nested
 * questions, where X² cannot. Only with five or more expected in every category; the exact p of `goodnessOfFit` is the one to
 * use elsewhere. Null without people. Source: Woolf 1957; Cressie & Read 1989. R: `DescTools::GTest`.
 */
export function likelihoodRatioFit(
  counts: readonly number[],
  { expected, df, n }: Pick<GoodnessOfFit, 'expected' | 'df' | 'n'>,
): { g: number; p: number } | null {
  if (n === 0) return null;
  const sum = counts.reduce((total, count, i) => {
    return total + (count === 0 ? 0 : count * Math.log(count / (expected[i] ?? Number.NaN)));
  }, 0);
  const g = Math.max(0, 2 * sum);
  return { g, p: chiSquareUpper(g, df) };
}

/**
 * How far a composition lies from its benchmark whatever the number of people: Cohen's w = √(X²/n). Null without people. Small
 * groups lie far by chance; beside p, not instead of it. Source: Cohen 1988. R: `effectsize::cohens_w`.
 */
export const cohensW = ({ chiSquare, n }: Pick<GoodnessOfFit, 'chiSquare' | 'n'>): number | null =>
  chiSquare === null || n === 0 ? null : Math.sqrt(chiSquare / n);
