import type { Writable } from 'node:stream';
import { asc, eq } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import { waitsOf } from '../../analysis/ledger/waits.ts';
import type { Database } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { institutions, programs, teams } from '../db/schema/organization.ts';
import { recommendations } from '../db/schema/recommendations.ts';
import { type RecordedEvent, readLedger, standingOf } from '../model/ledger.ts';
import { csvLine } from './csvLine.ts';
import { byId, type NameOf } from './placeNames.ts';
import { ImportRefused } from './target.ts';
import { writtenLines } from './writtenLines.ts';

const columns = [
  ...['recommendation', 'team', 'institution', 'contributor_side', 'submitted_on', 'state', 'since'],
  ...['accepted', 'verified', 'disputed', 'decided_days', 'reason_code'],
  ...['answer_days', 'answer_status', 'implementation_days', 'implementation_status', 'imported_history'],
];

const yesOrNo = (holds: boolean): string => (holds ? '1' : '0');

/** The cells of a ledger, from who contributed, as corrected, to the last column. */
function ledgerCells(side: string, events: RecordedEvent[], asOf: string): string[] {
  const { state } = standingOf(events);
  const { answer, implementation } = waitsOf(events, asOf);
  return [
    ...[state.corrections.contributorSide ?? side, state.submittedOn, state.state, state.since],
    ...[yesOrNo(state.accepted), yesOrNo(state.verified), yesOrNo(state.disputed)],
    ...[String(state.decidedDays ?? ''), state.reasonCode ?? ''],
    ...[String(answer.days), answer.status, String(implementation.days), implementation.status],
    yesOrNo(state.importedHistory),
  ];
}

export interface RecommendationExport {
  db: Database;
  programId: string;
  /** The ledger is read as it stood at the end of this day, `YYYY-MM-DD`. */
  asOf: string;
  out: Writable;
  nameOf?: NameOf;
}

/**
 * Writes the recommendations of a programme as CSV, one a line, from the fold of its ledger: no title, no sentence, no person.
 * @returns The number of recommendations written.
 * @throws ImportRefused for an unknown programme.
 */
export async function exportRecommendations(options: RecommendationExport): Promise<number> {
  const { db, programId, asOf, out, nameOf = byId } = options;
  const [program] = await db.read.select({ id: programs.id }).from(programs).where(eq(programs.id, programId));
  if (program === undefined) throw new ImportRefused(`no programme ${programId}`);
  const rows = await db.read
    .select({
      ...{ id: recommendations.id, teamId: teams.id, institutionId: institutions.id },
      side: recommendations.contributorSide,
    })
    .from(recommendations)
    .innerJoin(teams, eq(recommendations.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(eq(institutions.programId, programId))
    .orderBy(asc(recommendations.id));
  const placed = async function* () {
    for (const page of inParts(rows)) {
      const ledger = await readLedger(
        db.read,
        page.map(({ id }) => id),
      );
      for (const row of page) {
        const events = (ledger.get(row.id) ?? []).filter(({ recordedAt }) => dayOf(recordedAt) <= asOf);
        if (events.length > 0) yield { ...row, events };
      }
    }
  };
  return writtenLines(out, csvLine(columns), placed(), ({ id, teamId, institutionId, side, events }) =>
    csvLine([id, nameOf(teamId), nameOf(institutionId), ...ledgerCells(side, events, asOf)]),
  );
}
