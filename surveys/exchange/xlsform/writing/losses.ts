import { conditionsOf } from '../../../conditions.ts';
import type { Item } from '../../../document.ts';
import { isAnswerable } from '../../../form.ts';
import { offeredReasons } from '../../../offeredReasons.ts';
import type { Rule } from '../../../rule.ts';
import type { Audience } from '../../../side.ts';
import { languages, type Text } from '../../../text.ts';
import { type DocumentPart, type Loss, loss, partLoss } from '../../loss.ts';
import { labelOf, referencesIn, survivesLabel } from '../labels.ts';
import type { WrittenForm } from './form.ts';

const kept = (path: string, holds: boolean, part: DocumentPart): Loss[] =>
  holds ? [partLoss(path, 'part_only_here', part)] : [];

/** Elsewhere capital letters count when a condition looks for words. */
const ruleLosses = (path: string, rule: Rule | undefined): Loss[] =>
  (rule === undefined ? [] : conditionsOf(rule)).flatMap(({ path: place, condition }) =>
    'contains' in condition ? [loss(`${path}${place}`, 'capitals_count')] : [],
  );

const isChoice = (item: Item | undefined): boolean =>
  item !== undefined && ['single', 'multiple', 'agreement', 'rating'].includes(item.kind);

/** Elsewhere a recalled choice is its code, and words for when there is no answer are not there. */
function textLosses(path: string, text: Text | undefined, form: WrittenForm): Loss[] {
  if (text === undefined) return [];
  const labels = languages.map((language) => labelOf(text[language], form.itemNames));
  const showsCode = labels.some((label) => referencesIn(label).some((name) => isChoice(form.items.get(name))));
  return [
    ...(showsCode ? [loss(path, 'recalled_code')] : []),
    ...kept(path, !languages.every((language) => survivesLabel(text[language], form.itemNames)), 'recalled_words'),
  ];
}

const shown = (path: string, audience: Audience, rule: Rule | undefined): Loss[] => [
  ...kept(`${path}/audience`, audience !== 'all', 'audience'),
  ...ruleLosses(`${path}/shownIf`, rule),
];

function itemLosses(item: Item, path: string, form: WrittenForm): Loss[] {
  const losses = [
    ...shown(path, item.audience, item.shownIf),
    ...kept(`${path}/textFor`, item.textFor !== undefined, 'other_wording'),
    ...textLosses(`${path}/text`, item.text, form),
    ...textLosses(`${path}/hint`, item.hint, form),
  ];
  if (!isAnswerable(item)) return losses;
  const options = item.kind === 'single' || item.kind === 'multiple' ? item.options : [];
  return [
    ...losses,
    ...kept(path, !isChoice(item) && offeredReasons(item).length > 0, 'missing_reasons'),
    ...kept(`${path}/sensitive`, item.sensitive !== undefined, 'sensitive'),
    ...kept(`${path}/origin`, item.origin !== undefined, 'origin'),
    ...options.flatMap(({ sensitive }, i) =>
      kept(`${path}/options/${i}/sensitive`, sensitive !== undefined, 'sensitive'),
    ),
  ];
}

/** What other programs ignore, or do in another way, of a document that is written as an XLSForm. The file keeps all. */
export function xlsFormLosses(form: WrittenForm): Loss[] {
  const { attribution, rewording, sources, adaptedFrom, scales, sections } = form.document;
  return [
    ...kept('/purpose', true, 'purpose'),
    ...kept('/title', true, 'title'),
    ...kept('/description', true, 'description'),
    ...kept('/consent', true, 'consent'),
    ...kept('/licence', true, 'licence'),
    ...kept('/attribution', attribution !== undefined, 'attribution'),
    ...kept('/rewording', rewording !== undefined, 'licence_terms'),
    ...kept('/sources', sources.length > 0, 'sources'),
    ...kept('/adaptedFrom', adaptedFrom !== undefined, 'adapted_from'),
    ...sections.flatMap((section, s) => [
      ...shown(`/sections/${s}`, section.audience, section.shownIf),
      ...textLosses(`/sections/${s}/title`, section.title, form),
      ...textLosses(`/sections/${s}/intro`, section.intro, form),
      ...section.items.flatMap((item, i) => itemLosses(item, `/sections/${s}/items/${i}`, form)),
    ]),
    ...kept('/scales', scales.length > 0, 'scales'),
  ];
}
