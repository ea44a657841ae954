import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importMapSchema } from '../../../../api/import/map.ts';
import { rowReader } from '../../../../api/import/rowReader.ts';
import { parseResponse } from '../../../../surveys/answers.ts';
import type { QuestionnaireDocument } from '../../../../surveys/document.ts';
import { type AnswerableFormItem, isAnswerable } from '../../../../surveys/form.ts';
import { offeredReasons } from '../../../../surveys/offeredReasons.ts';
import type { ResponseContent } from '../../../../surveys/response.ts';
import { type Side, sides } from '../../../../surveys/side.ts';
import { languages } from '../../../../surveys/text.ts';
import { type Answering, givenResponse, questionnaireOf } from '../../../../web/pages/respondent/answering.ts';
import { type Entries, isRadioItem, reasonField, valueField } from '../../../../web/pages/respondent/entries.ts';
import { fieldsOn, formPages } from '../../../../web/pages/respondent/formPages.ts';
import { pageLogic } from '../../../../web/pages/respondent/logicOfPage.ts';
import { pageState } from '../../../../web/pages/respondent/pageState.ts';
import { turn } from '../../../../web/pages/respondent/turn.ts';
import { validAnswer } from '../../../surveys/documents.ts';
import { logicDocument } from '../../../surveys/logicDocuments.ts';

interface Typed {
  document: QuestionnaireDocument;
  side: Side;
  entries: Entries;
}

const oddTexts = fc.constantFrom(
  '',
  ' ',
  '\u0001',
  'abc',
  'H2X 1Y4',
  ' H2X\t1Y4',
  'a\r\nb',
  '12',
  '1,5',
  '60',
  '2024-02-30',
  '2024-03-01 ',
);

/** What somebody may leave in the fields of one item: right answers, wrong ones, reasons, both. */
function typedInto(item: AnswerableFormItem, draw: fc.GeneratorValue): [values: string[], reason: string | null] {
  const reasons = offeredReasons(item);
  const reason = reasons.length > 0 && draw(fc.boolean) ? (reasons[0] ?? null) : null;
  if (draw(() => fc.integer({ min: 0, max: 3 })) === 0) return [[], reason];
  const isWritten = !isRadioItem(item) && item.kind !== 'multiple';
  if (isWritten && draw(fc.boolean)) return [[draw(() => oddTexts)], reason];
  const right = draw(validAnswer, item);
  return [Array.isArray(right) ? right : [String(right)], reason];
}

/** Fields of every item, shown or not, as a page brings them. */
const typed: fc.Arbitrary<Typed> = fc
  .record({ document: logicDocument, side: fc.constantFrom(...sides), draw: fc.gen() })
  .map(({ document, side, draw }) => {
    const entries = new Map<string, string[]>();
    const { form } = questionnaireOf('experience', document, side);
    for (const item of form.sections.flatMap((section) => section.items).filter(isAnswerable)) {
      const [values, reason] = typedInto(item, draw);
      if (isRadioItem(item)) entries.set(valueField('experience', item.name), reason === null ? values : [reason]);
      else {
        entries.set(valueField('experience', item.name), values);
        if (reason !== null) entries.set(reasonField('experience', item.name), [reason]);
      }
    }
    return { document, side, entries };
  });

const answeringOf = ({ document, side, entries }: Typed): Answering => ({
  address: (language) => `/?lang=${language}`,
  language: 'en',
  side,
  notice: null,
  carried: [],
  experience: questionnaireOf('experience', document, side),
  demographics: null,
  ...{
    layout: 'sections' as const,
    languages: ['fr', 'en'] as const,
    missedLanguage: null,
    asksPairing: false,
    maySave: false,
  },
  entries,
  aboutYou: null,
  returning: false,
  passed: new Set(),
});

const codesOf = (faults: { item?: string | null; column?: string | null; code: string }[]) =>
  faults.map(({ item, column, code }) => `${item ?? column} ${code}`).sort();

/** The answers as a file holds them, read by the importer. */
function imported(
  document: QuestionnaireDocument,
  side: Side,
  answers: Record<string, unknown>,
  missing: Record<string, string>,
) {
  const names = document.sections.flatMap((section) => section.items.filter(isAnswerable).map(({ name }) => name));
  const map = importMapSchema.parse({
    campaign: 'campaign',
    team: { column: 'team' },
    side: { fixed: side },
    items: Object.fromEntries(names.map((name) => [name, { column: name, missingColumn: `${name}__missing` }])),
  });
  const heading = ['team', ...names.flatMap((name) => [name, `${name}__missing`])];
  const field = (value: unknown): string =>
    value === undefined ? '' : Array.isArray(value) ? value.join(';') : String(value);
  const fields = ['t', ...names.flatMap((name) => [field(answers[name]), missing[name] ?? ''])];
  return rowReader(map, document, heading, () => true)({ line: 2, fields });
}

describe('the form, the API and the importer', () => {
  it('accept the same answers with the same stored content, and refuse the same ones for the same reasons', () => {
    let accepted = 0;
    fc.assert(
      fc.property(typed, (one) => {
        const { document, side } = one;
        const given = givenResponse(questionnaireOf('experience', document, side), one.entries);
        // What travels to the API is JSON.
        const sent = JSON.parse(JSON.stringify(given)) as typeof given;
        const parsed = parseResponse(document, side, sent);
        const read = imported(document, side, given.answers, given.missing);
        const offers = turn(answeringOf(one), { at: 'review', button: 'send', shown: [] });
        expect(offers.to === 'send').toBe(parsed.ok);
        if (parsed.ok) {
          accepted += 1;
          expect(read.row?.content).toEqual(parsed.content);
        } else {
          expect(codesOf(read.faults)).toEqual(codesOf(parsed.faults));
          // Every fault has a page that shows it: nobody is refused without being told what to mend.
          const shown = formPages(answeringOf(one)).flatMap((page) =>
            page.kind === 'section' ? page.section.items : [],
          );
          const names = new Set(shown.map(({ name }) => name));
          expect(parsed.faults.filter(({ item }) => item === null || !names.has(item))).toEqual([]);
        }
      }),
      { numRuns: 400, endOnFailure: true },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  it('give back what is stored: a response read into a form, or a file, comes out the same', () => {
    fc.assert(
      fc.property(typed, ({ document, side, entries }) => {
        const questionnaire = questionnaireOf('experience', document, side);
        const parsed = parseResponse(document, side, givenResponse(questionnaire, entries));
        fc.pre(parsed.ok);
        const { answers, missing }: ResponseContent = parsed.content;
        expect(parseResponse(document, side, { answers, missing })).toEqual(parsed);
        expect(imported(document, side, answers, missing).row?.content).toEqual(parsed.content);
        const again = new Map<string, string[]>();
        for (const item of questionnaire.form.sections.flatMap((section) => section.items).filter(isAnswerable)) {
          const value = answers[item.name];
          const reason = offeredReasons(item).find((offered) => offered === missing[item.name]);
          const values = value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
          again.set(valueField('experience', item.name), isRadioItem(item) && reason ? [reason] : values);
          if (!isRadioItem(item) && reason) again.set(reasonField('experience', item.name), [reason]);
        }
        expect(parseResponse(document, side, givenResponse(questionnaire, again))).toEqual(parsed);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});

describe('the script of a page', () => {
  it('shows what the server shows, in the same words, from what the server sent it before', () => {
    let followed = 0;
    fc.assert(
      fc.property(typed, fc.gen(), fc.constantFrom(...languages), (one, draw, language) => {
        const before = { ...answeringOf(one), language };
        for (const page of formPages(before)) {
          const logic = page.kind === 'section' ? pageLogic(before, page) : null;
          if (logic === null || page.kind !== 'section') continue;
          // Somebody changes the answers on this page.
          const entries = new Map(one.entries);
          for (const { item } of page.laidOut) {
            if (!isAnswerable(item)) continue;
            const [values, reason] = typedInto(item, draw);
            entries.set(valueField('experience', item.name), isRadioItem(item) && reason ? [reason] : values);
            if (!isRadioItem(item)) entries.set(reasonField('experience', item.name), reason === null ? [] : [reason]);
          }
          const now = { ...before, entries };
          const after = formPages(now).find(({ id }) => id === page.id);
          if (after?.kind !== 'section') throw new Error('the page has gone');
          const state = pageState(JSON.parse(JSON.stringify(logic)), entries);
          expect([...state.shown].sort()).toEqual(after.section.items.map(({ name }) => name).sort());
          expect(fieldsOn(after)).toEqual(fieldsOn(page));
          for (const place of after.laidOut.filter(({ follows }) => follows.text)) {
            followed += 1;
            expect(state.fill(place.asWritten.text[language])).toBe(place.item.text[language]);
          }
        }
      }),
      { numRuns: 300, endOnFailure: true },
    );
    expect(followed).toBeGreaterThan(50);
  });
});
