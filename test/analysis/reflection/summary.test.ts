import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SharedResponse, sharedItems } from '../../../analysis/reflection/sharedItems.ts';
import { firstWords, summaryOf } from '../../../analysis/reflection/summary.ts';
import { midMandateReflection1 } from '../../../surveys/instruments/mid-mandate-reflection/1.ts';
import { memberRoles, sideOfRole } from '../../../surveys/side.ts';

const statements = ['can_speak', 'views_used', 'lead_together', 'decide_together', 'on_track'];
const questions = ['what_helps', 'what_hinders', 'heard_better', 'lead_better', 'change_first', 'my_part'];

const role = fc.constantFrom(...memberRoles.filter((each) => sideOfRole(each) !== null));
const response = fc
  .record({
    role,
    points: fc.dictionary(fc.constantFrom(...statements), fc.integer({ min: 1, max: 5 })),
    texts: fc.dictionary(fc.constantFrom(...questions), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })),
  })
  .map(
    ({ role, points, texts }): SharedResponse => ({
      side: sideOfRole(role) ?? 'patient_side',
      role,
      content: { answers: { ...points, ...texts } },
    }),
  );
const responses = fc.array(response, { maxLength: 10 });
const items = (given: SharedResponse[]) => sharedItems(midMandateReflection1, given);

describe('the items a team reads', () => {
  it('hold every answer once, and the same whoever came first', () => {
    fc.assert(
      fc.property(responses, fc.infiniteStream(fc.nat()), (given, keys) => {
        const shuffled = given.map((each) => ({ each, key: keys.next().value })).sort((a, b) => a.key - b.key);
        expect(items(shuffled.map(({ each }) => each))).toEqual(items(given));
        const shown = items(given).flatMap(({ sides }) => Object.values(sides).flatMap(({ answers }) => answers));
        const answered = given.flatMap(({ content }) => Object.keys(content.answers));
        expect(shown).toHaveLength(answered.length);
      }),
    );
  });

  it('put the widest distance first, then one-sided statements, then own words as the questionnaire has them', () => {
    fc.assert(
      fc.property(responses, (given) => {
        const list = items(given);
        const distances = list.flatMap(({ difference }) => (difference === null ? [] : [difference]));
        expect(distances).toEqual([...distances].sort((a, b) => b - a));
        const kinds = list.map(({ range, difference }) => (range === null ? 2 : difference === null ? 1 : 0));
        expect(kinds).toEqual([...kinds].sort());
        const own = list.filter(({ range }) => range === null).map(({ name }) => name);
        expect(own).toEqual(questions.filter((name) => own.includes(name)));
      }),
    );
  });

  it('say points and means as they are', () => {
    const one = (side: 'patient_side' | 'professional_side', can_speak: number): SharedResponse => ({
      ...{ side, role: null, content: { answers: { can_speak } } },
    });
    const [item] = items([one('patient_side', 1), one('patient_side', 2), one('professional_side', 5)]);
    expect(item).toMatchObject({ difference: 3.5, range: { low: 1, high: 5 } });
    expect(item?.sides.patient_side).toMatchObject({ mean: 1.5 });
    expect(item?.sides.professional_side.answers[0]?.words.fr).toBe('Tout à fait d’accord');
  });
});

describe('the summary', () => {
  it('says whether anything was cut, and shortens no text to something it does not begin with', () => {
    fc.assert(
      fc.property(responses, fc.string({ maxLength: 300 }), (given, adjustments) => {
        const list = items(given);
        const { statements: few, questions: asked, shortened, adjustments: kept } = summaryOf(list, adjustments, 'fr');
        const all = list.flatMap(({ sides }) => Object.values(sides).flatMap(({ answers }) => answers)).length;
        const ordered = list.filter(({ range }) => range !== null);
        const shown = asked.flatMap(({ sides }) => Object.values(sides).flat());
        if (!shortened) {
          expect(few).toHaveLength(ordered.length);
          const inWords = ordered.flatMap(({ sides }) => Object.values(sides).flatMap(({ answers }) => answers)).length;
          expect(shown).toHaveLength(all - inWords);
        }
        const line = adjustments.replace(/\s+/g, ' ').trim();
        expect(line.startsWith(kept.replace(/…$/, ''))).toBe(true);
      }),
    );
  });

  it('cuts between words, and never a sign in two', () => {
    expect(firstWords('Un tour de table à chaque fois', 14)).toBe('Un tour de…');
    expect(firstWords('👩‍👩‍👧'.repeat(20), 10)).not.toMatch(/\p{Surrogate}/u);
    expect(firstWords('court', 10)).toBe('court');
  });
});
