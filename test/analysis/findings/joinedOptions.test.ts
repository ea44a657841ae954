import { expect, it } from 'vitest';
import { joinedLabel } from '../../../analysis/findings/joinedOptions.ts';
import { demographics1 } from '../../../surveys/instruments/demographics/1.ts';

function labelOf(name: string, options: string[], excluded: string[] = []) {
  const item = demographics1.sections.flatMap(({ items }) => items).find((one) => one.name === name);
  if (item?.kind !== 'single' && item?.kind !== 'multiple') throw new Error(`no choice ${name}`);
  return joinedLabel(item, options, excluded);
}

it('gives options that are counted together one name, which says of itself what it is about', () => {
  expect(labelOf('age', ['18-24', '25-34', '35-44'])).toEqual({ fr: 'Moins de 45 ans', en: 'Under 45' });
  expect(labelOf('age', ['18-24', '25-34'])).toEqual({ fr: '18 à 34 ans', en: '18 to 34' });
  expect(labelOf('age', ['75-84', '85+'])).toEqual({ fr: '75 ans et plus', en: '75 and over' });
  expect(labelOf('immigration', ['0-5', '6-10', '11+']).fr).toBe('Né ou née ailleurs');
  expect(labelOf('immigration', ['BORN']).en).toBe('Born in Canada');
  expect(labelOf('education', ['NO_DIPLOMA', 'SECONDARY']).fr).toBe('Aucun diplôme ou études secondaires');
  expect(labelOf('disability', ['PAIN', 'SEEING'], ['NONE']).en).toBe('At least one limit');
  expect(labelOf('indigenous', ['FN', 'METIS', 'INUIT'], ['NO']).en).toBe('First Nations, Métis or Inuit');
});

it('names the options where it knows no better', () => {
  expect(labelOf('age', ['18-24', '35-44']).en).toBe('18 to 24 or 35 to 44');
  expect(labelOf('age', ['18-24']).en).toBe('18 to 24');
  expect(labelOf('residence', ['LARGE_CITY', 'RURAL']).en).toContain(' or ');
  expect(labelOf('race', ['BLACK', 'SOUTH_ASIAN'], ['WHITE']).en).toBe('An answer other than “White”');
});
