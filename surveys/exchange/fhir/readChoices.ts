import * as z from 'zod';
import type { Text } from '../../text.ts';
import { loss } from '../loss.ts';
import { extensionValue, truthOf } from './ownExtensions.ts';
import { type Reading, readText } from './reading.ts';
import { type AnswerOption, type Coding, codingSchema, type QuestionnaireItem } from './shape.ts';
import { foreignText } from './texts.ts';
import { ownUrl, standard } from './urls.ts';

/** One choice of the file. */
export interface Choice {
  /** Its code, or its text or number where it has none. */
  key: string;
  /** What a condition may call it. */
  keys: string[];
  label: Text;
  /** What it is worth, when the file says so. */
  ordinal?: number;
  exclusive?: boolean;
  sensitive?: boolean;
}

const mostChoices = 100;
/** Most choices beyond them that are told one by one; the others are counted. */
const mostTold = 100;

const valueSetSchema = z.looseObject({
  resourceType: z.literal('ValueSet'),
  compose: z
    .looseObject({ include: z.array(z.looseObject({ concept: z.array(codingSchema).optional() })).optional() })
    .optional(),
  expansion: z.looseObject({ contains: z.array(codingSchema).optional() }).optional(),
});

/** The choices of a list that stands in the file itself; null for one that does not, or cannot be read. */
function listedChoices({ contained }: Reading, list: string): AnswerOption[] | null {
  const parsed = valueSetSchema.safeParse(contained.get(list));
  if (!parsed.success) return null;
  const { compose, expansion } = parsed.data;
  const codings = expansion?.contains ?? compose?.include?.flatMap(({ concept }) => concept ?? []) ?? [];
  return codings.map((valueCoding) => ({ valueCoding }));
}

const same = (text: string): Text => ({ fr: text, en: text });

function readCoding(reading: Reading, path: string, coding: Coding): Pick<Choice, 'key' | 'keys' | 'label'> | null {
  const text = foreignText(coding.display, coding._display);
  const key = coding.code ?? coding.display;
  if (key === undefined) return null;
  const hasWords = text.main !== undefined || text.translations.length > 0;
  const label = hasWords ? readText(reading, path, text) : same(key);
  return { key, keys: [coding.code, coding.display].filter((each) => each !== undefined), label };
}

function readOption(reading: Reading, path: string, option: AnswerOption): Choice | null {
  const { valueCoding, valueString } = option;
  const own = valueCoding && readCoding(reading, path, valueCoding);
  const number = option.valueInteger ?? option.valueDate ?? option.valueTime;
  const text = valueString ?? (number === undefined ? undefined : String(number));
  const base =
    own ??
    (text === undefined
      ? null
      : {
          key: text,
          keys: [text],
          label:
            valueString === undefined ? same(text) : readText(reading, path, foreignText(text, option._valueString)),
        });
  if (base === null) return null;
  if (option.initialSelected === true) reading.losses.push(loss(path, 'initial_left_out'));
  const ordinal =
    extensionValue(option.extension, standard.ordinalValue) ??
    extensionValue(valueCoding?.extension, standard.ordinalValue);
  const exclusive = truthOf(option.extension, standard.optionExclusive);
  const sensitive = truthOf(option.extension, ownUrl('sensitive'));
  return {
    ...base,
    ...(typeof ordinal === 'number' && { ordinal }),
    ...(exclusive !== undefined && { exclusive }),
    ...(sensitive !== undefined && { sensitive }),
  };
}

/** The choices of a list, read once for all questions that share it. */
function sharedChoices(reading: Reading, list: string): AnswerOption[] | null {
  const known = reading.lists.get(list);
  if (known !== undefined) return known;
  const read = listedChoices(reading, list);
  reading.lists.set(list, read);
  return read;
}

/** The choices of a question; null when they stand in a list outside the file. What cannot be chosen here is told. */
export function readChoices(reading: Reading, { linkId, answerOption, answerValueSet }: QuestionnaireItem) {
  const options = answerOption ?? (answerValueSet === undefined ? [] : sharedChoices(reading, answerValueSet));
  if (options === null) return null;
  const more = options.length - mostChoices - mostTold;
  if (more > 0) reading.losses.push(loss(linkId, 'choices_left_out', { count: more }));
  return options.slice(0, mostChoices + mostTold).flatMap((option, i) => {
    const path = `${linkId}/answerOption/${i}`;
    const choice = i < mostChoices ? readOption(reading, path, option) : null;
    if (choice === null)
      reading.losses.push(loss(path, 'choice_left_out', { choice: option.valueCoding?.code ?? i + 1 }));
    return choice === null ? [] : [choice];
  });
}
