import type { Text } from '../../surveys/text.ts';
import { fewestForRate } from '../findings/followThroughRates.ts';
import { formatNumber, formatPercent, inBoth, plural } from '../format.ts';
import { fewPatients, leastResponseRate, usualItemResponse } from './limits.ts';

/** A rule about what a figure cannot carry, and whether it holds here; null: what it needs is not known or not shown. */
export interface Limitation {
  code: string;
  /** What the rule looks for, as a noun. */
  rule: Text;
  /** What it means for the reader where it holds. */
  sentence: Text;
  holds: boolean | null;
}

/** Whether any value is below a limit; null when none is known to be and one is not known, or there is none. */
function anyBelow(values: (number | null)[], limit: number): boolean | null {
  if (values.some((value) => value !== null && value < limit)) return true;
  return values.length === 0 || values.includes(null) ? null : false;
}

/** @param rates share of the people invited who answered, at each moment. */
export const lowResponse = (rates: (number | null)[]): Limitation => ({
  code: 'low_response_rate',
  rule: inBoth((language) => {
    const limit = formatPercent(leastResponseRate, language);
    return language === 'fr' ? `taux de réponse sous ${limit}` : `response rate below ${limit}`;
  }),
  sentence: inBoth((language) => {
    const limit = formatPercent(leastResponseRate, language);
    return language === 'fr'
      ? `Moins de ${limit} des personnes invitées ont répondu\u00a0: celles qui n’ont pas répondu pensent peut-être autrement.`
      : `Fewer than ${limit} of the people invited answered: those who did not may think otherwise.`;
  }),
  holds: anyBelow(rates, leastResponseRate),
});

/** @param patients number of patients and family members, at each moment. */
export const fewPatientsHere = (patients: (number | null)[]): Limitation => ({
  code: 'few_patients',
  rule: inBoth((language) =>
    language === 'fr' ? `moins de ${fewPatients} patients` : `fewer than ${fewPatients} patients`,
  ),
  sentence: inBoth((language) =>
    language === 'fr'
      ? `Moins de ${fewPatients} patients et proches ont répondu\u00a0: chacun pèse plus de ${formatPercent(1 / fewPatients, language)} dans leurs chiffres.`
      : `Fewer than ${fewPatients} patients and family members answered: each one weighs more than ${formatPercent(1 / fewPatients, language)} in their figures.`,
  ),
  holds: anyBelow(patients, fewPatients),
});

/** @param shares of the people asked who answered each question shown; null where nobody was asked. */
export function lowItemResponse(shares: (number | null)[]): Limitation {
  const known = shares.filter((share) => share !== null);
  const low = known.filter((share) => share < usualItemResponse).length;
  return {
    code: 'low_item_response',
    rule: inBoth((language) => {
      const limit = formatPercent(usualItemResponse, language);
      return language === 'fr'
        ? `question à laquelle moins de ${limit} ont répondu`
        : `question that fewer than ${limit} answered`;
    }),
    sentence: inBoth((language) => {
      const limit = formatPercent(usualItemResponse, language);
      const [some, all] = [formatNumber(low, language), formatNumber(known.length, language)];
      return language === 'fr'
        ? `Moins de ${limit} des personnes interrogées ont répondu à ${some} des ${all} ${plural(known.length, 'fr', 'question montrée', 'questions montrées')}\u00a0: les autres auraient peut-être répondu différemment.`
        : `Fewer than ${limit} of the people asked answered ${some} of the ${all} ${plural(known.length, 'en', 'question', 'questions')} shown: the others might have answered differently.`;
    }),
    holds: anyBelow(known, usualItemResponse),
  };
}

export const unlinkedWaves = (moments: number): Limitation => ({
  code: 'unlinked_waves',
  rule: { fr: 'moments non reliés', en: 'unlinked moments' },
  sentence: {
    fr: 'Les réponses d’une même personne ne sont pas reliées d’un moment à l’autre\u00a0: un écart mêle ce qui a changé et qui a répondu.',
    en: 'The answers of one person are not linked from one moment to the next: a change mixes what changed with who answered.',
  },
  holds: moments > 1,
});

/** @param variance between the groups compared, in squared points; null without a model. */
export const noVariance = (variance: number | null): Limitation => ({
  code: 'no_variance_between',
  rule: { fr: 'aucune variation entre les groupes', en: 'no variation between groups' },
  sentence: {
    fr: 'Le modèle ne voit aucune variation entre les groupes au-delà du hasard\u00a0: cela ne prouve pas qu’ils sont pareils.',
    en: 'The model sees no variation between the groups beyond chance: this does not prove that they are alike.',
  },
  holds: variance === null ? null : variance === 0,
});

/** @param mature recommendations submitted long enough ago for a rate of implementation. */
export const fewOldEnough = (mature: number): Limitation => ({
  code: 'few_old_enough',
  rule: inBoth((language) =>
    language === 'fr'
      ? `moins de ${fewestForRate} recommandations assez anciennes`
      : `fewer than ${fewestForRate} recommendations that are old enough`,
  ),
  sentence: inBoth((language) =>
    language === 'fr'
      ? `Moins de ${fewestForRate} recommandations sont assez anciennes pour un taux de réalisation\u00a0: il faut les lire une à une.`
      : `Fewer than ${fewestForRate} recommendations are old enough for a rate of implementation: read them one by one.`,
  ),
  holds: mature < fewestForRate,
});
