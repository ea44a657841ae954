import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { filledText, hasLooseBraces, pipesIn, withoutPipes } from '../../surveys/piping.ts';

it('puts an answer in place of each pipe, or the fallback, or an ellipsis', () => {
  const answers = new Map([['role', 'coach']]);
  const fill = (text: string) => filledText(text, (item) => answers.get(item) ?? null);
  expect(fill('As {{role}}, {{ role | x }}')).toBe('As coach, coach');
  expect(fill('{{team|your team}} and {{team}} and {{team| }}')).toBe('your team and … and …');
  expect(fill('{one} {{Not}} {{a b}}')).toBe('{one} {{Not}} {{a b}}');
});

it('shows a chart the words without the answer', () => {
  expect(withoutPipes({ fr: 'Avec {{who|cette personne}} ?', en: 'With {{who}}?' })).toEqual({
    fr: 'Avec cette personne ?',
    en: 'With […]?',
  });
});

it('never looks at what was put in, whatever it holds', () => {
  const nasty = fc.oneof(fc.string(), fc.constantFrom('{{role}}', '{{', '$&', '$1', '<b>{{role|x}}</b>'));
  fc.assert(
    fc.property(nasty, nasty, (answer, second) => {
      const words = (item: string) => (item === 'role' ? answer : second);
      expect(filledText('({{role}}) [{{other}}]', words)).toBe(`(${answer}) [${second}]`);
    }),
  );
});

it('tells pipes and loose braces apart', () => {
  expect(pipesIn('{{a}} {{b|c d}}')).toEqual([
    { item: 'a', fallback: null },
    { item: 'b', fallback: 'c d' },
  ]);
  expect(['{{a}}', 'a {b}', '{{a', 'a}}', '{{a}}}}'].map(hasLooseBraces)).toEqual([false, false, true, true, true]);
});
