import type { Text } from '../../surveys/text.ts';
import type { ChoiceItem } from '../findings/diversityCategories.ts';

/** Options of an item that are counted together where two characteristics are crossed. */
export interface CrossGroup {
  code: string;
  label: Text;
  options: string[];
}

/**
 * Fixed groups for the characteristics with many options. They never depend on the benchmark chosen: two ways of grouping
 * the same people could be subtracted from each other.
 */
const grouped: Record<string, CrossGroup[]> = {
  age: [
    { code: 'UNDER_45', label: { fr: 'Moins de 45 ans', en: 'Under 45' }, options: ['18-24', '25-34', '35-44'] },
    { code: 'FROM_45_TO_64', label: { fr: '45 à 64 ans', en: '45 to 64' }, options: ['45-54', '55-64'] },
    { code: 'FROM_65', label: { fr: '65 ans et plus', en: '65 and over' }, options: ['65-74', '75-84', '85+'] },
  ],
  // Of accommodations: met, or not (yet).
  outcome: [
    { code: 'MET', label: { fr: 'Accordée', en: 'Met' }, options: ['MET'] },
    {
      code: 'OTHERWISE',
      label: { fr: 'En partie, refusée ou en attente', en: 'In part, not met or waiting' },
      options: ['PARTLY', 'NOT_MET', 'WAITING'],
    },
  ],
  immigration: [
    { code: 'BORN', label: { fr: 'Né ou née au Canada', en: 'Born in Canada' }, options: ['BORN'] },
    { code: 'ELSEWHERE', label: { fr: 'Né ou née ailleurs', en: 'Born elsewhere' }, options: ['0-5', '6-10', '11+'] },
  ],
};

/** The groups an item is crossed by: the fixed ones where they cover its options exactly, else its options. */
export function crossGroups(item: ChoiceItem): CrossGroup[] {
  const codes = item.options.map(({ code }) => code);
  const fixed = grouped[item.name] ?? [];
  const covered = fixed.flatMap(({ options }) => options);
  const covers = covered.length === codes.length && covered.every((code) => codes.includes(code));
  return covers ? fixed : item.options.map(({ code, label }) => ({ code, label, options: [code] }));
}

/** Characteristics that may be crossed: one answer each, and not sensitive, neither they nor any of their options. */
export const isCrossable = (item: ChoiceItem): boolean =>
  item.kind === 'single' && item.sensitive !== true && item.options.every(({ sensitive }) => sensitive !== true);
