import { randomBytes } from 'node:crypto';
import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { parseResponse } from '../../surveys/answers.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { formFor, isAnswerable } from '../../surveys/form.ts';
import { typedResponse } from '../../surveys/paperTyping.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import { can } from '../access.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { hierarchyOf } from './hierarchies.ts';
import { placeOfCampaign } from './places.ts';
import { reachIn } from './reach.ts';
import { findCollection } from './recruitment.ts';
import { questionsOf } from './recruitmentQuestions.ts';
import { insertRecords, type NewRecord } from './recruitmentRecords.ts';
import { write } from './write.ts';

export const importInput = z.strictObject({ csv: z.string().max(2_000_000) });

/** What is wrong with a file: the line, from 1, the column where one is to blame, and why. */
export interface RecordFault {
  line: number;
  column: string | null;
  code: 'unreadable' | 'missing_column' | 'unknown_column' | 'unknown_institution' | 'unknown_side' | 'invalid_answer';
}

const mostFaults = 50;
const refuse = (faults: RecordFault[]): never => {
  throw new Problem('unreadable_file', { faults: faults.slice(0, mostFaults) });
};

/** The rows of a file, the heading first. Semicolons part the fields where the heading has no comma. */
function rowsOf(csv: string): string[][] {
  const [heading = ''] = csv.split('\n', 1);
  const delimiter = heading.includes(',') || !heading.includes(';') ? ',' : ';';
  try {
    return parse(csv, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse([{ line: typeof error.lines === 'number' ? error.lines : 1, column: null, code: 'unreadable' }]);
  }
}

type Place = { id: string; name: Text };

function sideNamed(value: string): Side | undefined {
  const words: Record<Side, string[]> = {
    patient_side: ['patient_side', 'patient', 'patients'],
    professional_side: ['professional_side', 'professional', 'professionals', 'professionnel', 'professionnels'],
  };
  return sides.find((side) => words[side].includes(value.toLowerCase()));
}

/**
 * Reads a file of records: a heading with `institution`, `side` and the names of questions; a code in each field, several
 * parted by spaces, and `*` for “I prefer not to say”. Nothing is stored when anything is wrong.
 * @throws Problem `unreadable_file` with every fault.
 */
function readRecords(csv: string, document: QuestionnaireDocument, places: readonly Place[]): NewRecord[] {
  const [heading = [], ...rows] = rowsOf(csv);
  const names = new Set(
    sides.flatMap((side) =>
      formFor(document, side).sections.flatMap(({ items }) => items.filter(isAnswerable).map(({ name }) => name)),
    ),
  );
  const faults: RecordFault[] = [
    ...['institution', 'side'].flatMap((column): RecordFault[] =>
      heading.includes(column) ? [] : [{ line: 1, column, code: 'missing_column' }],
    ),
    ...heading.flatMap((column): RecordFault[] =>
      column === 'institution' || column === 'side' || names.has(column)
        ? []
        : [{ line: 1, column, code: 'unknown_column' }],
    ),
  ];
  if (faults.length > 0 || rows.length === 0)
    refuse(faults.length > 0 ? faults : [{ line: 1, column: null, code: 'unreadable' }]);
  const records: NewRecord[] = [];
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    const field = (column: string): string => row[heading.indexOf(column)] ?? '';
    const named = field('institution');
    const place = places.find(({ id, name }) => [id, name.fr, name.en].includes(named));
    const side = sideNamed(field('side'));
    if (place === undefined) faults.push({ line, column: 'institution', code: 'unknown_institution' });
    if (side === undefined) faults.push({ line, column: 'side', code: 'unknown_side' });
    if (place === undefined || side === undefined) continue;
    const { answers, missing } = typedResponse(formFor(document, side), (name) =>
      heading.includes(name) ? field(name) : '',
    );
    const parsed = parseResponse(document, side, { answers, missing });
    if (parsed.ok) {
      const key = randomBytes(16).toString('base64url');
      records.push({ key, institutionId: place.id, side, content: parsed.content });
    } else
      faults.push(...parsed.faults.map(({ item }): RecordFault => ({ line, column: item, code: 'invalid_answer' })));
  }
  return faults.length > 0 ? refuse(faults) : records;
}

/**
 * Takes in a file of records, all of it or nothing. Sent again with the same idempotency key it is taken in once.
 * @throws Problem `unreadable_file` with every fault, `wrong_state` once the collection is closed.
 */
export async function importRecords(
  context: Context,
  id: string,
  { csv }: z.infer<typeof importInput>,
): Promise<{ records: number }> {
  if (context.actor === null) throw new Problem('unauthenticated');
  const db = context.db.read;
  const collection = await findCollection(db, id);
  const { program } = await placeOfCampaign(db, collection.campaignId);
  reachIn(context, 'recruitment.enter', program);
  const { hierarchy, names } = await hierarchyOf(db, program, collection.campaignId);
  const places = hierarchy.institutions
    .filter(({ id: institution }) => can(context.actor, 'recruitment.enter', { program, institution }))
    .map(({ id: institution }) => ({ id: institution, name: names.get(institution) ?? { fr: '', en: '' } }));
  const records = readRecords(csv, await questionsOf(db, collection.versionId), places);
  return write(context, 'recruitment.enter', { id, csv }, async (tx) => {
    const added = await insertRecords(tx, id, records);
    const detail = { stage: collection.stage, records: added, imported: true };
    return { result: { records: added }, subject: `campaign:${collection.campaignId}`, detail };
  });
}
