import type { Text } from '../../surveys/text.ts';
import { minimumTeams } from '../disclosure/oneSided.ts';
import { lowestThreshold } from '../disclosure/thresholds.ts';
import type { LedgerKind } from '../finding.ts';
import { cohortMonths, fewestForRate, matureCohort, responseDays } from '../findings/followThroughRates.ts';
import type { LedgerOptions } from '../findings/ledger/ledgerFigure.ts';
import { loopDays } from '../findings/ledger/loop.ts';
import { formatDay, inBoth } from '../format.ts';
import { fewestGroups, leastReliability } from '../stats/mixedModel.ts';
import type { FigureMethods } from './appendix.ts';
import { type AppliedDefault, applied } from './defaults.ts';
import { fewOldEnough } from './limitations.ts';
import { shareInterval } from './sharedDefaults.ts';

const rates = 'analysis/findings/followThroughRates.ts';
const days = applied(
  'follow_up_response_days',
  { fr: 'Délai d’une réponse (jours)', en: 'Time for an answer (days)' },
  responseDays,
  `${rates}#responseDays`,
);
const months = applied(
  'cohort_months',
  { fr: 'Recul avant de compter les réalisations (mois)', en: 'Time before implementations are counted (months)' },
  cohortMonths,
  `${rates}#cohortMonths`,
);
const least = applied(
  'min_n_rate',
  {
    fr: 'Recommandations qu’il faut pour une courbe ou un pourcentage',
    en: 'Recommendations needed for a curve or a percentage',
  },
  fewestForRate,
  `${rates}#fewestForRate`,
);
const comparing = [
  applied(
    'compare_min_teams',
    { fr: 'Groupes qu’il faut pour une comparaison', en: 'Groups needed for a comparison' },
    fewestGroups,
    'analysis/stats/mixedModel.ts#fewestGroups',
  ),
  applied(
    'min_reliability',
    { fr: 'Fiabilité médiane qu’il faut pour une comparaison', en: 'Median reliability needed for a comparison' },
    leastReliability,
    'analysis/stats/mixedModel.ts#leastReliability',
    'decimals',
  ),
];
const told = applied(
  'loop_days',
  { fr: 'Délai d’un retour aux personnes contributrices (jours)', en: 'Time for word to contributors (days)' },
  loopDays,
  'analysis/findings/ledger/loop.ts#loopDays',
);
const heard = [
  applied(
    'min_n_stat',
    { fr: 'Personnes qu’il faut dans un lot de réponses', en: 'People needed in a batch of answers' },
    lowestThreshold,
    'analysis/disclosure/thresholds.ts#lowestThreshold',
  ),
  applied(
    'min_teams_side',
    { fr: 'Équipes qu’il faut dans un lot de réponses', en: 'Teams needed in a batch of answers' },
    minimumTeams,
    'analysis/disclosure/oneSided.ts#minimumTeams',
  ),
];

const about: Record<LedgerKind, { what: Text; defaults: AppliedDefault[]; limited: boolean }> = {
  'decision-time': {
    what: {
      fr: 'La part des recommandations qui ont reçu une réponse, selon le temps écoulé depuis leur dépôt',
      en: 'The share of recommendations that had an answer, by the time since their submission',
    },
    defaults: [days, least],
    limited: false,
  },
  'implementation-time': {
    what: {
      fr: 'La part des recommandations réalisées, refusées ou retirées, selon le temps écoulé depuis leur dépôt',
      en: 'The share of recommendations implemented, refused or withdrawn, by the time since their submission',
    },
    defaults: [least],
    limited: true,
  },
  cohorts: {
    what: {
      fr: 'Ce que sont devenues les recommandations de chaque trimestre de dépôt',
      en: 'What became of the recommendations of each quarter of submission',
    },
    defaults: [days, months, least],
    limited: true,
  },
  loop: {
    what: {
      fr: 'La part des réponses dont les personnes contributrices ont su le résultat, des dates tenues et des réalisations vérifiées',
      en: 'The share of answers that contributors were told of, of dates kept and of implementations verified',
    },
    defaults: [told, shareInterval],
    limited: false,
  },
  flow: {
    what: {
      fr: 'Le nombre de recommandations dans chaque état à la fin de chaque trimestre',
      en: 'The number of recommendations in each state at the end of each quarter',
    },
    defaults: [],
    limited: false,
  },
  pipeline: {
    what: {
      fr: 'La part des recommandations allées jusqu’à chaque étape, du dépôt à la vérification',
      en: 'The share of recommendations that went as far as each stage, from submission to verification',
    },
    defaults: [months, least],
    limited: true,
  },
  'ledger-comparison': {
    what: {
      fr: 'Groupe par groupe, la part réalisée des recommandations déposées depuis au moins 12 mois',
      en: 'Group by group, the share implemented of the recommendations submitted at least 12 months ago',
    },
    defaults: [months, ...comparing],
    limited: true,
  },
  'felt-heard': {
    what: {
      fr: 'La part des réponses de personnes contributrices à chaque point, de 1 à 5',
      en: 'The share of answers of contributors at each point, from 1 to 5',
    },
    defaults: [...heard, shareInterval],
    limited: false,
  },
};

/** How a figure about the ledger was made. */
export function ledgerMethods(
  kind: LedgerKind,
  options: Pick<LedgerOptions, 'rows' | 'scopeName' | 'asOf'>,
): FigureMethods {
  const { what, defaults, limited } = about[kind];
  return {
    estimand: inBoth((language) => {
      const day = formatDay(options.asOf, language);
      const place = options.scopeName[language];
      return language === 'fr' ? `${what.fr} (${place}), en date du ${day}.` : `${what.en} (${place}), as of ${day}.`;
    }),
    defaults,
    limitations: limited ? [fewOldEnough(matureCohort(options.rows, options.asOf).length)] : [],
    benchmark: null,
  };
}
