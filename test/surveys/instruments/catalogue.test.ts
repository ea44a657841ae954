import { describe, expect, it } from 'vitest';
import { agreementPoints } from '../../../surveys/agreement.ts';
import { documentSchema } from '../../../surveys/document.ts';
import { documentTexts } from '../../../surveys/documentTexts.ts';
import { formFor, isAnswerable } from '../../../surveys/form.ts';
import { instrumentOf, instruments, shippedDocuments } from '../../../surveys/instruments/catalogue.ts';
import { box1Criteria } from '../../../surveys/instruments/patient-selection-interview/grounding.ts';
import { noValueLabels } from '../../../surveys/noValueLabels.ts';
import { scaleBounds, scoreScale } from '../../../surveys/scoring.ts';
import type { Text } from '../../../surveys/text.ts';
import { validateDocument } from '../../../surveys/validation.ts';
import { isItemShown } from '../../../surveys/visibility.ts';

const itemsOf = (slug: string) =>
  shippedDocuments
    .filter((shipped) => shipped.slug === slug)
    .flatMap(({ document }) => document.sections.flatMap((section) => section.items.filter(isAnswerable)));

/** Every text in both languages within a value. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value && 'en' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

describe.each(shippedDocuments)('$slug, version $number', ({ document, grounding, about }) => {
  it('may be published', () => {
    expect(validateDocument(document).faults).toEqual([]);
    expect(documentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('requires nothing, and lets everyone who speaks of themselves decline', () => {
    for (const item of document.sections.flatMap((section) => section.items.filter(isAnswerable))) {
      expect(item.required).toBe(false);
      expect(item.preferNotToSay).toBe(document.purpose !== 'interview');
    }
  });

  it('grounds every item in a passage of the papers, or says which need of the product it meets', () => {
    const names = document.sections.flatMap((section) => section.items.map((item) => item.name));
    const grounded = [...grounding, ...about.productNeeds].flatMap(({ items }) => items);
    expect([...new Set(grounded)].sort()).toEqual(names.sort());
  });

  it('explains every scale it has, and no other', () => {
    expect(Object.keys(about.scales).sort()).toEqual(document.scales.map(({ name }) => name).sort());
  });

  it('is told about in both languages, with French typography', () => {
    const told = textsIn([about, grounding]);
    expect(told.length).toBeGreaterThan(10);
    for (const text of told) {
      expect(text.en.trim()).not.toBe('');
      expect(text.fr.trim()).not.toBe('');
      expect(text.fr).not.toMatch(/[^\u00a0\d][:;?!»%]|«[^\u00a0]|["“”]|\w'\w/);
      expect(text.en).not.toMatch(/\w'\w|\u00a0/);
    }
  });

  it('is free to use and to adapt, and names its sources', () => {
    expect(document).toMatchObject({ licence: 'Apache-2.0' });
    expect(document.rewording).not.toBe('forbidden');
    expect(document.sources.length).toBeGreaterThan(0);
  });

  it('goes out in campaigns unless it is for an interview, which says how long the talk takes', () => {
    expect(about.mode === 'no_campaign').toBe(document.purpose === 'interview');
    expect(about.talkMinutes !== null).toBe(document.purpose === 'interview');
  });

  it('is written in plain sentences', () => {
    for (const { path, text } of documentTexts(document)) {
      for (const sentence of [...text.fr.split(/(?<=[.?])\s/), ...text.en.split(/(?<=[.?])\s/)]) {
        expect(sentence.split(/\s+/).length, `${path}: ${sentence}`).toBeLessThanOrEqual(32);
      }
    }
  });
});

it('offers the eight instruments, each in its newest version', () => {
  expect(instruments.map(({ slug }) => slug).sort()).toEqual([
    'care2-self-assessment',
    'cic-closing-managers',
    'demographics',
    'leadership-interview-guide',
    'mid-mandate-reflection',
    'partnership-experience',
    'patient-selection-interview',
    'team-readiness',
  ]);
});

it('keeps French typography: no-break spaces before high marks and inside guillemets', () => {
  const texts = [
    ...shippedDocuments.flatMap(({ document }) => documentTexts(document).map(({ text }) => text.fr)),
    ...agreementPoints.map((point) => point.label.fr),
    ...Object.values(noValueLabels).map((label) => label.fr),
  ];
  for (const text of texts) expect(text).not.toMatch(/[^\u00a0][:;?!»%]|«[^\u00a0]|["“”]/);
});

describe('partnership experience', () => {
  it('has the twelve core statements in three scales of four', () => {
    const scales = shippedDocuments.find(({ slug }) => slug === 'partnership-experience')?.document.scales;
    expect(scales?.map((scale) => [scale.name, ...scale.items.map((item) => item.name)])).toEqual([
      ['preparation', 'purpose_clear', 'prepared', 'documents_usable', 'accommodated'],
      ['voice', 'speak_freely', 'listened_to', 'mutual_respect', 'shared_leadership'],
      ['influence', 'input_considered', 'influenced_decisions', 'know_what_happened', 'would_do_again'],
    ]);
  });
});

describe('demographics', () => {
  it('asks for Indigenous identity before race', () => {
    const names = itemsOf('demographics').map((item) => item.name);
    expect(names.indexOf('indigenous')).toBeLessThan(names.indexOf('race'));
  });

  it('marks what disclosure control guards most', () => {
    const sensitive = itemsOf('demographics').filter((item) => item.sensitive === true);
    expect(sensitive.map((item) => item.name)).toEqual(['gender_self', 'trans', 'indigenous', 'income_strain']);
  });
});

describe('patient selection interview', () => {
  const ratings = itemsOf('patient-selection-interview').filter((item) => item.kind === 'rating');

  it('rates the twelve criteria of Box 1, in its order, from 1 to 4 with words', () => {
    expect(ratings.map(({ name }) => name)).toEqual(box1Criteria);
    for (const { points } of ratings) expect(points.map(({ value }) => value)).toEqual([1, 2, 3, 4]);
    expect(box1Criteria).toHaveLength(12);
  });

  it('has no total and no cut-off, and asks what the person needs before rating anything', () => {
    const document = instrumentOf('patient-selection-interview')?.document;
    expect(document?.scales).toEqual([]);
    const names = itemsOf('patient-selection-interview').map(({ name }) => name);
    expect(names.indexOf('needs_asked')).toBeLessThan(names.indexOf(box1Criteria[0] ?? ''));
    expect(names).toContain('needs_offered');
  });
});

describe('checklists', () => {
  const lines = ['team-readiness', 'care2-self-assessment'].flatMap(itemsOf).filter((item) => item.kind === 'rating');

  it('count 0, 1 or 2, and let each line not apply or not be known', () => {
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines) {
      expect(line).toMatchObject({ notApplicable: true, dontKnow: true });
      expect(line.points.map(({ value }) => value)).toEqual([0, 1, 2]);
    }
  });

  it('score every line once, by step or by letter', () => {
    const scored = ['team-readiness', 'care2-self-assessment'].flatMap(
      (slug) => instrumentOf(slug)?.document.scales.flatMap(({ items }) => items.map(({ name }) => name)) ?? [],
    );
    expect(scored.sort()).toEqual(lines.map(({ name }) => name).sort());
    expect(instrumentOf('care2-self-assessment')?.document.scales.map(({ name }) => name)).toEqual([
      ...['clarify', 'accommodate', 'reach_out', 'educate', 'compensate', 'act', 'vary', 'evaluate'],
    ]);
  });

  it('cost a team nothing where its rules forbid pay', () => {
    const document = instrumentOf('care2-self-assessment')?.document;
    const scale = document?.scales.find(({ name }) => name === 'compensate');
    if (document === undefined || scale === undefined) throw new Error('no such scale');
    const best = { thanks_agreed: 2, food_and_transport: 2, costs_repaid: 2 };
    const { low, high } = scaleBounds(document, scale);
    const form = formFor(document, 'patient_side');
    expect(isItemShown(form, 'time_paid', { ...best, pay_allowed: 'NO' })).toBe(false);
    expect(isItemShown(form, 'time_paid', { ...best, pay_allowed: 'YES' })).toBe(true);
    expect(scoreScale(scale, low, high, best)).toBe(high);
  });
});

describe('mid-mandate reflection', () => {
  it('says on its first screen, in both languages, that the team reads the answers with the role', () => {
    const consent = instrumentOf('mid-mandate-reflection')?.document.consent;
    const [fr, en] = (['fr', 'en'] as const).map((language) =>
      [consent?.heading, ...(consent?.paragraphs ?? [])].map((text) => text?.[language]).join(' '),
    );
    expect(fr).toMatch(/montrées à votre équipe avec votre rôle/);
    expect(en).toMatch(/shown to your team with your role/);
    expect(instrumentOf('mid-mandate-reflection')?.about.mode).toBe('shared');
  });
});

describe('closing questionnaire for managers', () => {
  it('asks the patient side nothing, and says so', () => {
    const document = instrumentOf('cic-closing-managers')?.document;
    if (document === undefined) throw new Error('no such instrument');
    const items = formFor(document, 'patient_side').sections.flatMap((section) => section.items);
    expect(items.map(({ kind }) => kind)).toEqual(['information']);
    expect(formFor(document, 'professional_side').sections.length).toBeGreaterThan(2);
  });
});
