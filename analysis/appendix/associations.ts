import type { AssociationsOptions } from '../findings/associations.ts';
import { inBoth } from '../format.ts';
import { fewestForImportance, fewestForPredictor } from '../stats/importance.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import type { FigureMethods } from './appendix.ts';
import { applied } from './defaults.ts';
import { lowResponse } from './limitations.ts';
import { minimumGroupDefault } from './sharedDefaults.ts';

/** How the associations were made. `rate`: share of those invited who answered, null if not known. */
export function associationsMethods(
  { gated, scope, scopeName, minimumGroup }: AssociationsOptions,
  rate: number | null,
): FigureMethods {
  const answer = gated(scope);
  const found = 'shown' in answer ? answer.shown : null;
  return {
    estimand: inBoth((language) =>
      language === 'fr'
        ? `La part des différences entre les notes d’ensemble (${scopeName.fr}) qui va avec chaque échelle\u00a0: une association, pas un effet.`
        : `The part of the differences between overall ratings (${scopeName.en}) that goes with each scale: an association, not an effect.`,
    ),
    defaults: [
      minimumGroupDefault(minimumGroup),
      applied(
        'lmg_min_people',
        { fr: 'Personnes qui ont tous les scores, au moins', en: 'People with all scores, at least' },
        fewestForImportance,
        'analysis/stats/importance.ts#fewestForImportance',
      ),
      applied(
        'lmg_min_each',
        { fr: 'Personnes par échelle, au moins', en: 'People for each scale, at least' },
        fewestForPredictor,
        'analysis/stats/importance.ts#fewestForPredictor',
      ),
      applied(
        'bootstrap_min_teams',
        { fr: 'Équipes qu’il faut pour un intervalle', en: 'Teams needed for an interval' },
        fewestGroups,
        'analysis/stats/mixedModel.ts#fewestGroups',
      ),
    ],
    limitations: [lowResponse([rate])],
    benchmark: null,
    ...(found !== null &&
      found.draws > 0 && { seed: found.seed, draws: { number: found.draws, of: 'intervals' as const } }),
  };
}
