import { type Loss, type LossCode, loss } from '../loss.ts';
import type { Extension, Questionnaire, QuestionnaireItem } from './shape.ts';
import { isOwnUrl, standard } from './urls.ts';

const standardUrls: ReadonlySet<string> = new Set(Object.values(standard));

/** Extensions that mean something we can name, by the last part of their address. */
const named: [pattern: RegExp, code: LossCode][] = [
  [/^(sdc-questionnaire-)?(calculated|initial)Expression$/, 'calculation_left_out'],
  [/^(sdc-questionnaire-)?enableWhenExpression$/, 'rule_left_out'],
  [
    /^(minLength|maxDecimalPlaces|questionnaire-constraint|targetConstraint|questionnaire-m(in|ax)Occurs)$/,
    'limit_left_out',
  ],
];

const lastPart = (url: string): string => url.split('/').at(-1) || url;

function extensionLoss(path: string, { url }: Extension): Loss {
  const field = lastPart(url);
  const code = named.find(([pattern]) => pattern.test(field))?.[1];
  return code === undefined ? loss(path, 'field_left_out', { field }) : loss(path, code);
}

const extensionsLeftOut = (path: string, extensions: Extension[] | undefined): Loss[] =>
  (extensions ?? [])
    .filter(({ url }) => !standardUrls.has(url) && !isOwnUrl(url))
    .map((extension) => extensionLoss(path, extension));

const fieldsLeftOut = (path: string, element: object, known: ReadonlySet<string>): Loss[] =>
  Object.keys(element)
    .filter((field) => !known.has(field) && !known.has(field.replace(/^_/, '')))
    .map((field) => (field === 'initial' ? loss(path, 'initial_left_out') : loss(path, 'field_left_out', { field })));

const itemFields: ReadonlySet<string> = new Set([
  ...['id', 'linkId', 'type', 'extension', 'text', 'enableWhen', 'enableBehavior', 'required', 'repeats'],
  ...['maxLength', 'answerOption', 'answerValueSet', 'item'],
]);

/** Members and extensions of an item that have no place in our documents. */
export const itemLeftOut = (item: QuestionnaireItem): Loss[] => [
  ...fieldsLeftOut(item.linkId, item, itemFields),
  ...extensionsLeftOut(item.linkId, item.extension),
];

/** What only administers the file in the program it came from is not told. */
const fileFields: ReadonlySet<string> = new Set([
  ...['resourceType', 'id', 'meta', 'implicitRules', 'text', 'language', 'extension', 'contained', 'url', 'version'],
  ...['name', 'title', 'status', 'date', 'description', 'publisher', 'copyright', 'item'],
]);

export const questionnaireLeftOut = (questionnaire: Questionnaire): Loss[] => [
  ...fieldsLeftOut('', questionnaire, fileFields),
  ...extensionsLeftOut('', questionnaire.extension),
];
