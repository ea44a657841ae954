import { agreementPoints } from '../../../agreement.ts';
import { noValueLabels } from '../../../noValueLabels.ts';
import type { OfferedReason } from '../../../offeredReasons.ts';
import { languages, type Text } from '../../../text.ts';
import { foreignCodes } from '../../foreignNames.ts';
import { type Loss, loss } from '../../loss.ts';
import { own } from '../columns.ts';
import { unguarded } from '../labels.ts';
import type { FormLanguages } from './languages.ts';
import type { Row, Table } from './table.ts';

/** Most options that a question may have. */
const mostOptions = 100;
const longestText = 10_000;

export interface ReadChoice {
  /** Its code in the file. */
  foreign: string;
  code: string;
  label: Text;
  place: string;
  /** `false`: the file says that it does not exclude the others. */
  exclusive: false | undefined;
  sensitive: boolean | undefined;
}

/** The choices of a question without the reasons for not answering among them. */
export interface ChoiceList {
  choices: ReadChoice[];
  reasons: OfferedReason[];
  losses: Loss[];
}

const reasonNames: readonly OfferedReason[] = ['not_applicable', 'dont_know', 'prefer_not_to_say'];
const reasonOf = (code: string): OfferedReason | undefined => reasonNames.find((reason) => reason === code);

const truth = (cell: string): boolean | undefined => (cell === 'yes' ? true : cell === 'no' ? false : undefined);

const unguardedText = ({ fr, en }: Text): Text => ({
  fr: unguarded(fr).slice(0, longestText),
  en: unguarded(en).slice(0, longestText),
});

const isLong = ({ fr, en }: Text): boolean => Math.max(unguarded(fr).length, unguarded(en).length) > longestText;

/** Rows of one list by its name, in the order of the sheet. */
function rowsByList(table: Table | undefined): Map<string, Row[]> {
  const lists = new Map<string, Row[]>();
  for (const row of table?.rows ?? []) {
    const name = row.get('list_name') || row.get('list name');
    const list = lists.get(name);
    if (list === undefined) lists.set(name, [row]);
    else list.push(row);
  }
  return lists;
}

/** The lists of a form by their names, each read once: thousands of questions may share one. */
export function choiceLists(table: Table | undefined, text: FormLanguages['text']): (name: string) => ChoiceList {
  const rows = rowsByList(table);
  const read = new Map<string, ChoiceList>();
  return (name) => {
    const list = read.get(name) ?? readChoiceList(rows.get(name) ?? [], text);
    read.set(name, list);
    return list;
  };
}

/** Own words for a reason give way to the words that every questionnaire has for it. */
const otherWords = (label: Text, reason: OfferedReason): boolean =>
  languages.some((language) => label[language].trim() !== '' && label[language] !== noValueLabels[reason][language]);

/** Reads one list; reasons for not answering stay ordinary choices where hardly another choice would be left. */
function readChoiceList(rows: Row[], text: FormLanguages['text']): ChoiceList {
  const codeOf = (row: Row) => row.get('name') || row.get('value');
  const named = rows.filter((row) => codeOf(row) !== '');
  const reasonRows = named.filter((row) => reasonOf(codeOf(row)) !== undefined);
  const keepsReasons = named.length - reasonRows.length >= 2;
  const plain = keepsReasons ? named.filter((row) => reasonOf(codeOf(row)) === undefined) : named;
  const kept = plain.slice(0, mostOptions);
  const codeFor = foreignCodes(kept.map(codeOf));
  const choices = kept.map(
    (row): ReadChoice => ({
      foreign: codeOf(row),
      code: codeFor(codeOf(row)),
      label: unguardedText(text(row, 'label')),
      place: row.place('name'),
      exclusive: truth(row.get(own.exclusive)) === false ? false : undefined,
      sensitive: truth(row.get(own.sensitive)),
    }),
  );
  const reasons = keepsReasons ? reasonNames.filter((reason) => reasonRows.some((row) => codeOf(row) === reason)) : [];
  const losses = [
    ...choices.flatMap(({ foreign, code, place }) =>
      foreign === code ? [] : [loss(place, 'code_changed', { from: foreign, to: code })],
    ),
    ...kept.flatMap((row) =>
      isLong(text(row, 'label')) ? [loss(row.place(), 'text_shortened', { maximum: longestText })] : [],
    ),
    ...plain.slice(mostOptions).map((row) => loss(row.place(), 'choice_left_out', { choice: codeOf(row) })),
    ...(keepsReasons ? reasonRows : []).flatMap((row) => {
      const reason = reasonOf(codeOf(row));
      const changes = reason !== undefined && otherWords(unguardedText(text(row, 'label')), reason);
      return changes ? [loss(row.place(), 'reason_words_changed', { choice: reason })] : [];
    }),
  ];
  return { choices, reasons, losses };
}

/** Whether each code is a point of a rating as it is stored: a whole number from 0 to 20, each once, at most eleven. */
export const areAllPoints = (choices: ReadChoice[]): boolean =>
  choices.length >= 2 &&
  choices.length <= 11 &&
  choices.every(({ foreign }) => /^(?:\d|1\d|20)$/.test(foreign)) &&
  new Set(choices.map(({ foreign }) => foreign)).size === choices.length;

/** Whether these are the five points of the shipped agreement scale, in the languages that the file has. */
export const areAgreement = (choices: ReadChoice[]): boolean =>
  choices.length === agreementPoints.length &&
  agreementPoints.every(({ value, label }, i) => {
    const choice = choices[i];
    if (choice?.foreign !== String(value)) return false;
    const filled = languages.filter((language) => choice.label[language] !== '');
    return filled.length > 0 && filled.every((language) => choice.label[language] === label[language]);
  });
