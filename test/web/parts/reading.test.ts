import { expect, test } from 'vitest';
import { splitReading } from '../../../web/parts/reading.ts';

test('a reading of one sentence is all headline', () => {
  expect(splitReading('Aucune différence n’est détectable.')).toEqual({
    headline: 'Aucune différence n’est détectable.',
    more: '',
  });
});

test('the first sentence is the headline, in both ways of quoting', () => {
  expect(splitReading('Sur 120, 98 ont une décision. Après 12 mois : 60 % de toutes.')).toEqual({
    headline: 'Sur 120, 98 ont une décision.',
    more: 'Après 12 mois : 60 % de toutes.',
  });
  expect(splitReading('No clear difference. “I was heard” draws the most.').more).toBe('“I was heard” draws the most.');
});

test('a figure is not the end of a sentence', () => {
  expect(splitReading('The reliability is 0.50 here.').more).toBe('');
});
