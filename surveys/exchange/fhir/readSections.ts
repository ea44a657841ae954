import type { Item, Section } from '../../document.ts';
import type { Rule } from '../../rule.ts';
import { loss } from '../loss.ts';
import { itemLeftOut } from './leftOut.ts';
import { codeOf } from './ownExtensions.ts';
import { audienceOf, isHint, type ReadItem, readItem } from './readItem.ts';
import { type Reading, readText } from './reading.ts';
import { ruleReader } from './ruleReader.ts';
import type { QuestionnaireItem } from './shape.ts';
import { foreignText } from './texts.ts';

/** An item with the questions it stood under: their conditions are its own too. */
interface PlacedItem extends ReadItem {
  under: QuestionnaireItem[];
}
/** A section in the making: its groups from the outermost, and its items. */
interface OpenSection {
  groups: QuestionnaireItem[];
  intro?: QuestionnaireItem;
  items: PlacedItem[];
}

const sectionPrefix = /^section:/;
const hasRole = (item: QuestionnaireItem, role: string): boolean => codeOf(item.extension, 'role') === role;

/** Goes through the tree: each group opens a section, and so does what follows a group within a group. */
function openSections(reading: Reading, items: QuestionnaireItem[]): OpenSection[] {
  const sections: OpenSection[] = [];
  let open: OpenSection | null = null;

  const sectionOf = (groups: QuestionnaireItem[]): OpenSection => {
    if (open === null) {
      open = { groups, items: [] };
      sections.push(open);
    }
    return open;
  };
  const walk = (item: QuestionnaireItem, groups: QuestionnaireItem[], under: QuestionnaireItem[]): void => {
    const { linkId, type, item: children = [] } = item;
    if (type === 'group') {
      if (groups.length > 0 || under.length > 0) reading.losses.push(loss(linkId, 'group_flattened'));
      if (item.repeats === true) reading.losses.push(loss(linkId, 'repeats_left_out'));
      reading.losses.push(...itemLeftOut(item));
      open = null;
      for (const child of children) walk(child, [...groups, ...under, item], []);
      open = null;
      return;
    }
    if (hasRole(item, 'intro')) {
      sectionOf(groups).intro = item;
      return;
    }
    if (under.length > 0) reading.losses.push(loss(linkId, 'question_flattened'));
    const read = readItem(reading, item);
    if (read !== null) sectionOf(groups).items.push({ ...read, under });
    for (const child of children) if (!isHint(child)) walk(child, groups, [...under, item]);
  };
  for (const item of items) {
    walk(item, [], []);
  }
  return sections.filter((section) => section.items.length > 0);
}

const allOf = (rules: Rule[]): { shownIf?: Rule } => {
  const [first] = rules;
  if (first === undefined) return {};
  return { shownIf: rules.length === 1 ? first : { all: rules } };
};

function titleOf(reading: Reading, groups: QuestionnaireItem[], fallback: Section['title']): Section['title'] {
  const titled = groups.findLast(({ text, _text }) => text !== undefined || _text !== undefined);
  if (titled === undefined) return fallback;
  return readText(reading, titled.linkId, foreignText(titled.text, titled._text));
}

/** The sections of the file, with rules that point to the names items have here. */
export function readSections(reading: Reading, items: QuestionnaireItem[], title: Section['title']): Section[] {
  const sections = openSections(reading, items);
  const rulesOf = ruleReader(
    reading,
    sections.flatMap((section) => section.items),
  );
  return sections.map(({ groups, intro, items: placed }): Section => {
    const group = groups.at(-1);
    if (group === undefined) reading.losses.push(loss(placed[0]?.source.linkId ?? '', 'section_added'));
    const linkId = group?.linkId ?? 'questions';
    const key = linkId.replace(sectionPrefix, '');
    const name = reading.sectionName(key);
    if (group !== undefined && name !== key)
      reading.losses.push(loss(linkId, 'name_changed', { from: linkId, to: name }));
    return {
      name,
      title: titleOf(reading, groups, title),
      ...(intro && { intro: readText(reading, intro.linkId, foreignText(intro.text, intro._text)) }),
      audience: audienceOf(group?.extension),
      ...allOf(rulesOf(groups)),
      items: placed.map(({ item, source, under }): Item => ({ ...item, ...allOf(rulesOf([...under, source])) })),
    };
  });
}
