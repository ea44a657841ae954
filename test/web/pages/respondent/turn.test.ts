import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answering, questionnaireOf, startAnswering } from '../../../../web/pages/respondent/answering.ts';
import { type Entries, valueField } from '../../../../web/pages/respondent/entries.ts';
import { fieldsOn, formPages } from '../../../../web/pages/respondent/formPages.ts';
import type { InvitedForm } from '../../../../web/pages/respondent/invitedForm.ts';
import { turn } from '../../../../web/pages/respondent/turn.ts';
import { everyKind } from '../../../support/everyKind.ts';
import { sampleDemographics } from '../../../support/sampleDocuments.ts';

const same = (words: string) => ({ fr: words, en: words });
const invited: InvitedForm = {
  status: 'open',
  mayStart: true,
  declined: false,
  savedOn: null,
  campaign: {
    name: same('Campaign'),
    wave: 'midpoint',
    mode: 'anonymous',
    minimumGroup: 5,
    closesOn: null,
    languages: ['fr', 'en'],
    layout: 'sections',
    pairing: false,
    status: 'open' as const,
  },
  program: { name: same('Programme'), demonstration: false },
  team: { name: same('Team') },
  language: 'en',
  side: 'patient_side',
  experience: { versionId: 'e', document: everyKind },
  demographics: { versionId: 'd', document: sampleDemographics },
};

const answering = (entries: Record<string, string[]> = {}): Answering =>
  startAnswering('token', invited, 'en', new Map(Object.entries(entries)));
const heard = { 'experience.heard': ['4'] };
const kinds = everyKind.sections[0]?.items.map((item) => item.name) ?? [];
const move = (at: string, button: string, shown: string[] = []) => ({ at, button, shown });
const pageOf = (result: ReturnType<typeof turn>) => (result.to === 'page' ? result.page.id : result.to);

describe('the order of pages', () => {
  test('sections that are shown, then the consent about the person, then the review', () => {
    expect(formPages(answering(heard)).map(({ id }) => id)).toEqual([
      'experience/kinds',
      'experience/whole',
      'about-you',
      'review',
    ]);
    const all = formPages(answering({ 'experience.heard': ['1'], aboutYou: ['yes'] }));
    expect(all.map(({ id }) => id)).toEqual([
      'experience/kinds',
      'experience/unheard',
      'experience/whole',
      'about-you',
      'demographics/person',
      'review',
    ]);
    expect(
      all.map((page) =>
        page.kind === 'review' || page.kind === 'pairing' ? null : `${page.place.part}/${page.place.parts}`,
      ),
    ).toEqual(['1/4', '2/4', '3/4', '4/4', '4/4', null]);
  });

  test('going back from the first page leads to the first screen, with everything kept', () => {
    expect(turn(answering(heard), move('experience/kinds', 'back')).to).toBe('landing');
    expect(pageOf(turn(answering(heard), move('about-you', 'back')))).toBe('experience/whole');
  });

  test('a page that is not on the way leads to the first screen', () => {
    expect(turn(answering(), move('experience/unheard', 'next')).to).toBe('landing');
    expect(pageOf(turn(answering(heard), move('x', 'change:x')))).toBe('review');
  });
});

describe('what must be answered', () => {
  test('is asked for when going on, not when going back or changing the language', () => {
    const next = turn(answering(), move('experience/kinds', 'next', kinds));
    expect(next.to === 'page' && next.faults.map(({ item, code }) => [item, code])).toEqual([['heard', 'required']]);
    const stay = turn(answering(), move('experience/kinds', 'stay', kinds));
    expect(stay.to === 'page' && stay.faults).toEqual([]);
  });

  test('sending with something to mend leads to that page, and from there back to the review', () => {
    const sent = turn(answering(), move('review', 'send'));
    expect(pageOf(sent)).toBe('experience/kinds');
    if (sent.to !== 'page') throw new Error('no page');
    const mended = { ...sent.answering, entries: new Map(Object.entries(heard)) };
    expect(pageOf(turn(mended, move('experience/kinds', 'next', kinds)))).toBe('review');
    expect(turn(answering(heard), move('review', 'send')).to).toBe('send');
  });
});

describe('coming from the review', () => {
  const entries = { ...heard, returning: ['yes'], passed: ['experience/kinds experience/whole about-you'] };

  test('goes back to it, unless the answers brought up a page that was not seen', () => {
    expect(pageOf(turn(answering(entries), move('experience/kinds', 'next', kinds)))).toBe('review');
    const unheard = { ...entries, 'experience.heard': ['1'] };
    expect(pageOf(turn(answering(unheard), move('experience/kinds', 'next', kinds)))).toBe('experience/unheard');
    expect(pageOf(turn(answering({ ...entries, aboutYou: ['yes'] }), move('about-you', 'next')))).toBe(
      'demographics/person',
    );
  });
});

test('never throws and never loses its way, whatever is posted', () => {
  const field = fc.constantFrom(
    ...kinds.map((name) => valueField('experience', name)),
    'aboutYou',
    'returning',
    'passed',
    'experience.helped.reason',
  );
  const value = fc.oneof(fc.string(), fc.constantFrom('1', 'NO', 'yes', 'dont_know', 'TIME', 'NONE', '2024-02-30'));
  const entries: fc.Arbitrary<Entries> = fc
    .array(fc.tuple(field, fc.array(value, { maxLength: 3 })))
    .map((fields) => new Map(fields));
  const button = fc.constantFrom(
    'start',
    'next',
    'back',
    'stay',
    'send',
    'change:review',
    'change:experience/kinds',
    '',
  );
  const at = fc.constantFrom('start', 'experience/kinds', 'experience/whole', 'about-you', 'review', 'elsewhere');
  fc.assert(
    fc.property(entries, at, button, (given, from, pressed) => {
      const result = turn(startAnswering('token', invited, 'fr', given), move(from, pressed, kinds));
      if (result.to !== 'page') return;
      expect(formPages(result.answering).map(({ id }) => id)).toContain(result.page.id);
      expect(result.answering.entries).toBe(given);
      expect(fieldsOn(result.page).size).toBeLessThanOrEqual(2 * kinds.length);
    }),
  );
});

describe('all on one page', () => {
  const whole = (entries: Record<string, string[]> = {}, change: Partial<InvitedForm['campaign']> = {}): Answering =>
    startAnswering(
      'token',
      { ...invited, campaign: { ...invited.campaign, layout: 'one_page', ...change } },
      'en',
      new Map(Object.entries(entries)),
    );

  test('one page for each questionnaire, consent about the person apart', () => {
    const pages = formPages(whole({ aboutYou: ['yes'] }));
    expect(pages.map(({ id }) => id)).toEqual(['experience.all', 'about-you', 'demographics.all', 'review']);
  });

  test('shows every item that the parts show, under the titles of those parts that show something', () => {
    for (const value of ['1', '4']) {
      const given = { 'experience.heard': [value] };
      const items = (pages: ReturnType<typeof formPages>) =>
        pages.flatMap((page) => (page.kind === 'section' ? page.section.items.map(({ name }) => name) : []));
      const parts = formPages(answering(given));
      const names = items(formPages(whole(given)));
      expect(names.filter((name) => !name.includes('.'))).toEqual(items(parts));
      expect(names.filter((name) => name.startsWith('title.'))).toEqual(
        parts.flatMap((page) => (page.kind === 'section' ? [`title.${page.section.name}`] : [])),
      );
    }
  });

  test('the person may change between the two and loses neither answers nor the place', () => {
    const given = { ...heard, passed: ['experience/kinds experience/whole about-you'] };
    const toWhole = turn(answering(given), move('experience/whole', 'layout:one_page'));
    if (toWhole.to !== 'page') throw new Error('no page');
    expect(toWhole.page.id).toBe('experience.all');
    expect(toWhole.answering.entries).toEqual(answering(given).entries);
    expect([...toWhole.answering.passed].sort()).toEqual(['about-you', 'experience.all']);
    const back = turn(toWhole.answering, move('experience.all', 'layout:sections'));
    if (back.to !== 'page') throw new Error('no page');
    expect(back.page.id).toBe('experience/kinds');
    expect([...back.answering.passed].sort()).toEqual(['about-you', 'experience/kinds', 'experience/whole']);
    expect(pageOf(turn(answering(heard), move('about-you', 'layout:one_page')))).toBe('about-you');
  });

  test('what the person chose wins over what the campaign has, and a long form stays in parts', () => {
    expect(formPages(whole({ layout: ['sections'] }))[0]?.id).toBe('experience/kinds');
    const items = Array.from({ length: 2000 }, (_, at) => ({ ...everyKind.sections[0]?.items[0], name: `i_${at}` }));
    const document = { ...everyKind, sections: [{ ...everyKind.sections[0], name: 'long', items }] };
    const long = {
      ...whole(),
      experience: questionnaireOf('experience', document as typeof everyKind, 'patient_side'),
    };
    expect(formPages(long).length).toBeGreaterThan(50);
  });
});

describe('the code that pairs waves', () => {
  const asked = (entries: Record<string, string[]> = {}): Answering => ({ ...answering(entries), asksPairing: true });
  const facts = { 'pairing.raised': ['Zo'], 'pairing.day': ['7'], 'pairing.born': ['mo'], 'pairing.older': ['0'] };

  test('is asked for before the review, and may be left blank', () => {
    expect(formPages(asked()).at(-2)?.id).toBe('pairing');
    expect(pageOf(turn(asked(), move('pairing', 'next')))).toBe('review');
    expect(pageOf(turn(asked(facts), move('pairing', 'next')))).toBe('review');
  });

  test('what does not make a code is said on its page, also when it is sent from the review', () => {
    const faulty = { ...heard, ...facts, 'pairing.day': ['32'] };
    expect(turn(asked(faulty), move('pairing', 'next'))).toMatchObject({ unfit: [{ fact: 'day', code: 'day' }] });
    expect(pageOf(turn(asked(faulty), move('pairing', 'back')))).toBe('about-you');
  });
});
