import type { GatedExperience } from '../disclosure/experience.ts';
import type { Aggregation, NotAggregable } from '../stats/aggregation.ts';
import { type ComparedGroup, type ComparedScale, teamAggregation } from './comparisonRows.ts';
import type { TrendMeasure, TrendPoint, TrendWave } from './trendPoints.ts';

/** A moment at which some team may be shown, and whether the means of teams may stand for them there. */
export interface JudgedMoment {
  wave: TrendWave;
  /** Null: fewer than eight teams may be shown, too few to judge by. */
  aggregation: Aggregation | null;
}

/** Why no mean of a team is followed over time. */
export type NoTeamMeans = NotAggregable | 'too_few_groups';

export interface TeamMeans {
  moments: JudgedMoment[];
  /** The first moment that refuses, and why; null where every moment allows means. */
  refused: { moment: JudgedMoment; why: NoTeamMeans } | null;
}

interface Judged {
  shown: boolean;
  aggregation: Aggregation | null;
}

/** What the gate says of a group; null for one that a campaign did not go to. */
export function ofGroup<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function judge(gated: GatedExperience, teams: readonly ComparedGroup[], scale: ComparedScale): Judged {
  const shown = teams.filter(({ scope }) => ofGroup(() => gated.scale(scope, 'both', scale.name)) !== null);
  return { shown: shown.length > 0, aggregation: teamAggregation(gated, shown, scale) };
}

type ByScale = Map<string, Judged>;
const kept = new WeakMap<GatedExperience, WeakMap<readonly ComparedGroup[], ByScale>>();

/** Once for all pages: of the same list (the same object) behind the same gate. Neither may change afterwards. */
function keptJudgement(gated: GatedExperience, teams: readonly ComparedGroup[], scale: ComparedScale): Judged {
  const byTeams = kept.get(gated) ?? new WeakMap<readonly ComparedGroup[], ByScale>();
  kept.set(gated, byTeams);
  const byScale: ByScale = byTeams.get(teams) ?? new Map();
  byTeams.set(teams, byScale);
  const known = byScale.get(scale.name) ?? judge(gated, teams, scale);
  byScale.set(scale.name, known);
  return known;
}

/** A scale of one version with the statements of it that are counted; null where this version does not have it. */
export function scaleAt({ layout }: TrendWave, name: string): ComparedScale | null {
  const scale = layout.scales.find((each) => each.name === name);
  if (scale === undefined) return null;
  return { ...scale, items: scale.items.filter((item) => layout.items.some((each) => each.name === item.name)) };
}

/** Why one moment allows no mean of a team; null where it does. */
export const refusalOf = ({ aggregation }: JudgedMoment): NoTeamMeans | null =>
  aggregation === null ? 'too_few_groups' : (aggregation.failed[0] ?? null);

/**
 * Whether means of teams may be followed: by the rule that a comparison of the same teams obeys, at every moment at which one may be
 * shown. One moment that refuses refuses all: a line through the others would be read across it. Null for what is no mean.
 */
export function teamMeans(
  waves: readonly TrendWave[],
  teams: readonly ComparedGroup[],
  measure: TrendMeasure,
): TeamMeans | null {
  if (measure.kind !== 'mean') return null;
  const moments = waves.flatMap((wave): JudgedMoment[] => {
    const scale = scaleAt(wave, measure.name);
    if (scale === null) return [];
    const { shown, aggregation } = keptJudgement(wave.gated, teams, scale);
    return shown ? [{ wave, aggregation }] : [];
  });
  const refused = moments.flatMap((moment) => {
    const why = refusalOf(moment);
    return why === null ? [] : [{ moment, why }];
  });
  return { moments, refused: refused[0] ?? null };
}

/** The same moments as far as they are told where no mean is: people, and answers missing. */
export const withoutEstimates = (points: readonly TrendPoint[]): TrendPoint[] =>
  points.map((point) => ({
    ...point,
    figures: point.figures && { ...point.figures, estimate: null, interval: null, flags: [] },
  }));
