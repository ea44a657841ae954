import { describe, expect, test } from 'vitest';
import { parseResponse } from '../../../../surveys/answers.ts';
import type { FormItem } from '../../../../surveys/form.ts';
import { validateDocument } from '../../../../surveys/validation.ts';
import {
  type Answering,
  givenResponse,
  progressOf,
  questionnaireOf,
} from '../../../../web/pages/respondent/answering.ts';
import { type Entries, valueField } from '../../../../web/pages/respondent/entries.ts';
import { formPages } from '../../../../web/pages/respondent/formPages.ts';
import { ReviewPage } from '../../../../web/pages/respondent/reviewPage.tsx';
import { mostOnSheet, sheetsOf } from '../../../../web/pages/respondent/sheets.ts';
import { turn } from '../../../../web/pages/respondent/turn.ts';
import { turnPage } from '../../../../web/pages/respondent/turnPage.tsx';
import { longAnswer, longDocument } from '../../../support/longQuestionnaire.ts';

const text = { fr: 'x', en: 'x' };
const item = (i: number, kind: 'long_text' | 'information' = 'long_text'): FormItem =>
  kind === 'information'
    ? { kind, name: `i_${i}`, text }
    : {
        kind,
        name: `i_${i}`,
        text,
        maxLength: 10,
        required: false,
        dontKnow: false,
        preferNotToSay: false,
        notApplicable: false,
      };

describe('a long section', () => {
  test('is split into pages of about the same length, none too long', () => {
    const lengths = (count: number) =>
      sheetsOf(Array.from({ length: count }, (_, i) => item(i))).map((sheet) => sheet.length);
    expect([lengths(20), lengths(21), lengths(45)]).toEqual([[20], [11, 10], [15, 15, 15]]);
    expect(Math.max(...lengths(1999))).toBeLessThanOrEqual(mostOnSheet);
  });

  test('keeps an information text with the question after it', () => {
    const items = Array.from({ length: 24 }, (_, i) => item(i, i === 11 ? 'information' : 'long_text'));
    expect(sheetsOf(items).map((sheet) => sheet[0]?.name)).toEqual(['i_0', 'i_11']);
    const all = Array.from({ length: 45 }, (_, i) => item(i, 'information'));
    expect(sheetsOf(all).flat()).toEqual(all);
  });
});

const document = longDocument();
const items = document.sections.flatMap((section) => section.items);

const answeringOf = (entries: Entries): Answering => ({
  address: (language) => `/r/token?lang=${language}`,
  language: 'en',
  side: 'patient_side',
  notice: null,
  carried: [],
  experience: questionnaireOf('experience', document, 'patient_side'),
  demographics: null,
  ...{ languages: ['fr', 'en'] as const, missedLanguage: null, asksPairing: false, maySave: false },
  ...progressOf(entries),
});

/** What a browser sends back of a page: its hidden fields and what stands in it. */
const hiddenFields = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);

describe('a questionnaire of 2,000 items', () => {
  test('is right', () => {
    expect(validateDocument(document).faults).toEqual([]);
  });

  test('is answered page by page to the end, in words that say how far one is, within the limit of a form', async () => {
    let entries = new Map<string, string[]>();
    let next = turn(answeringOf(entries), { at: 'start', button: 'start', shown: [] });
    let pages = 0;
    let largest = 0;
    const places: string[] = [];
    while (next.to === 'page' && next.page.kind === 'section') {
      pages += 1;
      const { page } = next;
      const shown = page.section.items.map(({ name }) => name);
      expect(shown.length).toBeLessThanOrEqual(mostOnSheet);
      const html = String(await (await turnPage(next)).toString());
      if (page.id.endsWith('section_3/2')) places.push(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? '');
      entries = new Map();
      for (const [field, value] of hiddenFields(html)) entries.set(field, [...(entries.get(field) ?? []), value]);
      for (const { item: one } of page.laidOut) {
        const i = Number(one.name.slice('item_'.length));
        entries.set(valueField('experience', one.name), longAnswer(i));
      }
      const body = [...entries].flatMap(([field, values]) => values.map((value): [string, string] => [field, value]));
      largest = Math.max(largest, String(new URLSearchParams(body)).length);
      // As the script of the page does: what answers bring up is in sight at once.
      const inSight = page.laidOut.map(({ item: one }) => one.name);
      next = turn(answeringOf(entries), { at: page.id, button: 'next', shown: inSight });
    }
    expect(places).toEqual(['Part 4 of 10, page 2 of 10 – Section 4 – Tandem']);
    expect(pages).toBe(100);
    expect(largest).toBeLessThan(200_000);
    expect(next.to === 'page' && next.page.kind).toBe('review');
    const given = givenResponse(answeringOf(entries).experience, entries);
    const parsed = parseResponse(document, 'patient_side', given);
    expect(parsed.ok && Object.keys(parsed.content.answers).length).toBe(items.length);
    const review = String(await (<ReviewPage answering={answeringOf(entries)} problem={null} />).toString());
    expect(review).toContain('Section 4, page 2 of 10');
    expect(review).toContain('You wrote Réponse 48. Question 49?');
  });

  test('an answer on one page moves no question of another to a third', () => {
    const none = formPages(answeringOf(new Map())).map(({ id }) => id);
    const all = formPages(
      answeringOf(new Map(items.map(({ name }, i) => [valueField('experience', name), longAnswer(i)]))),
    );
    expect(all.map(({ id }) => id)).toEqual(none);
  });
});
