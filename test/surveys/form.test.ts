import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../surveys/document.ts';
import { formFor } from '../../surveys/form.ts';
import { sectionOf, sourceWith, words } from './documents.ts';

const document = documentSchema.parse(
  sourceWith([
    sectionOf('shared', [
      {
        kind: 'agreement',
        name: 'heard',
        text: words('heard'),
        textFor: { patient_side: words('heard as a patient') },
      },
      { kind: 'agreement', name: 'freed', text: words('freed'), audience: 'professional_side' },
    ]),
    sectionOf('patients', [{ kind: 'long_text', name: 'story', text: words('story') }], { audience: 'patient_side' }),
    sectionOf('mixed', [{ kind: 'long_text', name: 'note', text: words('note'), audience: 'professional_side' }]),
  ]),
);

describe('formFor', () => {
  it('keeps only what the side may meet, in order, and no empty section', () => {
    const names = (side: 'patient_side' | 'professional_side') =>
      formFor(document, side).sections.map((section) => [section.name, ...section.items.map((item) => item.name)]);
    expect(names('patient_side')).toEqual([
      ['shared', 'heard'],
      ['patients', 'story'],
    ]);
    expect(names('professional_side')).toEqual([
      ['shared', 'heard', 'freed'],
      ['mixed', 'note'],
    ]);
  });

  it('gives each side its own wording, and the common one where there is no other', () => {
    const wording = (side: 'patient_side' | 'professional_side') =>
      formFor(document, side).sections[0]?.items[0]?.text.en;
    expect(wording('patient_side')).toBe('heard as a patient');
    expect(wording('professional_side')).toBe('heard');
  });

  it('leaves no trace of the other side in an item', () => {
    expect(formFor(document, 'professional_side').sections[0]?.items[0]).not.toHaveProperty('textFor');
  });
});
