import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formFor, isAnswerable } from '../../surveys/form.ts';
import { paperForm } from '../../surveys/paperForm.ts';
import { sides } from '../../surveys/side.ts';
import { everyKind } from '../support/everyKind.ts';
import { anyDocument, documentWith, words } from './documents.ts';

const agreement = (name: string, more: object = {}) => ({
  kind: 'agreement' as const,
  name,
  text: words(name),
  ...more,
});
const onlyIfA = { shownIf: { item: 'a', atLeast: 4 } };

describe('a paper form', () => {
  it('puts statements in a row into one grid, and nothing else', () => {
    const { sections } = paperForm(
      documentWith([
        agreement('a'),
        agreement('b'),
        { kind: 'long_text', name: 'c', text: words('c') },
        agreement('d'),
      ]),
      'patient_side',
    );
    expect(
      sections[0]?.blocks.map((block) => (block.kind === 'grid' ? block.items.length : block.item.number)),
    ).toEqual([...[2, 3, 4]]);
  });

  it('says once, for questions in a row under one condition, where to go otherwise', () => {
    const { sections } = paperForm(
      documentWith([
        agreement('a'),
        agreement('b', onlyIfA),
        agreement('c', onlyIfA),
        { kind: 'information', name: 'read', text: words('read') },
        agreement('d'),
      ]),
      'patient_side',
    );
    expect(sections[0]?.blocks.map(({ onlyIf }) => onlyIf)).toEqual([
      undefined,
      { rule: onlyIfA.shownIf, first: 2, last: 3, otherwise: 4 },
      undefined,
      undefined,
    ]);
  });

  it('ends where the last questions are left out', () => {
    const { sections } = paperForm(documentWith([agreement('a'), agreement('b', onlyIfA)]), 'patient_side');
    expect(sections[0]?.blocks[1]?.onlyIf).toMatchObject({ first: 2, last: 2, otherwise: null });
  });

  it('tells the condition of a section before it', () => {
    const { sections } = paperForm(everyKind, 'patient_side');
    expect(sections.map(({ onlyIf }) => onlyIf?.otherwise)).toEqual([undefined, 9, undefined]);
  });

  it('numbers every question of a side through, in order and once', () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(...sides), (document, side) => {
        const form = paperForm(document, side);
        const shown = form.sections.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'grid' ? block.items : [block.item])),
        );
        const asked = formFor(document, side).sections.flatMap(({ items }) => items);
        expect(shown.map(({ item }) => item)).toEqual(asked);
        expect(shown.flatMap(({ number }) => number ?? [])).toEqual(asked.filter(isAnswerable).map((_, i) => i + 1));
      }),
    );
  });
});
