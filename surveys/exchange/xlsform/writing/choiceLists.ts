import { agreementPoints } from '../../../agreement.ts';
import type { Item, Option } from '../../../document.ts';
import { isAnswerable } from '../../../form.ts';
import { noValueLabels } from '../../../noValueLabels.ts';
import { offeredReasons } from '../../../offeredReasons.ts';
import type { Text } from '../../../text.ts';
import { languageNames, own, sheetNames } from '../columns.ts';
import { freeName } from '../freeName.ts';
import { guarded } from '../labels.ts';
import type { Sheet } from '../sheet.ts';
import { type Cells, sheetOf } from './table.ts';

export interface ChoiceLists {
  sheet: Sheet;
  /** The list of each item that is answered by choosing. */
  nameOf: ReadonlyMap<Item, string>;
}

const yesNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no');

const choice = (name: string, label: Text): Cells => ({
  name,
  [`label::${languageNames.fr}`]: guarded(label.fr),
  [`label::${languageNames.en}`]: guarded(label.en),
});

/** That an option excludes the others stands in the constraint of the question; here only that it is said not to. */
const optionChoice = ({ code, label, exclusive, sensitive }: Option): Cells => ({
  ...choice(code, label),
  [own.exclusive]: exclusive === false ? 'no' : '',
  [own.sensitive]: yesNo(sensitive),
});

function choicesOf(item: Item): Cells[] | null {
  if (item.kind === 'single' || item.kind === 'multiple') return item.options.map(optionChoice);
  const points = item.kind === 'agreement' ? agreementPoints : item.kind === 'rating' ? item.points : null;
  return points?.map(({ value, label }) => choice(String(value), label)) ?? null;
}

/** Reasons for not answering are choices of their own, after the others. */
const reasonChoices = (item: Item): Cells[] =>
  isAnswerable(item) ? offeredReasons(item).map((reason) => choice(reason, noValueLabels[reason])) : [];

/** One list for all items with the same choices, named after the first of them; `agreement` for the shipped scale. */
export function choiceListsOf(items: Item[]): ChoiceLists {
  const byContent = new Map<string, string>();
  const taken = new Set<string>();
  const nameOf = new Map<Item, string>();
  const rows: Cells[] = [];
  for (const item of items) {
    const plain = choicesOf(item);
    if (plain === null) continue;
    const choices = [...plain, ...reasonChoices(item)];
    const content = JSON.stringify([item.kind === 'agreement', choices]);
    let name = byContent.get(content);
    if (name === undefined) {
      name = freeName(wantedName(item), taken);
      byContent.set(content, name);
      rows.push(...choices.map((each) => ({ list_name: name, ...each })));
    }
    nameOf.set(item, name);
  }
  const labels = [`label::${languageNames.fr}`, `label::${languageNames.en}`];
  const needed = ['list_name', 'name', ...labels];
  return { nameOf, sheet: sheetOf(sheetNames.choices, [...needed, own.exclusive, own.sensitive], needed, rows) };
}

/** The shipped scale is `agreement`; another list has the name of the first item that uses it. */
function wantedName(item: Item): string {
  const reasons = isAnswerable(item) ? offeredReasons(item) : [];
  return item.kind === 'agreement' ? ['agreement', ...reasons].join('_') : item.name;
}
