import { studentTCdf } from './distributions/studentT.ts';
import { type MetaAnalysis, metaAnalysis } from './metaAnalysis.ts';

/** The scores of one team's two sides, as sufficient statistics; `sumOfSquares` is Σ(y − side mean)² of both sides. */
export interface SidesOfTeam {
  id: string;
  patient: { n: number; mean: number };
  professional: { n: number; mean: number };
  sumOfSquares: number;
}

export interface PerceptionGap {
  /** Professionals' mean less patients', in points, over teams that have both sides. */
  pooled: MetaAnalysis;
  /** Two-sided, of no gap: t of Hartung and Knapp; null where all teams have the same gap, which leaves nothing to judge it by. */
  probability: number | null;
  /** Within teams and sides, in squared points, and its degrees of freedom. */
  withinVariance: number;
  df: number;
  /** When asked for, for the patient coach alone, and as a band: a team's own gap is never shown as a number. */
  teams: () => { id: string; gap: number; variance: number; shrunken: number; standardError: number }[];
}

/**
 * How differently professionals and patients of the same team see it: the gap of each team, with a variance pooled over teams
 * and sides, in a random-effects analysis. Null below two teams with both sides, or without variation within sides; throws a
 * RangeError for broken means or sums of squares. Source:
 * docs/methods.md; Hartung & Knapp 2001. R: `metafor::rma(gap, v, test = "knha")`.
 */
export function perceptionGap(teams: readonly SidesOfTeam[]): PerceptionGap | null {
  const known = (side: { n: number; mean: number }) => side.n === 0 || (side.n > 0 && Number.isFinite(side.mean));
  let [df, squares] = [0, 0];
  for (const { patient, professional, sumOfSquares } of teams) {
    if (!known(patient) || !known(professional) || !(sumOfSquares >= 0))
      throw new RangeError('a team has a broken mean or sum of squares');
    df += Math.max(0, patient.n - 1) + Math.max(0, professional.n - 1);
    squares += sumOfSquares;
  }
  const both = teams.filter(({ patient, professional }) => patient.n > 0 && professional.n > 0);
  if (both.length < 2 || df < 1 || !(squares > 1e-12)) return null;
  const withinVariance = squares / df;
  const gaps = both.map(({ patient, professional }) => ({
    estimate: professional.mean - patient.mean,
    variance: withinVariance * (1 / patient.n + 1 / professional.n),
  }));
  const pooled = metaAnalysis(gaps);
  if (pooled === null) return null;
  const { estimate } = pooled.hksj;
  // Gaps that differ by rounding alone are the same: without an interval there is no test either.
  const judged = pooled.hksj.interval !== null && estimate !== null;
  const t = judged ? Math.abs(estimate) / pooled.hksjError : Number.NaN;
  return {
    pooled,
    probability: Number.isFinite(t) ? 2 * studentTCdf(-t, both.length - 1) : null,
    withinVariance,
    df,
    teams: () =>
      gaps.map(({ estimate: gap, variance }, i) => {
        const { betweenVariance: tau2, hksj, hksjError } = pooled;
        const drawn = tau2 / (tau2 + variance);
        const mean = hksj.estimate ?? gap;
        const standardError = Math.sqrt(tau2 * (1 - drawn) + ((1 - drawn) * hksjError) ** 2);
        return { id: both[i]?.id ?? '', gap, variance, shrunken: mean + drawn * (gap - mean), standardError };
      }),
  };
}
