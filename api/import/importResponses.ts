import type { Database } from '../db/database.ts';
import { type CsvRecord, csvRecords } from './csvFile.ts';
import { addFault, type FaultList, type ImportFault } from './fault.ts';
import { type ImportReport, importRows } from './importRows.ts';
import { columnsOf, type ImportMap } from './map.ts';
import { placeStatements } from './places.ts';
import { type ReadRow, rowReader } from './rowReader.ts';
import { type ImportTarget, importTarget } from './target.ts';

export interface ImportOptions {
  db: Database;
  /** Path of the CSV file; `.gz` is unpacked on the way. */
  file: string;
  map: ImportMap;
  now: () => Date;
}

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

/**
 * Imports a CSV file of responses, all or nothing (importRows.ts).
 * @throws ImportRefused when the map asks for what the database does not have.
 */
export async function importResponses(options: ImportOptions): Promise<ImportReport> {
  const { db, map, now } = options;
  const target = await importTarget(db.read, map);
  return importRows({
    ...{ db, target, now },
    rows: (faults) => readRows(options, target, faults),
    placeStatements: (places, at) => placeStatements(map, target, places, at),
  });
}
