import type { Side } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';

/**
 * What stands in a hatched row: the same words, true of all, whether the group is small itself, answered with one voice, or
 * protects a small one.
 */
export const notShown = (minimumGroup: number): Text => ({
  fr: `moins de ${minimumGroup} ou protégé : non diffusé`,
  en: `under ${minimumGroup}, or protected: not shown`,
});

/** What the sign of a break means, where a line stops. */
export const changedWords: Text = {
  fr: 'La question a changé\u00a0: les réponses d’avant et d’après ne se comparent pas.',
  en: 'The question changed: answers before and after do not compare.',
};

/** How the two sides are named in charts and tables. Patients include family and caregivers. */
export const sideNames: Record<Side | 'both', Text> = {
  patient_side: { fr: 'Patients', en: 'Patients' },
  professional_side: { fr: 'Professionnels', en: 'Professionals' },
  both: { fr: 'Ensemble', en: 'Everyone' },
};

/** Below this number of answers "6 of 7" says more than a percentage. */
export const fewestForPercent = 20;

/** Column heads of the charts, short because they stand over narrow columns. */
export const chartWords = {
  agreeing: { fr: 'En accord', en: 'In agreement' },
  topTwo: { fr: 'Aux 2 points hauts', en: 'In the top 2' },
  topOne: { fr: 'Au point le plus haut', en: 'At the top point' },
  n: { fr: 'n', en: 'n' },
  answers: { fr: 'Réponses', en: 'Answers' },
  offScale: { fr: 'Sans objet ou sans réponse', en: 'Not applicable or no answer' },
  benchmark: { fr: 'Population de référence', en: 'Reference population' },
  share: { fr: 'Part observée, intervalle à 95\u00a0%', en: 'Observed share, 95% interval' },
  estimate: { fr: 'Estimation, intervalle à 95\u00a0%', en: 'Estimate, 95% interval' },
  observed: { fr: 'Moyenne observée', en: 'Observed mean' },
} satisfies Record<string, Text>;

/** What an upright bar through a mark is. */
export const intervalBar: Text = {
  fr: 'Trait vertical\u00a0: intervalle à 95\u00a0%',
  en: 'Upright bar: 95% interval',
};
