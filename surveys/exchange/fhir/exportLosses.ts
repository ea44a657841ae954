import type { Item, QuestionnaireDocument } from '../../document.ts';
import { documentTexts } from '../../documentTexts.ts';
import { pipesIn } from '../../piping.ts';
import type { Rule } from '../../rule.ts';
import type { Audience } from '../../side.ts';
import type { Text } from '../../text.ts';
import { type DocumentPart, type Loss, partLoss } from '../loss.ts';
import { type ItemsByName, writeRule } from './writeRule.ts';

const kept = (path: string, holds: boolean, part: DocumentPart): Loss[] =>
  holds ? [partLoss(path, 'part_only_here', part)] : [];

/** What sections and items share. */
const shown = (path: string, audience: Audience, rule: Rule | undefined, items: ItemsByName): Loss[] => [
  ...kept(`${path}/audience`, audience !== 'all', 'audience'),
  ...kept(`${path}/shownIf`, rule !== undefined && writeRule(rule, items) === null, 'rule'),
];

function itemLosses(item: Item, path: string, items: ItemsByName): Loss[] {
  const losses = [
    ...shown(path, item.audience, item.shownIf, items),
    ...kept(`${path}/textFor`, item.textFor !== undefined, 'other_wording'),
  ];
  if (item.kind === 'information') return [...losses, ...kept(`${path}/hint`, item.hint !== undefined, 'hint')];
  const options = item.kind === 'single' || item.kind === 'multiple' ? item.options : [];
  return [
    ...losses,
    ...kept(path, item.notApplicable || item.dontKnow || item.preferNotToSay, 'missing_reasons'),
    ...kept(`${path}/sensitive`, item.sensitive !== undefined, 'sensitive'),
    ...kept(`${path}/origin`, item.origin !== undefined, 'origin'),
    ...kept(`${path}/message`, 'message' in item && item.message !== undefined, 'message'),
    ...options.flatMap(({ sensitive }, i) =>
      kept(`${path}/options/${i}/sensitive`, sensitive !== undefined, 'sensitive'),
    ),
  ];
}

/** Whether a text names an answer to be put into it: other programs show the name. */
const recalls = ({ fr, en }: Text): boolean => pipesIn(fr).length + pipesIn(en).length > 0;

/** What other programs ignore of a document that is written as a FHIR Questionnaire: nothing is left out of the file. */
export function fhirLosses(document: QuestionnaireDocument, items: ItemsByName): Loss[] {
  const { rewording, sources, adaptedFrom, scales, sections } = document;
  return [
    ...kept('/purpose', true, 'purpose'),
    ...kept('/rewording', rewording !== undefined, 'licence_terms'),
    ...kept('/sources', sources.length > 0, 'sources'),
    ...kept('/adaptedFrom', adaptedFrom !== undefined, 'adapted_from'),
    ...sections.flatMap((section, s) => [
      ...shown(`/sections/${s}`, section.audience, section.shownIf, items),
      ...section.items.flatMap((item, i) => itemLosses(item, `/sections/${s}/items/${i}`, items)),
    ]),
    ...kept('/scales', scales.length > 0, 'scales'),
    ...documentTexts(document).flatMap(({ path, text }) => kept(path, recalls(text), 'recalled_answer')),
  ];
}
