import { parseResponse } from '../../surveys/answers.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { type AnswerableFormItem, formFor, isAnswerable } from '../../surveys/form.ts';
import { fromForm } from '../../surveys/formValues.ts';
import { type NoValueCode, noValueCodes } from '../../surveys/missing.ts';
import type { ResponseContent } from '../../surveys/response.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { CsvRecord } from './csvFile.ts';
import type { ImportFault } from './fault.ts';
import type { ImportMap, ItemColumns } from './map.ts';

/** One row read against the map and the version: team and institution as the file names them. */
export interface ImportedRow {
  team: string;
  institution: string | null;
  side: Side;
  content: ResponseContent;
}

export type ReadRow = { row: ImportedRow; faults: [] } | { row: null; faults: ImportFault[] };

/** Whether a file's team is one of the campaign's; always true when teams are made from the file. */
export type TeamCheck = (team: string) => boolean;

/** A record that came from JSON: its own keys only, whatever a field of the file says. */
const lookUp = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const answerableItems = (document: QuestionnaireDocument): Map<string, AnswerableFormItem> =>
  new Map(
    sides.flatMap((side) =>
      formFor(document, side).sections.flatMap((section) =>
        section.items.filter(isAnswerable).map((item) => [item.name, item] as const),
      ),
    ),
  );

/**
 * Reads the records under one heading.
 * @param heading Names of the columns, which hold every column of the map.
 */
export function rowReader(
  map: ImportMap,
  document: QuestionnaireDocument,
  heading: string[],
  isTeam: TeamCheck,
): (record: CsvRecord) => ReadRow {
  const place = new Map(heading.map((column, i) => [column, i]));
  const items = answerableItems(document);
  const institutionColumn = map.team.create?.institutionColumn;

  return ({ line, fields }) => {
    const faults: ImportFault[] = [];
    const refuse = (column: string | null, code: ImportFault['code'], params: ImportFault['params'] = {}): void => {
      faults.push({ line, column, code, params });
    };
    if (fields.length !== heading.length) {
      refuse(null, fields.length < heading.length ? 'too_few_fields' : 'too_many_fields', {
        fields: fields.length,
        expected: heading.length,
      });
      return { row: null, faults };
    }
    const fieldOf = (column: string): string => fields[place.get(column) ?? -1] ?? '';

    const team = fieldOf(map.team.column).trim();
    if (team === '') refuse(map.team.column, 'no_team');
    else if (!isTeam(team)) refuse(map.team.column, 'unknown_team');
    const institution = institutionColumn === undefined ? null : fieldOf(institutionColumn).trim();
    if (institution === '') refuse(institutionColumn ?? null, 'no_institution');
    const side = 'fixed' in map.side ? map.side.fixed : lookUp(map.side.values, fieldOf(map.side.column).trim());
    if (side === undefined && 'column' in map.side) refuse(map.side.column, 'unknown_side');

    const answers: Record<string, unknown> = {};
    const missing: Record<string, NoValueCode> = {};
    for (const [name, columns] of Object.entries(map.items)) {
      const item = items.get(name);
      const value = fieldOf(columns.column);
      const given = lookUp(columns.missing, value);
      const reason = columns.missingColumn === undefined ? '' : fieldOf(columns.missingColumn).trim();
      if (given !== undefined) missing[name] = given;
      else if (reason !== '') {
        const code = noValueCodes.find((known) => known === reason);
        if (code === undefined) refuse(columns.missingColumn ?? null, 'unknown_reason');
        else missing[name] = code;
      }
      if (given === undefined && item !== undefined) {
        const answer = rawAnswer(item, columns, value, map.separator);
        if (answer === null) refuse(columns.column, 'unknown_code');
        else answers[name] = answer.value;
      }
    }
    if (side === undefined || faults.length > 0) return { row: null, faults };

    const complete = !Object.values(missing).includes('not_reached');
    const parsed = parseResponse(document, side, { answers, missing }, { complete });
    if (parsed.ok) return { row: { team, institution, side, content: parsed.content }, faults: [] };
    for (const { item, ...fault } of parsed.faults) faults.push({ line, column: columnOfItem(map, item), ...fault });
    return { row: null, faults };
  };
}

const columnOfItem = (map: ImportMap, item: string | null): string | null =>
  (item === null ? undefined : map.items[item]?.column) ?? item;

/** The unchecked answer behind a field; null for a value that the map's codes do not list. */
function rawAnswer(
  item: AnswerableFormItem,
  { codes }: ItemColumns,
  field: string,
  separator: string,
): { value: unknown } | null {
  const texts = item.kind === 'multiple' ? field.split(separator).map((text) => text.trim()) : [field];
  if (codes === undefined) return { value: fromForm(item, texts) };
  const values: string[] = [];
  for (const text of texts) {
    const code = lookUp(codes, text);
    if (code === undefined && text !== '') return null;
    values.push(String(code ?? ''));
  }
  return { value: fromForm(item, values) };
}
