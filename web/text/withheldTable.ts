import type { Language } from '../../surveys/text.ts';

/** What stands after the name of a table of which every figure is withheld: the same words, whichever the reason. */
export const withheldTable: Record<Language, { what: string; why: string }> = {
  fr: {
    what: '– non diffusé\u00a0: aucun chiffre de ce tableau ne peut être montré ici.',
    why: 'Trop peu de personnes ou d’équipes sont en cause, leurs réponses sont toutes semblables, ou un chiffre en laisserait deviner un autre qui est masqué.',
  },
  en: {
    what: '– not shown: no figure of this table may be shown here.',
    why: 'Too few people or teams are concerned, their answers are all alike, or a figure would give away another that is hidden.',
  },
};
