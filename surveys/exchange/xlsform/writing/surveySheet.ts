import type { Item, Section } from '../../../document.ts';
import { isAnswerable } from '../../../form.ts';
import { offeredReasons } from '../../../offeredReasons.ts';
import type { Rule } from '../../../rule.ts';
import { sides } from '../../../side.ts';
import { languages, type Text } from '../../../text.ts';
import { introKind, languageNames, own, sheetNames } from '../columns.ts';
import { constraintText } from '../constraints/writeConstraint.ts';
import { guarded, labelOf, survivesLabel } from '../labels.ts';
import { readRule } from '../rules/readRule.ts';
import { ruleText } from '../rules/writeRule.ts';
import type { Sheet } from '../sheet.ts';
import type { WrittenForm } from './form.ts';
import { isSameRule, readItemsOf, ruleJson } from './ruleCells.ts';
import { type Cells, sheetOf } from './table.ts';

const columns = [
  'type',
  'name',
  ...languages.map((language) => `label::${languageNames[language]}`),
  ...languages.map((language) => `hint::${languageNames[language]}`),
  'required',
  'relevant',
  'constraint',
  ...languages.map((language) => `constraint_message::${languageNames[language]}`),
  'appearance',
  own.kind,
  own.name,
  own.audience,
  own.sensitive,
  own.reasons,
  ...sides.flatMap((side) => languages.map((language) => own.textFor(side, language))),
  ...languages.map((language) => own.exact('label', language)),
  ...languages.map((language) => own.exact('hint', language)),
  own.rule,
];
const needed = columns.slice(0, 4);

/** A text in its columns; in columns of our own besides when it would not come back as it was. */
function textCells(column: 'label' | 'hint', text: Text | undefined, names: ReadonlySet<string>): Cells {
  if (text === undefined) return {};
  const cells: Cells = {};
  for (const language of languages) {
    const words = text[language];
    cells[`${column}::${languageNames[language]}`] = labelOf(words, names);
    if (!survivesLabel(words, names)) cells[own.exact(column, language)] = guarded(words);
  }
  return cells;
}

/** A rule in its column; in one of our own besides when reading it gives it another form. */
function ruleCells(rule: Rule | undefined, form: WrittenForm): Cells {
  if (rule === undefined) return {};
  const relevant = ruleText(rule, form.items);
  const back = readRule(relevant, readItemsOf(form.items));
  return { relevant, [own.rule]: back !== null && isSameRule(back, rule) ? '' : ruleJson(rule) };
}

function typeOf(item: Item, form: WrittenForm): string {
  const list = form.lists.nameOf.get(item) ?? '';
  switch (item.kind) {
    case 'multiple':
      return `select_multiple ${list}`;
    case 'number':
      return item.integer ? 'integer' : 'decimal';
    case 'date':
      return 'date';
    case 'short_text':
    case 'long_text':
      return 'text';
    case 'information':
      return 'note';
    default:
      return `select_one ${list}`;
  }
}

function answerCells(item: Item, form: WrittenForm): Cells {
  if (!isAnswerable(item)) return {};
  const isChosen = form.lists.nameOf.has(item);
  const message = 'message' in item ? item.message : undefined;
  const messages = languages.map((language) => [`constraint_message::${languageNames[language]}`, message?.[language]]);
  return {
    required: item.required ? 'yes' : '',
    constraint: constraintText(item),
    ...Object.fromEntries(messages.map(([column, words]) => [column, guarded(words ?? '')])),
    appearance: item.kind === 'long_text' ? 'multiline' : '',
    [own.sensitive]: item.sensitive === undefined ? '' : item.sensitive ? 'yes' : 'no',
    [own.reasons]: isChosen ? '' : offeredReasons(item).join(' '),
  };
}

const otherWordings = (item: Item): Cells =>
  Object.fromEntries(
    sides.flatMap((side) =>
      languages.map((language) => [own.textFor(side, language), guarded(item.textFor?.[side]?.[language] ?? '')]),
    ),
  );

const itemRow = (item: Item, form: WrittenForm): Cells => ({
  type: typeOf(item, form),
  name: item.name,
  ...textCells('label', item.text, form.itemNames),
  ...textCells('hint', item.hint, form.itemNames),
  ...ruleCells(item.shownIf, form),
  ...answerCells(item, form),
  ...otherWordings(item),
  [own.kind]: item.kind,
  [own.audience]: item.audience === 'all' ? '' : item.audience,
});

function sectionRows(section: Section, form: WrittenForm): Cells[] {
  const { group = section.name, intro = '' } = form.sectionNames.get(section) ?? {};
  const begin: Cells = {
    type: 'begin_group',
    name: group,
    ...textCells('label', section.title, form.itemNames),
    ...ruleCells(section.shownIf, form),
    [own.name]: group === section.name ? '' : section.name,
    [own.audience]: section.audience === 'all' ? '' : section.audience,
  };
  const introduction: Cells = {
    type: 'note',
    name: intro,
    ...textCells('label', section.intro, form.itemNames),
    [own.kind]: introKind,
  };
  const items = section.items.map((item) => itemRow(item, form));
  return [begin, ...(section.intro === undefined ? [] : [introduction]), ...items, { type: 'end_group' }];
}

/** The questions of a document, a group for each section. */
export const surveySheet = (form: WrittenForm): Sheet =>
  sheetOf(
    sheetNames.survey,
    columns,
    needed,
    form.document.sections.flatMap((section) => sectionRows(section, form)),
  );
