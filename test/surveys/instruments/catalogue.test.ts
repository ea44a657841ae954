import { describe, expect, it } from 'vitest';
import { agreementPoints } from '../../../surveys/agreement.ts';
import { documentSchema } from '../../../surveys/document.ts';
import { documentTexts } from '../../../surveys/documentTexts.ts';
import { isAnswerable } from '../../../surveys/form.ts';
import { shippedDocuments } from '../../../surveys/instruments/catalogue.ts';
import { noValueLabels } from '../../../surveys/noValueLabels.ts';
import { validateDocument } from '../../../surveys/validation.ts';

const itemsOf = (slug: string) =>
  shippedDocuments
    .filter((shipped) => shipped.slug === slug)
    .flatMap(({ document }) => document.sections.flatMap((section) => section.items.filter(isAnswerable)));

describe.each(shippedDocuments)('$slug, version $number', ({ document, grounding }) => {
  it('may be published', () => {
    expect(validateDocument(document).faults).toEqual([]);
    expect(documentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('requires nothing and lets everyone decline', () => {
    for (const item of document.sections.flatMap((section) => section.items.filter(isAnswerable))) {
      expect(item).toMatchObject({ required: false, preferNotToSay: true });
    }
  });

  it('grounds every item in a passage of the papers', () => {
    const names = document.sections.flatMap((section) => section.items.map((item) => item.name));
    expect([...new Set(grounding.flatMap((passage) => passage.items))].sort()).toEqual(names.sort());
  });

  it('is written in plain sentences', () => {
    for (const { path, text } of documentTexts(document)) {
      for (const sentence of [...text.fr.split(/(?<=[.?])\s/), ...text.en.split(/(?<=[.?])\s/)]) {
        expect(sentence.split(/\s+/).length, `${path}: ${sentence}`).toBeLessThanOrEqual(32);
      }
    }
  });
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
