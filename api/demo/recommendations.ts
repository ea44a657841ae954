import type { ReasonCode } from '../../analysis/ledger/reasons.ts';
import { type EventType, mayFollow, type State, states } from '../../analysis/ledger/transitions.ts';
import type { Side } from '../../surveys/side.ts';
import type { Transaction } from '../db/database.ts';
import { insertLedgers, type NewEvent, type NewLedger } from '../model/ledgerWriting.ts';
import { dayOf, daysBefore } from './day.ts';
import { detail, ideas, refusalReasons } from './ideas.ts';
import type { InventedProgram } from './program.ts';
import { raisedFrom, type SentWave } from './raised.ts';
import { type Random, seededRandom } from './random.ts';
import { withDetails } from './recommendationDetails.ts';

/** What usually comes next, and how many days it takes. Patient-side ideas are accepted a little less often. */
function nextStep(random: Random, state: State, side: Side | 'joint'): { type: EventType; days: number } | null {
  const accept = side === 'patient_side' ? 42 : 50;
  switch (state) {
    case 'submitted':
      return { type: 'acknowledged', days: random.whole(2, 20) };
    case 'acknowledged':
      return { type: 'under_review', days: random.whole(5, 40) };
    case 'under_review': {
      const type = random.weighted<State>({
        accepted: accept,
        accepted_in_part: 18,
        declined: 16,
        deferred: 8,
        out_of_scope: 6,
      });
      return { type, days: random.whole(10, 110) };
    }
    case 'accepted':
    case 'accepted_in_part':
      return { type: 'planned', days: random.whole(5, 60) };
    case 'planned':
      return { type: 'in_progress', days: random.whole(10, 90) };
    case 'in_progress': {
      const type = random.weighted<State>({ implemented: 70, partially_implemented: 18, stopped: 12 });
      return { type, days: random.whole(30, 200) };
    }
    default:
      return null;
  }
}

function detailOf(random: Random, type: EventType, at: number): Record<string, unknown> {
  const reasonCode = random.weighted<ReasonCode>({
    resources: 5,
    not_feasible: 3,
    already_in_place: 2,
    conflicting_priority: 2,
    outside_authority: 1,
    safety_clinical: 1,
  });
  const refusal = { reasonCode, reason: refusalReasons[reasonCode] ?? '' };
  switch (type) {
    case 'accepted_in_part':
      return { changed: 'Nous commençons par un étage, puis nous ferons le bilan avec l’équipe.' };
    case 'declined':
    case 'stopped':
    case 'partially_implemented':
      return refusal;
    case 'deferred':
      return { ...refusal, reviewOn: dayOf(daysBefore(at, -180)) };
    case 'out_of_scope':
      return { ...refusal, routedTo: 'Direction des services techniques' };
    case 'implemented':
      return { evidence: 'Photo et procès-verbal du comité du mois.', implementedOn: dayOf(at) };
    case 'communicated_back':
      return { communicatedOn: dayOf(at), channel: random.weighted({ meeting: 5, email: 3, letter: 1 }) };
    case 'disputed':
      return { reason: 'Sur place, nous n’avons pas vu de changement depuis deux mois.' };
    default:
      return {};
  }
}

const actorRole = (type: EventType): string =>
  type === 'submitted'
    ? 'team_lead'
    : type === 'verified' || type === 'disputed'
      ? 'patient_coach'
      : 'institution_lead';

/** One history, from submission to where it would stand today. */
function history(
  random: Random,
  side: Side | 'joint',
  submittedAt: number,
  now: number,
): { type: EventType; at: number }[] {
  const events: { type: EventType; at: number }[] = [{ type: 'submitted', at: submittedAt }];
  let state: State = 'submitted';
  let at = submittedAt;
  for (let step = nextStep(random, state, side); step !== null; step = nextStep(random, state, side)) {
    at = daysBefore(at, -step.days);
    if (at > now || !mayFollow(state, step.type)) break;
    events.push({ type: step.type, at });
    const entered = states.find((known) => known === step?.type);
    if (entered === undefined) break;
    state = entered;
    if (state === 'accepted' || state === 'declined' || state === 'implemented') {
      const told = daysBefore(at, -random.whole(3, 25));
      if (told <= now && random.next() < 0.75) events.push({ type: 'communicated_back', at: told });
    }
  }
  const checked = daysBefore(events.at(-1)?.at ?? at, -random.whole(10, 60));
  if ((state === 'implemented' || state === 'partially_implemented') && checked <= now && random.next() < 0.6) {
    events.push({ type: random.next() < 0.85 ? 'verified' : 'disputed', at: checked });
  }
  return events.sort((a, b) => a.at - b.at);
}

/** Inserts recommendations with plausible histories, spread over the teams. */
export async function inventRecommendations(
  tx: Transaction,
  random: Random,
  given: {
    program: InventedProgram;
    count: number;
    now: number;
    newId: () => string;
    /** The first and the last wave that are closed, where some were raised from their results. */
    waves: { first: SentWave; last: SentWave } | null;
  },
): Promise<void> {
  const { program, count, now, newId, waves } = given;
  const withSource = waves === null ? null : raisedFrom(waves.first, waves.last);
  const ledgers: NewLedger[] = [];
  // A source of its own: what stands beside the states moves no figure.
  const aside = seededRandom(20_261_127);
  const byTitle = new Map<string, string>();
  for (let index = 0; index < count; index++) {
    const id = newId();
    const side = random.weighted<Side | 'joint'>({ patient_side: 45, professional_side: 30, joint: 25 });
    const submittedAt = daysBefore(now, random.whole(12, 500));
    const team = random.pick(program.teams);
    const title = random.pick(ideas);
    const told = history(random, side, submittedAt, now).map((step) => ({
      ...{ ...step, detail: detailOf(random, step.type, step.at) },
    }));
    const earlier = byTitle.get(title.fr);
    byTitle.set(title.fr, id);
    const detailed = withDetails(aside, told, { title, team, now, earlier });
    const steps = withSource?.(detailed) ?? detailed;
    const events = steps.map(
      ({ type, at, detail: said }, position): NewEvent => ({
        ...{ id: newId(), recommendationId: id, sequence: position + 1, type, detail: said },
        ...{ actorId: null, actorRole: actorRole(type), occurredOn: dayOf(at), imported: false, recordedAt: at },
      }),
    );
    const { institutionId } = team;
    const submission = { id, teamId: team.id, title, detail, contributorSide: side, createdAt: submittedAt };
    ledgers.push({ submission: { ...submission, institutionId, programId: program.id }, events });
  }
  await insertLedgers(tx, program.id, ledgers);
}
