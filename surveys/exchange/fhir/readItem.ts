import * as z from 'zod';
import { type Item, originSchema } from '../../document.ts';
import { audienceSchema } from '../../side.ts';
import { textSchema } from '../../text.ts';
import { loss } from '../loss.ts';
import { itemLeftOut } from './leftOut.ts';
import { codeOf, codesOf, extensionValue, jsonOf, truthOf } from './ownExtensions.ts';
import { type Reading, readText } from './reading.ts';
import { type ReadKind, readKind } from './readKind.ts';
import type { RuleTarget } from './readRule.ts';
import type { Extension, QuestionnaireItem } from './shape.ts';
import { foreignText } from './texts.ts';
import { type OwnExtension, ownUrl, standard } from './urls.ts';

/** An item of the file with what it became. */
export interface ReadItem {
  source: QuestionnaireItem;
  item: Item;
  target: RuleTarget;
}

const wordingSchema = z.strictObject({
  patient_side: textSchema.optional(),
  professional_side: textSchema.optional(),
});

/** A part of ours as this product wrote it; what somebody else has made of it is left out, and told. */
export function ownPart<T>(
  { losses }: Pick<Reading, 'losses'>,
  path: string,
  extensions: Extension[] | undefined,
  name: OwnExtension,
  schema: z.ZodType<T>,
): T | undefined {
  const json = jsonOf(extensions, name);
  const parsed = json === undefined ? null : schema.safeParse(json);
  if (parsed?.success) return parsed.data;
  if (extensions?.some(({ url }) => url === ownUrl(name))) losses.push(loss(path, 'field_left_out', { field: name }));
  return undefined;
}

export const audienceOf = (extensions: Extension[] | undefined) =>
  audienceSchema.catch('all').parse(codeOf(extensions, 'audience') ?? 'all');

const controlSchema = z.object({ coding: z.array(z.object({ code: z.string() })) });

/** A text under a question that explains it. */
export function isHint({ type, extension }: QuestionnaireItem): boolean {
  const control = extension?.find(({ url }) => url === standard.itemControl)?.valueCodeableConcept;
  const parsed = controlSchema.safeParse(control);
  return (
    type === 'display' &&
    parsed.success &&
    parsed.data.coding.some(({ code }) => ['help', 'flyover', 'prompt'].includes(code))
  );
}

function readHint(reading: Reading, item: QuestionnaireItem) {
  const { linkId, extension, item: under = [] } = item;
  const own = ownPart(reading, linkId, extension, 'hint', textSchema);
  if (own !== undefined) return own;
  const [first, ...others] = under.filter(isHint);
  for (const { text = '' } of others) reading.losses.push(loss(linkId, 'field_left_out', { field: text }));
  if (first !== undefined) return readText(reading, first.linkId, foreignText(first.text, first._text));
  const format = extensionValue(extension, standard.entryFormat);
  return typeof format === 'string' ? { fr: format, en: format } : undefined;
}

function answering(reading: Reading, { linkId, extension, required }: QuestionnaireItem) {
  const reasons = codesOf(extension, 'missing-reason');
  const sensitive = truthOf(extension, ownUrl('sensitive'));
  const origin = ownPart(reading, linkId, extension, 'origin', originSchema);
  return {
    required: required === true,
    dontKnow: reasons.includes('dont_know'),
    preferNotToSay: reasons.includes('prefer_not_to_say'),
    notApplicable: reasons.includes('not_applicable'),
    ...(sensitive !== undefined && { sensitive }),
    ...(origin !== undefined && { origin }),
  };
}

function itemOf(reading: Reading, source: QuestionnaireItem, name: string, { parts }: ReadKind): Item {
  const { linkId, extension } = source;
  const textFor = ownPart(reading, linkId, extension, 'other-wording', wordingSchema);
  const hint = readHint(reading, source);
  const common = {
    name,
    text: readText(reading, linkId, foreignText(source.text, source._text)),
    ...(textFor !== undefined && { textFor }),
    ...(hint !== undefined && { hint }),
    audience: audienceOf(extension),
  };
  if (parts.kind === 'information') return { ...common, ...parts };
  const message = ownPart(reading, linkId, extension, 'message', textSchema);
  const isEntered = ['number', 'date', 'short_text', 'long_text'].includes(parts.kind);
  return {
    ...common,
    ...answering(reading, source),
    ...parts,
    ...(isEntered && message !== undefined && { message }),
  };
}

/** One question, or text to read, without what stands under it; null when it cannot be asked here, which is told. */
export function readItem(reading: Reading, source: QuestionnaireItem): ReadItem | null {
  const { losses } = reading;
  const { linkId, type, repeats } = source;
  const kind = readKind(reading, source);
  if (kind === null) return null;
  const name = reading.itemName(linkId);
  if (name !== linkId) losses.push(loss(linkId, 'name_changed', { from: linkId, to: name }));
  losses.push(...itemLeftOut(source));
  if (repeats === true && type !== 'choice' && type !== 'open-choice') losses.push(loss(linkId, 'repeats_left_out'));
  const item = itemOf(reading, source, name, kind);
  return { source, item, target: { name, kind: item.kind, values: kind.values } };
}
