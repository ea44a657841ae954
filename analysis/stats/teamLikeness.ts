import { designEffectOf } from './designEffect.ts';
import type { GroupSample } from './mixedModel.ts';
import { threeLevelReml } from './threeLevelModel.ts';

/** An institution that is compared, and those of its teams that are known. */
export interface InstitutionOfTeams {
  id: string;
  n: number;
  /** Whether its people sit in more than one team, known or not. */
  several: boolean;
  teams: readonly GroupSample[];
}

/** How alike people of one team answer, and what that does to the means of institutions. */
export interface TeamLikeness {
  /** Correlation of two people of one team beyond what their institution makes of it, ρ: from 0 to less than 1. */
  correlation: number;
  /** Teams that it is known from. */
  teams: number;
  /** By institution: from 1 to less than its people. */
  effects: ReadonlyMap<string, number>;
}

/** Contrasts of teams within institutions (of k teams known, k − 1) below which how alike people of one are is too poorly known. */
export const fewestContrasts = 8;

/**
 * The design effect of each institution: ρ = σ²(team) ÷ (σ²(team) + σ²(person)) of the three-level model of all teams known, the
 * same for all institutions. `not_needed` where none has several teams: what is the team's is then the institution's. `unknown` where
 * institutions have fewer than eight teams known beyond the first of each, for ρ is told by these alone, or no model can be fitted.
 */
export function teamLikeness(institutions: readonly InstitutionOfTeams[]): TeamLikeness | 'not_needed' | 'unknown' {
  if (!institutions.some(({ several }) => several)) return 'not_needed';
  const contrasts = institutions.reduce((sum, { teams }) => sum + Math.max(0, teams.length - 1), 0);
  if (contrasts < fewestContrasts) return 'unknown';
  const samples = institutions.flatMap(({ id, teams }) => teams.map((team) => ({ ...team, outer: id })));
  const model = threeLevelReml(samples);
  if (model === null) return 'unknown';
  const { innerVariance, residualVariance } = model;
  const correlation = innerVariance / (innerVariance + residualVariance);
  const people = samples.reduce((sum, { n }) => sum + n, 0);
  const typical = samples.reduce((sum, { n }) => sum + n * n, 0) / people;
  const effects = institutions.map(({ id, n, teams }) => {
    const sizes = teams.map((team) => team.n);
    return [id, designEffectOf(n, sizes, typical, correlation)] as const;
  });
  return { correlation, teams: samples.length, effects: new Map(effects) };
}
