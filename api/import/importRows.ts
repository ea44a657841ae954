import { randomUUID } from 'node:crypto';
import type { InStatement } from '@libsql/client';
import type { Database } from '../db/database.ts';
import { importKeys } from './derivedKeys.ts';
import { addFault, type FaultList, type ImportFault, noFaults } from './fault.ts';
import { noPlaces, notePlace, type Places, teamIdOf } from './places.ts';
import { groupSize, type ImportedResponse, responseStatements } from './responseWriter.ts';
import type { ImportedRow, ReadRow } from './rowReader.ts';
import type { ImportTarget } from './target.ts';
import { allOrNothing } from './transaction.ts';

/** A file of responses, whatever its format, and where its rows go. */
export interface RowSource {
  db: Database;
  target: ImportTarget;
  /** Goes through the file from its beginning; faults of the file itself go to the list. */
  rows: (faults: FaultList) => AsyncGenerator<ReadRow>;
  /** What is to be made before the rows can be stored. `at` in milliseconds since the epoch. */
  placeStatements: (places: Places, at: number) => InStatement[];
  now: () => Date;
}

/** `faults` holds the first of them; when `faultCount` is not 0, nothing was written. */
export interface ImportReport {
  campaignId: string;
  rows: number;
  added: number;
  alreadyThere: number;
  institutions: number;
  teams: number;
  faults: ImportFault[];
  faultCount: number;
}

class ChangedWhileRead extends Error {}

/** First reading: every fault, and the places named; holds no row and takes no lock. */
async function survey({ rows: read, target }: RowSource): Promise<{ rows: number; places: Places; faults: FaultList }> {
  const faults = noFaults();
  const places = noPlaces();
  let rows = 0;
  for await (const { row, faults: wrong } of read(faults)) {
    rows += 1;
    for (const fault of wrong) addFault(faults, fault);
    if (row !== null) notePlace(places, target, row.institution, row.team);
  }
  return { rows, places, faults };
}

/** Second reading: writes in groups; a fault now means that the file is not the one that was read before. */
async function* groups({ rows: read, target }: RowSource): AsyncGenerator<ImportedResponse[]> {
  const faults = noFaults();
  const keyOf = importKeys(target.campaignId);
  let group: ImportedResponse[] = [];
  const stored = ({ institution, team, side, content }: ImportedRow): ImportedResponse => {
    const teamId = teamIdOf(target, institution, team);
    return { key: keyOf(teamId, side, content), teamId, side, content: JSON.stringify(content) };
  };
  for await (const { row } of read(faults)) {
    if (row === null) throw new ChangedWhileRead();
    group.push(stored(row));
    if (group.length < groupSize) continue;
    yield group;
    group = [];
  }
  if (faults.count > 0) throw new ChangedWhileRead();
  if (group.length > 0) yield group;
}

/**
 * Imports a file of responses, all or nothing: the file is read once to find every fault, and again to write, in one
 * transaction. Memory is bounded by the number of teams and of distinct answers, not by the number of rows. The same
 * file imported again adds nothing.
 */
export async function importRows(source: RowSource): Promise<ImportReport> {
  const { db, target, now, placeStatements } = source;
  const { rows, places, faults } = await survey(source);
  const report = {
    campaignId: target.campaignId,
    rows,
    institutions: places.institutions.size,
    teams: places.teams.size,
    faults: faults.first,
    faultCount: faults.count,
  };
  if (faults.count > 0) return { ...report, added: 0, alreadyThere: 0 };
  const at = now().getTime();
  let written = 0;
  try {
    const added = await allOrNothing(db, async (run, count) => {
      for (const statement of placeStatements(places, at)) await run(statement);
      for await (const group of groups(source)) {
        const [marks, stored] = responseStatements(target.campaignId, target.versionId, group);
        await run(marks);
        await count(stored);
        written += group.length;
      }
      if (written !== rows) throw new ChangedWhileRead();
      const audit = [randomUUID(), at, 'response.import', `campaign:${target.campaignId}`, JSON.stringify({ rows })];
      await run({
        sql: 'insert into audit_events (id, at, actorId, verb, subject, detail) values (?, ?, null, ?, ?, ?)',
        args: audit,
      });
    });
    return { ...report, added, alreadyThere: rows - added };
  } catch (error) {
    if (!(error instanceof ChangedWhileRead)) throw error;
    const fault: ImportFault = { line: 1, column: null, code: 'changed_while_read', params: {} };
    return { ...report, added: 0, alreadyThere: 0, faults: [fault], faultCount: 1 };
  }
}
