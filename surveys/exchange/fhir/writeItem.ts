import { agreementPoints } from '../../agreement.ts';
import { canonicalJson } from '../../canonical.ts';
import type { Item, Option } from '../../document.ts';
import type { Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { writeLimits } from './limits.ts';
import { ownCode, ownJson, ownTruth } from './ownExtensions.ts';
import type { AnswerOption, Extension, QuestionnaireItem } from './shape.ts';
import { writeText } from './texts.ts';
import { itemControlSystem, standard } from './urls.ts';
import { type ItemsByName, writeRule } from './writeRule.ts';

/** FHIR's type of each kind of item; a `multiple` one repeats. */
const types: Record<Item['kind'], string> = {
  agreement: 'choice',
  rating: 'choice',
  single: 'choice',
  multiple: 'choice',
  number: 'decimal',
  date: 'date',
  short_text: 'string',
  long_text: 'text',
  information: 'display',
};

export const extended = (extension: Extension[]): { extension?: Extension[] } =>
  extension.length === 0 ? {} : { extension };

const point = ({ value, label }: { value: number; label: Text }): AnswerOption => ({
  extension: [{ url: standard.ordinalValue, valueDecimal: value }],
  valueCoding: { code: String(value), ...writeText('display', label) },
});

const choice = ({ code, label, exclusive, sensitive }: Option): AnswerOption => ({
  ...extended([
    ...(exclusive === undefined ? [] : [{ url: standard.optionExclusive, valueBoolean: exclusive }]),
    ...ownTruth('sensitive', sensitive),
  ]),
  valueCoding: { code, ...writeText('display', label) },
});

function choicesOf(item: Item): AnswerOption[] | undefined {
  if (item.kind === 'agreement') return agreementPoints.map(point);
  if (item.kind === 'rating') return item.points.map(point);
  return item.kind === 'single' || item.kind === 'multiple' ? item.options.map(choice) : undefined;
}

/** `enableWhen` where FHIR can say the rule; the rule itself too, whatever FHIR can say. */
export function writeShownIf(rule: Rule | undefined, items: ItemsByName) {
  if (rule === undefined) return { enabling: {}, extension: [] };
  return { enabling: writeRule(rule, items) ?? {}, extension: ownJson('rule', rule) };
}

const missingReasons = (item: Item): Extension[] =>
  item.kind === 'information'
    ? []
    : [
        ...(item.notApplicable ? ownCode('missing-reason', 'not_applicable') : []),
        ...(item.dontKnow ? ownCode('missing-reason', 'dont_know') : []),
        ...(item.preferNotToSay ? ownCode('missing-reason', 'prefer_not_to_say') : []),
      ];

const ownParts = (item: Item): Extension[] => [
  ...ownCode('kind', item.kind),
  ...(item.audience === 'all' ? [] : ownCode('audience', item.audience)),
  ...ownJson('other-wording', item.textFor),
  ...missingReasons(item),
  ...(item.kind === 'information'
    ? ownJson('hint', item.hint)
    : [...ownTruth('sensitive', item.sensitive), ...ownJson('origin', item.origin)]),
  ...('message' in item ? ownJson('message', item.message) : []),
];

/** A hint stands in FHIR as a text under its question. A text to read can have none: its own is kept apart. */
const hintOf = ({ name, hint, kind }: Item): QuestionnaireItem[] =>
  hint === undefined || kind === 'information'
    ? []
    : [
        {
          extension: [
            {
              url: standard.itemControl,
              valueCodeableConcept: { coding: [{ system: itemControlSystem, code: 'help' }] },
            },
          ],
          linkId: `hint:${name}`,
          ...writeText('text', hint),
          type: 'display',
        },
      ];

/** One item of ours as an item of FHIR. */
export function writeItem(item: Item, items: ItemsByName): QuestionnaireItem {
  const { enabling, extension } = writeShownIf(item.shownIf, items);
  const answerOption = choicesOf(item);
  const under = hintOf(item);
  return {
    ...extended([...ownParts(item), ...extension, ...writeLimits(item)]),
    linkId: item.name,
    ...writeText('text', item.text),
    type: item.kind === 'number' && item.integer ? 'integer' : types[item.kind],
    ...enabling,
    ...('required' in item && item.required && { required: true }),
    ...(item.kind === 'multiple' && { repeats: true }),
    ...('maxLength' in item && { maxLength: item.maxLength }),
    ...(answerOption && { answerOption }),
    ...(under.length > 0 && { item: under }),
  };
}

/** Whether two rules are the same. */
export const isSameRule = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
