import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../surveys/document.ts';
import { validateDocument } from '../../surveys/validation.ts';
import { option, sectionOf, sourceWith, words } from '../surveys/documents.ts';
import { readDocument } from './documents.ts';

const logic =
  readDocument('docs/questionnaires.md')
    .split(/^## /m)
    .find((part) => part.startsWith('Logic')) ?? '';

/** The examples of one kind, as the page writes them. */
const examples = (kind: string): unknown[] =>
  [...logic.matchAll(/^```json (\w+)\n(.*?)^```/gms)].flatMap(([, named, json = '']) =>
    named === kind ? [JSON.parse(json)] : [],
  );

type ItemSource = DocumentSource['sections'][number]['items'][number];
const asked: ItemSource[] = [
  { kind: 'single', name: 'coached', text: words('?'), options: [option('YES'), option('NO')] },
  { kind: 'number', name: 'meetings', text: words('?') },
  { kind: 'long_text', name: 'remark', text: words('?') },
  { kind: 'date', name: 'first_meeting', text: words('?') },
  { kind: 'short_text', name: 'coach', text: words('?') },
];
const last = { kind: 'agreement', name: 'last', text: words('?') } as const;
/** Checked as JSON: an example may be anything. */
const faultsOf = (item: object) =>
  validateDocument({ ...sourceWith([]), sections: [{ ...sectionOf('one', []), items: [...asked, item] }] }).faults;

describe('the examples of docs/questionnaires.md', () => {
  it('are there', () => {
    expect(['rule', 'never', 'text', 'item'].map((kind) => examples(kind).length)).toEqual([1, 1, 1, 1]);
  });

  it('are right, but for the rule that nothing can meet', () => {
    for (const shownIf of examples('rule')) expect(faultsOf({ ...last, shownIf })).toEqual([]);
    for (const text of examples('text')) expect(faultsOf({ ...last, text })).toEqual([]);
    for (const item of examples('item')) expect(faultsOf(item as object)).toEqual([]);
    for (const shownIf of examples('never')) {
      expect(faultsOf({ ...last, shownIf })).toEqual([
        { path: '/sections/0/items/5/shownIf', code: 'never_shown', params: {} },
      ]);
    }
  });
});
