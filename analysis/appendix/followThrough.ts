import type { FollowThroughOptions } from '../findings/followThrough.ts';
import type { RatesByTeams } from '../findings/followThroughByTeams.ts';
import { cohortMonths, fewestForRate, matureCohort, responseDays } from '../findings/followThroughRates.ts';
import { formatDay, inBoth } from '../format.ts';
import type { FigureMethods } from './appendix.ts';
import { applied } from './defaults.ts';
import { fewOldEnough } from './limitations.ts';
import { differenceInterval, shareInterval } from './sharedDefaults.ts';

const rates = 'analysis/findings/followThroughRates.ts';
const rules = [
  applied(
    'follow_up_response_days',
    { fr: 'Délai d’une réponse (jours)', en: 'Time for an answer (days)' },
    responseDays,
    `${rates}#responseDays`,
  ),
  applied(
    'cohort_months',
    { fr: 'Recul avant de compter les réalisations (mois)', en: 'Time before implementations are counted (months)' },
    cohortMonths,
    `${rates}#cohortMonths`,
  ),
  applied(
    'min_n_rate',
    {
      fr: 'Recommandations qu’il faut pour un pourcentage, ou pour comparer patients et professionnels',
      en: 'Recommendations needed for a percentage, or to compare patients and professionals',
    },
    fewestForRate,
    `${rates}#fewestForRate`,
  ),
];

/** How the figure about what became of the recommendations was made. */
export const followThroughMethods = (options: FollowThroughOptions, { seed, draws }: RatesByTeams): FigureMethods => ({
  estimand: inBoth((language) => {
    const day = formatDay(options.asOf, language);
    return language === 'fr'
      ? `La part des recommandations qui ont reçu une réponse, ont été réalisées ou ont été vérifiées, parmi celles déposées depuis assez longtemps (${options.scopeName.fr}), en date du ${day}.`
      : `The share of recommendations answered, implemented or verified among those submitted long enough ago (${options.scopeName.en}), as of ${day}.`;
  }),
  defaults: [...rules, shareInterval, differenceInterval],
  limitations: [fewOldEnough(matureCohort(options.recommendations, options.asOf).length)],
  benchmark: null,
  seed: draws > 0 ? seed : null,
  draws: { number: draws, of: 'intervals' },
});
