import { randomUUID } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { type CsvRecord, csvRecords } from './csvFile.ts';
import { importKeys } from './derivedKeys.ts';
import { addFault, type FaultList, type ImportFault, noFaults } from './fault.ts';
import { columnsOf, type ImportMap } from './map.ts';
import { noPlaces, notePlace, type Places, placeStatements, teamIdOf } from './places.ts';
import { groupSize, type ImportedResponse, responseStatements } from './responseWriter.ts';
import { type ImportedRow, type ReadRow, rowReader } from './rowReader.ts';
import { type ImportTarget, importTarget } from './target.ts';
import { allOrNothing } from './transaction.ts';

export interface ImportOptions {
  db: Database;
  /** Path of the CSV file; `.gz` is unpacked on the way. */
  file: string;
  map: ImportMap;
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

function headingFaults(heading: string[], map: ImportMap, line: number): ImportFault[] {
  return columnsOf(map).flatMap((column): ImportFault[] => {
    const times = heading.filter((name) => name === column).length;
    if (times === 1) return [];
    return [{ line, column, code: times === 0 ? 'missing_column' : 'repeated_column', params: {} }];
  });
}

/** Every row of the file, read against map and version; faults of the file itself go to the list. */
async function* readRows(options: ImportOptions, target: ImportTarget, faults: FaultList): AsyncGenerator<ReadRow> {
  const isTeam = (team: string): boolean => target.teams === null || target.teams.has(team);
  let read: ((record: CsvRecord) => ReadRow) | null = null;
  for await (const record of csvRecords(options.file, options.map.delimiter, (fault) => addFault(faults, fault))) {
    if (read !== null) {
      yield read(record);
      continue;
    }
    const wrong = headingFaults(record.fields, options.map, record.line);
    for (const fault of wrong) addFault(faults, fault);
    if (wrong.length > 0) return;
    read = rowReader(options.map, target.document, record.fields, isTeam);
  }
  if (read === null && faults.count === 0) addFault(faults, { line: 1, column: null, code: 'empty_file', params: {} });
}

/** First reading: every fault, and the places named; holds no row and takes no lock. */
async function survey(
  options: ImportOptions,
  target: ImportTarget,
): Promise<{ rows: number; places: Places; faults: FaultList }> {
  const faults = noFaults();
  const places = noPlaces();
  let rows = 0;
  for await (const { row, faults: wrong } of readRows(options, target, faults)) {
    rows += 1;
    for (const fault of wrong) addFault(faults, fault);
    if (row !== null) notePlace(places, target, row.institution, row.team);
  }
  return { rows, places, faults };
}

/** Second reading: writes in groups; a fault now means that the file is not the one that was read before. */
async function* groups(options: ImportOptions, target: ImportTarget): AsyncGenerator<ImportedResponse[]> {
  const faults = noFaults();
  const keyOf = importKeys(target.campaignId);
  let group: ImportedResponse[] = [];
  const stored = ({ institution, team, side, content }: ImportedRow): ImportedResponse => {
    const teamId = teamIdOf(target, institution, team);
    return { key: keyOf(teamId, side, content), teamId, side, content: JSON.stringify(content) };
  };
  for await (const { row } of readRows(options, target, faults)) {
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
 * @throws ImportRefused when the map asks for what the database does not have.
 */
export async function importResponses(options: ImportOptions): Promise<ImportReport> {
  const { db, map, now } = options;
  const target = await importTarget(db.read, map);
  const { rows, places, faults } = await survey(options, target);
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
      for (const statement of placeStatements(map, target, places, at)) await run(statement);
      for await (const group of groups(options, target)) {
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
