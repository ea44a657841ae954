import { type Side, sides } from '../../surveys/side.ts';
import type { Estimate } from '../finding.ts';
import { daysBetween, monthsBefore } from '../ledger/days.ts';
import type { Phase } from '../ledger/phases.ts';
import type { ReasonCode } from '../ledger/reasons.ts';
import { closings, declarations, type State } from '../ledger/transitions.ts';
import { wilsonInterval } from '../stats/proportion.ts';
import { newcombeDifference } from '../stats/proportionDifference.ts';
import { type Stratum, stratifiedDifference } from '../stats/stratifiedDifference.ts';

/** One recommendation, as folded from its ledger. Days are `YYYY-MM-DD`. */
export interface RecommendationRow {
  id: string;
  teamId: string;
  institutionId: string;
  /** Read of the few that are quoted. */
  title?: { fr: string; en: string };
  contributorSide: Side | 'joint';
  submittedOn: string;
  state: State;
  /** Accepted, wholly or in part, at some time: true too for one that was withdrawn or replaced since. */
  accepted: boolean;
  verified: boolean;
  disputed: boolean;
  /** Day on which it entered its state. */
  since?: string;
  /** Whole days from submission to the first answer, a decision or a deferral with its reason; null while there is none. */
  decidedDays?: number | null;
  /** Some of its days are those reported by whoever brought the history in. */
  importedHistory?: boolean;
  reasonCode?: ReasonCode | null;
  reason?: string | null;
  /** A sentence was given as the reason, whether it was read or not. */
  hasReason?: boolean;
  /** Day of the latest decision, and of the first declaration that it is done. */
  decidedOn?: string | null;
  declaredOn?: string | null;
  /** Target date, and the day on which a deferral is to be looked at again. */
  dueOn?: string | null;
  reviewOn?: string | null;
  /** Days from the latest decision until the contributors were first told after it. */
  toldDays?: number | null;
  /** The phases gone through, with the day of each. */
  steps?: [day: string, phase: Phase][];
}

export const responseDays = 90;
export const cohortMonths = 12;
/** Fewer recommendations than this are read one by one: neither as a percentage nor against others. */
export const fewestForRate = 10;

/** Shares by cohort of submission, so that neither a young programme nor a choosy one is flattered or blamed. */
export interface FollowThroughRates {
  /** Answered within 90 days, of those submitted at least 90 days ago and not withdrawn or replaced before. */
  answered: Estimate;
  /** Implemented wholly or in part, of those accepted and submitted at least 12 months ago. */
  ofAccepted: Estimate;
  /** Implemented wholly or in part, of all submitted at least 12 months ago. */
  ofSubmitted: Estimate;
  /** Verified by the patient side and not disputed, of those declared implemented. */
  verified: Estimate;
}

/** What holds, and of how many. */
interface Share {
  holds: number;
  of: number;
}

const share = (rows: RecommendationRow[], holds: (row: RecommendationRow) => boolean): Share => ({
  holds: rows.filter(holds).length,
  of: rows.length,
});

/** Withdrawn or replaced without an answer before one was due: nothing is known of how it would have been answered. */
const leftBeforeDue = ({ state, since, submittedOn, decidedDays }: RecommendationRow): boolean =>
  closings.includes(state) &&
  decidedDays == null &&
  since !== undefined &&
  daysBetween(submittedOn, since) < responseDays;

const isDone = ({ state }: RecommendationRow): boolean => declarations.includes(state);

/** Recommendations submitted at least `cohortMonths` before the day of the figure. */
export const matureCohort = (rows: RecommendationRow[], asOf: string): RecommendationRow[] => {
  const latest = monthsBefore(asOf, cohortMonths);
  return rows.filter(({ submittedOn }) => submittedOn <= latest);
};

/** What each rate is a share of. */
export function followThroughCounts(rows: RecommendationRow[], asOf: string): Record<keyof FollowThroughRates, Share> {
  const due = rows.filter((row) => daysBetween(row.submittedOn, asOf) >= responseDays && !leftBeforeDue(row));
  const mature = matureCohort(rows, asOf);
  return {
    answered: share(due, ({ decidedDays }) => decidedDays != null && decidedDays <= responseDays),
    ofAccepted: share(
      mature.filter(({ accepted }) => accepted),
      isDone,
    ),
    ofSubmitted: share(mature, isDone),
    verified: share(rows.filter(isDone), ({ verified, disputed }) => verified && !disputed),
  };
}

export function followThroughRates(rows: RecommendationRow[], asOf: string): FollowThroughRates {
  const { answered, ofAccepted, ofSubmitted, verified } = followThroughCounts(rows, asOf);
  const rate = ({ holds, of }: Share): Estimate => wilsonInterval(holds, of);
  return {
    ...{ answered: rate(answered), ofAccepted: rate(ofAccepted) },
    ...{ ofSubmitted: rate(ofSubmitted), verified: rate(verified) },
  };
}

export type Contributors = Side | 'joint' | 'all';
export const contributors: Contributors[] = ['all', ...sides, 'joint'];

export const ratesByContributor = (
  rows: RecommendationRow[],
  asOf: string,
): Record<Contributors, FollowThroughRates> => {
  const of = (who: Contributors): FollowThroughRates =>
    followThroughRates(
      rows.filter(({ contributorSide }) => who === 'all' || contributorSide === who),
      asOf,
    );
  return {
    all: of('all'),
    patient_side: of('patient_side'),
    professional_side: of('professional_side'),
    joint: of('joint'),
  };
};

/**
 * Follow-through of the patients' recommendations minus that of the professionals', of all submitted; null with fewer
 * than ten on either side. From −1 to 1.
 */
export function contributorDifference(rates: Record<Contributors, FollowThroughRates>): Estimate | null {
  const [patient, professional] = [rates.patient_side.ofSubmitted, rates.professional_side.ofSubmitted];
  if (patient.n < fewestForRate || professional.n < fewestForRate) return null;
  const done = ({ n, estimate }: Estimate): number => Math.round((estimate ?? 0) * n);
  return newcombeDifference(done(patient), patient.n, done(professional), professional.n);
}

/**
 * The same difference within teams, which may treat both sides alike and yet hold more of one: pooled over teams with both.
 * Null with fewer than ten on either side in such teams.
 */
export function differenceWithinTeams(rows: RecommendationRow[], asOf: string): Estimate | null {
  const teams = new Map<string, Stratum>();
  for (const row of matureCohort(rows, asOf)) {
    const own = teams.get(row.teamId) ?? { x1: 0, n1: 0, x2: 0, n2: 0 };
    const done = isDone(row) ? 1 : 0;
    if (row.contributorSide === 'patient_side') Object.assign(own, { x1: own.x1 + done, n1: own.n1 + 1 });
    if (row.contributorSide === 'professional_side') Object.assign(own, { x2: own.x2 + done, n2: own.n2 + 1 });
    teams.set(row.teamId, own);
  }
  const both = [...teams.values()].filter(({ n1, n2 }) => n1 > 0 && n2 > 0);
  const [patient, professional] = [
    both.reduce((sum, { n1 }) => sum + n1, 0),
    both.reduce((sum, { n2 }) => sum + n2, 0),
  ];
  return patient < fewestForRate || professional < fewestForRate ? null : stratifiedDifference(both);
}
