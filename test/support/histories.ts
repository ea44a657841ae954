import type { EventType } from '../../analysis/ledger/transitions.ts';
import type { Database } from '../../api/db/database.ts';
import type { ContributorSide } from '../../api/db/schema/recommendations.ts';
import { insertLedgers, type NewEvent, type NewLedger } from '../../api/model/ledgerWriting.ts';

/** A step of a history: the event, the day it was recorded at noon, and what it says. */
export type Step = readonly [EventType, string, Record<string, unknown>?];

interface History {
  id: string;
  teamId: string;
  institutionId: string;
  title?: { fr: string; en: string };
  contributorSide?: ContributorSide;
  steps: Step[];
}

/** Noon of a day where the institutions are. */
export const noonOf = (day: string): number => Date.parse(`${day}T17:00:00Z`);

/** The recommendation and the events that a history stands for. */
export function ledgerOf(programId: string, history: History): NewLedger {
  const { id, teamId, institutionId, steps, contributorSide = 'joint' } = history;
  const title = history.title ?? { fr: 'Un titre', en: 'A title' };
  const createdAt = noonOf(steps[0]?.[1] ?? '2026-01-01');
  return {
    submission: { id, teamId, institutionId, programId, title, detail: { fr: '', en: '' }, contributorSide, createdAt },
    events: steps.map(
      ([type, day, detail = {}], index): NewEvent => ({
        ...{ id: `${id}-${index + 1}`, recommendationId: id, sequence: index + 1, type, detail },
        ...{ actorId: null, actorRole: 'team_lead', occurredOn: day, imported: false, recordedAt: noonOf(day) },
      }),
    ),
  };
}

/** Records histories of one programme, past the API, with their chain and states. */
export const insertHistories = (db: Database, programId: string, histories: History[]): Promise<void> =>
  db.write((tx) =>
    insertLedgers(
      tx,
      programId,
      histories.map((history) => ledgerOf(programId, history)),
    ),
  );
