import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { lmgImportance } from './importance.ts';
import type { Matrix } from './matrix.ts';
import { fewestGroups } from './mixedModel.ts';

export const teamBootstrapMethod: MethodReference = { id: 'team_bootstrap', version: '1' };

const usualDraws = 1000;
/** Share of the draws in which a figure may be missing; with more, those that have one would not stand for all. */
const mostMissing = 0.05;

/** The same in all draws, but for what the order of sums leaves behind. */
const isStill = (sorted: readonly number[]): boolean => {
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  return most - least <= 1e-12 * Math.max(Math.abs(least), Math.abs(most));
};

export interface TeamIntervals {
  /** 95 % interval of each figure, or null where none is honest. */
  intervals: ([low: number, high: number] | null)[];
  /** Teams drawn from. */
  teams: number;
  draws: number;
  method: MethodReference;
  flags: Flag[];
}

/** The least value that so large a share of them does not pass (R's type 1). */
const quantile = (sorted: readonly number[], p: number): number =>
  sorted[Math.max(0, Math.ceil(p * sorted.length - 1e-9) - 1)] ?? 0;

/**
 * 95 % intervals of figures about people or recommendations in teams: the 2.5 and 97.5 % points of what the figures are when
 * as many teams are drawn, with replacement, from those there are, each with all that is in it. For figures without a formula of
 * their own that allows for teams: shares of recommendations, the parts of R². Not for few teams, nor for the teams themselves.
 * @param statistic the figures of drawn teams, always as many; null for one that they do not give.
 * @param random uniform on [0, 1), from a stored seed. 1,000 draws take as many calls of `statistic`: worked out at release.
 * No interval with fewer than eight teams (`few_groups`), for a figure that more than one draw in twenty does not give
 * (`too_few_to_tell`), or that is the same in all (`no_variation`). Never throws for odd figures: one that is not finite is
 * taken as not given. Source: Davison & Hinkley 1997, Bootstrap Methods, §3.8; Field & Welsh 2007, JRSS B 69:369. R:
 * `boot::boot` over the teams' indices, `boot.ci(type = "perc")`.
 */
export function teamBootstrap<Team>(
  teams: readonly Team[],
  statistic: (drawn: readonly Team[]) => readonly (number | null)[],
  random: () => number,
  draws = usualDraws,
): TeamIntervals {
  const base = { teams: teams.length, method: teamBootstrapMethod };
  const figures = teams.length === 0 ? 0 : statistic(teams).length;
  const none = Array.from({ length: figures }, () => null);
  if (teams.length < fewestGroups) return { ...base, intervals: none, draws: 0, flags: [flag('few_groups')] };
  const seen = none.map((): number[] => []);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = teams.map(() => teams[Math.floor(random() * teams.length)] as Team);
    statistic(drawn).forEach((value, at) => {
      if (value !== null && Number.isFinite(value)) seen[at]?.push(value);
    });
  }
  const flags = new Map<string, Flag>();
  const intervals = seen.map((values): [number, number] | null => {
    const sorted = values.sort((a, b) => a - b);
    const isMissing = sorted.length < (1 - mostMissing) * draws;
    const reason = isMissing ? 'too_few_to_tell' : isStill(sorted) ? 'no_variation' : null;
    if (reason !== null) flags.set(reason, flag(reason));
    return reason === null ? [quantile(sorted, 0.025), quantile(sorted, 0.975)] : null;
  });
  return { ...base, intervals, draws, flags: [...flags.values()] };
}

/** What holds, of how many, in each team: recommendations that were implemented, say. */
export interface TeamShare {
  holds: number;
  of: number;
}

/** The interval of a share of what lies in teams, which are alike within. */
export const shareByTeams = (teams: readonly TeamShare[], random: () => number, draws = usualDraws): TeamIntervals =>
  teamBootstrap(
    teams,
    (drawn) => {
      const of = drawn.reduce((sum, team) => sum + team.of, 0);
      return [of === 0 ? null : drawn.reduce((sum, team) => sum + team.holds, 0) / of];
    },
    random,
    draws,
  );

/** The intervals of the parts of R² (`lmgImportance`), a matrix of people for each team: predictors, then the outcome. */
export function importanceByTeams(teams: readonly Matrix[], random: () => number, draws = usualDraws): TeamIntervals {
  const predictors = Math.max(0, (teams.find((rows) => rows.length > 0)?.[0]?.length ?? 1) - 1);
  const sharesOf = (drawn: readonly Matrix[]): (number | null)[] => {
    const { shares } = lmgImportance(drawn.flat());
    return Array.from({ length: predictors }, (_, at) => shares[at] ?? null);
  };
  return teamBootstrap(teams, sharesOf, random, draws);
}
