import { expect, test } from 'vitest';
import { instantFormat } from '../../../web/parts/instants.ts';
import { measured } from '../../../web/parts/measured.ts';

const at = Date.parse('2026-09-01T13:05:00Z');

test('an instant keeps its hour on one line, and writes the first of the month as each language does', () => {
  expect(instantFormat('fr').format(at)).toBe('1er septembre 2026 à 9\u00a0h\u00a005');
  expect(instantFormat('en').format(at)).toBe('September 1, 2026 at 9:05\u00a0a.m.');
  expect(instantFormat('fr', 'medium').format(at)).toMatch(/9\u00a0h\u00a005$/);
});

test('no line of what was measured begins with a point', () => {
  expect(measured('Programme · 7 moments · version 1')).toBe('Programme\u00a0· 7 moments\u00a0· version 1');
});
