import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResponse } from '../../surveys/answers.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { type AnswerableFormItem, formFor, isAnswerable } from '../../surveys/form.ts';
import { fromForm, toForm } from '../../surveys/formValues.ts';
import { offeredReasons } from '../../surveys/offeredReasons.ts';
import type { Answers } from '../../surveys/response.ts';
import { type Side, sides } from '../../surveys/side.ts';
import { visibleItems, walkForm } from '../../surveys/visibility.ts';
import { anyDocument, validAnswer } from './documents.ts';

interface Filled {
  document: QuestionnaireDocument;
  side: Side;
  answers: Answers;
  missing: Record<string, string>;
}

/** Someone goes through the form and answers, declines with a reason, or skips what is shown to them. */
const filledForm: fc.Arbitrary<Filled> = fc
  .record({ document: anyDocument, side: fc.constantFrom(...sides), draw: fc.gen() })
  .map(({ document, side, draw }) => {
    const answers: Answers = {};
    const missing: Record<string, string> = {};
    walkForm(formFor(document, side), ({ item, shown }) => {
      if (!shown || !isAnswerable(item)) return undefined;
      const reason = offeredReasons(item)[0];
      if (reason !== undefined && draw(fc.boolean)) missing[item.name] = reason;
      else if (item.required || draw(fc.boolean)) answers[item.name] = draw(validAnswer, item);
      return answers[item.name];
    });
    return { document, side, answers, missing };
  });

const answerableItems = ({ document, side }: Filled): AnswerableFormItem[] =>
  formFor(document, side).sections.flatMap((section) => section.items.filter(isAnswerable));

describe('parseResponse', () => {
  it('accepts every set of answers built from the visible form, and stores it unchanged', () => {
    fc.assert(
      fc.property(filledForm, ({ document, side, answers, missing }) => {
        const parsed = parseResponse(document, side, { answers, missing });
        expect(parsed).toMatchObject({ ok: true, content: { answers, missing } });
      }),
    );
  });

  it('puts every answerable item of the version in exactly one of answers and missing', () => {
    fc.assert(
      fc.property(filledForm, fc.boolean(), ({ document, side, answers, missing }, complete) => {
        const parsed = parseResponse(document, side, { answers, missing }, { complete });
        if (!parsed.ok) throw new Error('a right response was refused');
        const stored = [...Object.keys(parsed.content.answers), ...Object.keys(parsed.content.missing)].sort();
        const names = document.sections.flatMap((section) =>
          section.items.filter(isAnswerable).map((item) => item.name),
        );
        expect(stored).toEqual(names.sort());
      }),
    );
  });

  it('refuses an answer to any item that is hidden', () => {
    fc.assert(
      fc.property(filledForm, fc.gen(), (filled, draw) => {
        const { document, side, answers, missing } = filled;
        const shown = new Set(visibleItems(formFor(document, side), answers).map((item) => item.name));
        for (const item of answerableItems(filled).filter(({ name }) => !shown.has(name))) {
          const extra = { ...answers, [item.name]: draw(validAnswer, item) };
          const parsed = parseResponse(document, side, { answers: extra, missing });
          expect(parsed).toMatchObject({ ok: false, faults: [{ item: item.name, code: 'item_not_shown' }] });
        }
      }),
    );
  });

  it('reads the same answers from the fields of a form', () => {
    fc.assert(
      fc.property(filledForm, (filled) => {
        for (const item of answerableItems(filled)) {
          const answer = filled.answers[item.name];
          expect(fromForm(item, toForm(item, answer))).toEqual(answer);
        }
      }),
    );
  });

  it('never throws, whatever JSON comes in', () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(...sides), fc.jsonValue(), fc.gen(), (document, side, json, draw) => {
        const names = document.sections.flatMap((section) => section.items.map((item) => item.name));
        const wild = fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor'), fc.jsonValue());
        const parsed = parseResponse(document, side, { answers: draw(() => wild), missing: json });
        expect(typeof parsed.ok).toBe('boolean');
        expect(Object.hasOwn(Object.prototype, 'item_0')).toBe(false);
      }),
    );
  });
});
