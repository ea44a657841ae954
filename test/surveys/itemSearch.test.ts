import { describe, expect, it } from 'vitest';
import { itemSchema } from '../../surveys/document.ts';
import { itemMatches } from '../../surveys/itemSearch.ts';

const item = itemSchema.parse({
  ...{ kind: 'single', name: 'heart', text: { fr: 'Le cœur à l’ouvrage ?', en: 'Heart in the work?' } },
  options: [
    { code: 'Y', label: { fr: 'Été comme hiver', en: 'All year' } },
    { code: 'N', label: { fr: 'Jamais', en: 'Never' } },
  ],
});

describe('a search', () => {
  it.each(['coeur', 'CŒUR', 'ete hiver', 'never', "l'ouvrage", 'work year', 'heart', '  '])('finds “%s”', (typed) => {
    expect(itemMatches(item, typed)).toBe(true);
  });
  it.each(['cœurs', 'never twice'])('does not find “%s”', (typed) => {
    expect(itemMatches(item, typed)).toBe(false);
  });
});
