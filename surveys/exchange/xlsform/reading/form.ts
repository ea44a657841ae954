import { nameSchema } from '../../../names.ts';
import type { Text } from '../../../text.ts';
import { languages } from '../../../text.ts';
import { foreignNames } from '../../foreignNames.ts';
import { type Loss, loss } from '../../loss.ts';
import { own } from '../columns.ts';
import { labelOf, referencesIn, textOfLabel, unguarded } from '../labels.ts';
import type { FormLanguages } from './languages.ts';
import type { Question } from './question.ts';
import type { Row } from './table.ts';

/** A section of the form with the questions that are kept. */
export interface FormSectionRows {
  row: Row | null;
  questions: Question[];
}

/** One form being read: what its questions are called here, and what cannot be kept so far. */
export interface FormReading {
  languages: FormLanguages;
  losses: Loss[];
  /** Names here by the rows of questions and of groups. */
  names: ReadonlyMap<Row, string>;
  /** Names here of answered questions by their names in the form. */
  nameOf: (foreign: string) => string | undefined;
}

export const longestText = 10_000;

export function shortened(reading: Pick<FormReading, 'losses'>, place: string, text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  reading.losses.push(loss(place, 'text_shortened', { maximum }));
  return text.slice(0, maximum);
}

/** What a question or a group is called in the form: a group of our own may have had to take another name. */
const foreignName = (row: Row): string => {
  const kept = row.get(own.name);
  return nameSchema.safeParse(kept).success ? kept : row.get('name');
};

/** Valid names for rows, and what to tell of those that are not the ones in the file. */
function namesFor(rows: Row[], losses: Loss[]): Map<Row, string> {
  const nameFor = foreignNames(rows.map(foreignName));
  return new Map(
    rows.map((row) => {
      const wanted = foreignName(row);
      const name = nameFor(wanted);
      if (wanted !== '' && name !== wanted)
        losses.push(loss(row.place('name'), 'name_changed', { from: wanted, to: name }));
      return [row, name];
    }),
  );
}

export function formReading(sections: FormSectionRows[], formLanguages: FormLanguages, losses: Loss[]): FormReading {
  const questions = sections.flatMap((section) => section.questions);
  const items = namesFor(
    questions.map(({ row }) => row),
    losses,
  );
  const groups = namesFor(
    sections.flatMap(({ row }) => (row === null ? [] : [row])),
    losses,
  );
  const answered = new Map<string, string>();
  for (const { row, kind } of questions) {
    const foreign = row.get('name');
    if (kind !== 'information' && !answered.has(foreign)) answered.set(foreign, items.get(row) ?? foreign);
  }
  return {
    languages: formLanguages,
    losses,
    names: new Map([...items, ...groups]),
    nameOf: (foreign) => answered.get(foreign),
  };
}

/** The label or hint of a row, with what it recalls of earlier answers. */
export function rowText(reading: FormReading, row: Row, column: 'label' | 'hint'): Text {
  const { nameOf, losses } = reading;
  const label = reading.languages.text(row, column);
  const text: Text = { fr: '', en: '' };
  for (const language of languages) {
    const cell = label[language];
    const exact = unguarded(row.raw(own.exact(column, language)));
    const names = new Set(referencesIn(cell).filter((name) => nameOf(name) === name));
    const unknown = referencesIn(cell).filter((name) => nameOf(name) === undefined);
    for (const name of unknown) losses.push(loss(row.place(), 'reference_left_out', { name }));
    const read = exact !== '' && labelOf(exact, names) === cell ? exact : textOfLabel(cell, nameOf);
    text[language] = shortened(reading, row.place(), read, longestText);
  }
  return text;
}

export const isBlank = (text: Text): boolean => text.fr.trim() === '' && text.en.trim() === '';
