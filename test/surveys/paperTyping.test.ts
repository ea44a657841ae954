import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../surveys/choices.ts';
import { formFor, isAnswerable } from '../../surveys/form.ts';
import { demographics1 } from '../../surveys/instruments/demographics/1.ts';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import { offeredReasons } from '../../surveys/offeredReasons.ts';
import { isFinished, readTyped, reasonSigns, typedResponse, typedText } from '../../surveys/paperTyping.ts';
import { everyKind } from '../support/everyKind.ts';

const items = [partnershipExperience1, demographics1, everyKind]
  .flatMap((document) => formFor(document, 'patient_side').sections.flatMap((section) => section.items))
  .filter(isAnswerable);
const anItem = fc.constantFrom(...items);
const aChoice = fc
  .constantFrom(...items.filter((item) => choicesOf(item).length > 0))
  .chain((item) => fc.record({ item: fc.constant(item), choice: fc.constantFrom(...choicesOf(item)) }));

describe('what is typed from paper', () => {
  it('is a code in small letters or capitals, spaces around it or not', () => {
    fc.assert(
      fc.property(aChoice, fc.boolean(), ({ item, choice }, small) => {
        const typed = ` ${small ? choice.code.toLowerCase() : choice.code} `;
        expect(readTyped(item, typed)).toEqual({ values: [choice.code], reason: null });
      }),
    );
  });

  it('is a sign or the word of a reason that the item offers, and always a dash for nothing ticked', () => {
    fc.assert(
      fc.property(anItem, (item) => {
        for (const reason of [...offeredReasons(item), 'skipped'] as const) {
          for (const typed of [reasonSigns[reason], reason, reason.toUpperCase()]) {
            expect(readTyped(item, typed)).toEqual({ values: [], reason });
          }
        }
        expect(readTyped(item, '  ')).toBeNull();
      }),
    );
  });

  it('comes back as it is stored', () => {
    fc.assert(
      fc.property(aChoice, ({ item, choice }) => {
        const value = item.kind === 'multiple' ? [choice.code] : choice.code;
        expect(readTyped(item, typedText(item, value))?.values).toEqual([choice.code]);
        expect(readTyped(item, typedText(item, undefined, 'skipped'))?.reason).toBe('skipped');
      }),
    );
  });

  it('goes on by itself only when nothing longer could be meant', () => {
    fc.assert(
      fc.property(aChoice, ({ item, choice }) => {
        fc.pre(item.kind !== 'multiple');
        const longer = choicesOf(item).some(
          ({ code }) => code !== choice.code && code.toLowerCase().startsWith(choice.code.toLowerCase()),
        );
        expect(isFinished(item, choice.code)).toBe(!longer);
        for (let length = 1; length < choice.code.length; length++) {
          const begun = choice.code.slice(0, length);
          if (!choicesOf(item).some(({ code }) => code.toLowerCase() === begun.toLowerCase())) {
            expect(isFinished(item, begun)).toBe(false);
          }
        }
      }),
    );
  });

  it('takes one key for each statement of agreement', () => {
    const statements = items.filter(({ kind }) => kind === 'agreement');
    expect(statements.length).toBeGreaterThan(5);
    for (const item of statements)
      for (const key of ['1', '2', '3', '4', '5', '-']) expect(isFinished(item, key)).toBe(true);
  });

  it('names what was asked and left blank, and nothing that was not asked', () => {
    const form = formFor(partnershipExperience1, 'patient_side');
    const empty = typedResponse(form, () => '');
    expect(empty.blank).toEqual([...empty.shown]);
    const skipped = typedResponse(form, () => '-');
    expect(skipped.blank).toEqual([]);
    expect(new Set(Object.values(skipped.missing))).toEqual(new Set(['skipped']));
    expect(skipped.answers).toEqual({});
  });
});
