import { describe, expect, it } from 'vitest';
import type { SatisfactionRow } from '../../../analysis/findings/satisfactionRows.ts';
import { rowOf } from '../../../analysis/findings/satisfactionRows.ts';
import type { ScaledItem } from '../../../analysis/findings/scaledItems.ts';
import { sinceLast } from '../../../analysis/findings/sinceLast.ts';
import { noValueCodes } from '../../../surveys/missing.ts';

const item = (name: string): ScaledItem => ({
  ...{ name, kind: 'agreement', audience: 'all', text: { fr: `Énoncé ${name}.`, en: `Statement ${name}.` } },
  points: [1, 2, 3, 4, 5].map((value) => ({ value, label: { fr: '', en: '' } })),
});
const noValue = Object.fromEntries(noValueCodes.map((code) => [code, 0])) as Parameters<typeof rowOf>[2] extends infer G
  ? G extends { noValue: infer N }
    ? N
    : never
  : never;
const row = (name: string, agreeing: number, of: number): SatisfactionRow =>
  rowOf(item(name), 'both', { n: of, counts: [of - agreeing, 0, 0, 0, agreeing], noValue });
const names: [{ fr: string; en: string }, { fr: string; en: string }] = [
  { fr: 'Départ', en: 'Baseline' },
  { fr: 'Fin', en: 'End' },
];

describe('sinceLast', () => {
  it('names the statement that changed most, and the change', () => {
    const items = ['a', 'b'].map(item);
    const before = [row('a', 50, 100), row('b', 50, 100)];
    const { sentence, item: named } = sinceLast({
      names,
      items,
      before,
      after: [row('a', 85, 100), row('b', 52, 100)],
    });
    expect(named).toBe('a');
    expect(sentence.en).toBe('Since “Baseline”, agreement with “Statement a” went from 50% to 85% (a clear change).');
    expect(sentence.fr).toContain('50\u00a0% à 85\u00a0%');
  });

  it('writes counts and no percentages of fewer than twenty answers', () => {
    const found = sinceLast({ names, items: [item('a')], before: [row('a', 1, 8)], after: [row('a', 8, 8)] });
    expect(found.sentence.en).toBe(
      'Since “Baseline”, agreement with “Statement a” went from 1 of 8 to 8 of 8 (a clear change).',
    );
  });

  it('says that nothing changed clearly where it may be chance', () => {
    const found = sinceLast({ names, items: [item('a')], before: [row('a', 6, 12)], after: [row('a', 8, 12)] });
    expect(found.item).toBeNull();
    expect(found.sentence.en).toContain('has not clearly changed');
  });

  it('compares nothing that is withheld in either', () => {
    const hidden = rowOf(item('a'), 'both', null);
    const found = sinceLast({ names, items: [item('a')], before: [hidden], after: [row('a', 8, 12)] });
    expect(found.item).toBeNull();
    expect(found.sentence.en).toContain('No statement can be compared');
  });
});
