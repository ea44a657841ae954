import { withoutPipes } from '../../surveys/piping.ts';
import { smallestShown } from '../disclosure/demographicTable.ts';
import { minimumBase, sensitiveBase } from '../disclosure/thresholds.ts';
import type { Finding } from '../finding.ts';
import type { DiversityOptions, DiversityStats } from '../findings/diversity.ts';
import { respondentsOf } from '../findings/diversityWords.ts';
import { inBoth, quoted } from '../format.ts';
import { leastItemResponse } from '../stats/representation.ts';
import { comparableBand } from '../stats/verdict.ts';
import type { FigureMethods } from './appendix.ts';
import { benchmarkMismatch } from './benchmarkMismatch.ts';
import { type AppliedDefault, applied, appliedRange, percent } from './defaults.ts';
import { fewPatientsHere, lowItemResponse, lowResponse } from './limitations.ts';
import type { Response } from './response.ts';
import { minimumGroupDefault, shareInterval } from './sharedDefaults.ts';

export const diversityGateDefaults: AppliedDefault[] = [
  applied(
    'min_base_demo',
    { fr: 'Réponses qu’il faut sous un tableau', en: 'Answers needed under a table' },
    minimumBase,
    'analysis/disclosure/thresholds.ts#minimumBase',
  ),
  applied(
    'min_base_sensitive',
    { fr: 'Réponses qu’il faut pour une question sensible', en: 'Answers needed for a sensitive question' },
    sensitiveBase,
    'analysis/disclosure/thresholds.ts#sensitiveBase',
  ),
  applied(
    'min_cell',
    { fr: 'Plus petite case montrée (personnes), sauf zéro', en: 'Smallest cell shown (people), but for zero' },
    smallestShown,
    'analysis/disclosure/demographicTable.ts#smallestShown',
  ),
];

export const diversityReadingDefaults: AppliedDefault[] = [
  appliedRange(
    'ppr_band',
    { fr: 'Rapport à la population dit comparable', en: 'Ratio to the population called comparable' },
    [comparableBand.low, comparableBand.high],
    'analysis/stats/verdict.ts#comparableBand',
  ),
  applied(
    'min_item_response',
    { fr: 'Part de réponses qu’il faut pour une lecture', en: 'Share of answers needed for a reading' },
    leastItemResponse,
    'analysis/stats/representation.ts#leastItemResponse',
    percent,
  ),
];

/** How the figure about who is around the table was made. `response`: to the campaign, at the place of the figure. */
export function diversityMethods(
  options: DiversityOptions,
  { stats }: Finding<DiversityStats>,
  { minimumGroup, response }: { minimumGroup: number; response: Response },
): FigureMethods {
  const { item, benchmark, side, scope, scopeName, period } = options;
  const patients = side === 'patient_side' ? (stats?.answered ?? null) : null;
  return {
    estimand: inBoth((language) => {
      const question = quoted(withoutPipes(item.text)[language], language);
      const who = respondentsOf[side][language];
      if (language === 'fr')
        return `La part de chaque réponse à ${question} parmi les ${who} qui ont répondu à la question (${scopeName.fr})${benchmark ? ', et son rapport à la part de la population de référence' : ''}.`;
      return `The share of each answer to ${question} among the ${who} who answered the question (${scopeName.en})${benchmark ? ', and its ratio to the share of the reference population' : ''}.`;
    }),
    defaults: [
      minimumGroupDefault(minimumGroup),
      ...diversityGateDefaults,
      shareInterval,
      ...(benchmark ? diversityReadingDefaults : []),
    ],
    limitations: [
      lowResponse([response.rate]),
      ...(side === 'professional_side' ? [] : [fewPatientsHere([patients])]),
      lowItemResponse(stats ? [stats.itemResponse] : []),
      ...benchmarkMismatch(benchmark, { item, scope, period }),
    ],
    benchmark: benchmark && {
      ...{ name: benchmark.name, universe: benchmark.universe, geography: benchmark.geography },
      ...{ referenceDate: benchmark.referenceDate, source: benchmark.source },
    },
  };
}
