import type { AnswerSpread } from './countedSpread.ts';
import { middleOf } from './hodgesLehmann.ts';
import { type IntraclassCorrelation, intraclassCorrelation } from './intraclassCorrelation.ts';
import { fewestGroups, type GroupSample } from './mixedModel.ts';
import { agreementOfVariances, type NullDistribution, nullKnown } from './withinGroupAgreement.ts';

/** An answer is the team's from this p of the F test down, or from this ICC(1) up; people agree from this median r_wg(J) up. */
export const differsBelow = 0.05;
export const leastOfTeam = 0.05;
export const leastAgreement = 0.7;

/** How far the people of one team agree on the statements of a scale. */
export interface TeamAgreement {
  id: string;
  /** Statements it is worked out from. */
  statements: number;
  /** r_wg(J) against answers at random, all points alike and somewhat skewed; null for a scale without a skewed null. */
  uniform: number;
  slightSkew: number | null;
  /** AD_M(J): typical distance of an answer from the team's mean, in points, over the statements. */
  deviation: number;
}

/** Why team means must not stand for teams: too little of an answer is the team's, or its people do not agree. */
export type NotAggregable = 'little_of_team' | 'low_agreement' | 'agreement_unknown';

export interface Aggregation {
  icc: IntraclassCorrelation;
  /** In the order given: teams of which enough statements are known. */
  teams: TeamAgreement[];
  /** Medians over these teams; null where there are too few of them. */
  agreement: Omit<TeamAgreement, 'id' | 'statements'> | null;
  /** Nothing where team means may be compared. */
  failed: NotAggregable[];
}

/** The spreads of the answers of a team to the statements of a scale; null for a statement that is not known. */
export interface TeamSpreads {
  id: string;
  spreads: readonly (AnswerSpread | null)[];
}

/** Below this share of the statements nothing is said of a team. */
const leastStatements = 0.5;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function agreementOf({ id, spreads }: TeamSpreads, points: number): TeamAgreement | null {
  const known = spreads.filter((spread) => spread !== null);
  if (known.length === 0 || known.length < leastStatements * spreads.length) return null;
  const own = {
    n: Math.min(...known.map(({ n }) => n)),
    items: known.length,
    variance: mean(known.map(({ variance }) => variance)),
  };
  const against = (distribution: NullDistribution) => agreementOfVariances(own, points, distribution).estimate;
  const uniform = against('uniform');
  if (uniform === null) return null;
  return {
    ...{ id, statements: known.length, uniform },
    slightSkew: nullKnown(points, 'slight_skew') ? against('slight_skew') : null,
    deviation: mean(known.map(({ deviation }) => deviation)),
  };
}

const medianOf = (values: readonly number[]): number => middleOf(Float64Array.from(values).sort());

/**
 * May the means of teams be taken for the teams, and compared? Only if part of an answer is the team's (F test p below 0.05, or
 * ICC(1) of 0.05 or more) and the people of a team agree (median r_wg(J) of 0.70 or more, against answers at random with all
 * points alike and somewhat skewed; of scales without a skewed null, the first alone). `samples` are the person scores of the
 * teams compared, `spreads` what is known of their answers to each statement; `points` of the answer scale. A team of which
 * fewer than half of the statements are known does not count; with fewer than eight left, agreement is unknown. Source: Bliese
 * 2000; James, Demaree & Wolf 1984; docs/methods.md#team_aggregation.
 */
export function aggregation(
  samples: readonly GroupSample[],
  spreads: readonly TeamSpreads[],
  points: number | null,
): Aggregation {
  const icc = intraclassCorrelation(samples);
  const teams = points === null ? [] : spreads.flatMap((one) => agreementOf(one, points) ?? []);
  const skewed = teams.flatMap(({ slightSkew }) => (slightSkew === null ? [] : [slightSkew]));
  const agreement =
    teams.length < fewestGroups
      ? null
      : {
          uniform: medianOf(teams.map(({ uniform }) => uniform)),
          slightSkew: skewed.length < teams.length ? null : medianOf(skewed),
          deviation: medianOf(teams.map(({ deviation }) => deviation)),
        };
  const ofTeam = (icc.p !== null && icc.p < differsBelow) || (icc.single.estimate ?? 0) >= leastOfTeam;
  const agree =
    agreement !== null &&
    agreement.uniform >= leastAgreement &&
    (agreement.slightSkew === null || agreement.slightSkew >= leastAgreement);
  return {
    ...{ icc, teams, agreement },
    failed: [
      ...(ofTeam ? [] : (['little_of_team'] as const)),
      ...(agreement === null ? (['agreement_unknown'] as const) : agree ? [] : (['low_agreement'] as const)),
    ],
  };
}
