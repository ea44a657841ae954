import type { Finding } from '../finding.ts';
import { mixNames } from '../findings/caseMixWords.ts';
import type { ComparisonOptions, ComparisonStats } from '../findings/comparison.ts';
import { bandProbability } from '../findings/comparisonRows.ts';
import { groupWords } from '../findings/groupWords.ts';
import { scaleTitle } from '../findings/scaledItems.ts';
import { inBoth, quoted } from '../format.ts';
import { leastReliability } from '../stats/mixedModel.ts';
import { fewestContrasts } from '../stats/teamLikeness.ts';
import type { FigureMethods } from './appendix.ts';
import { applied, percent } from './defaults.ts';
import { fewPatientsHere, lowItemResponse, lowResponse, noVariance } from './limitations.ts';
import { itemResponse, responseAt } from './response.ts';
import { adjusting, experienceGate, groupInterval, halfRule } from './sharedDefaults.ts';
import { fewestCompared, rulesOfTeams } from './teamRules.ts';

const rules = [
  fewestCompared,
  applied(
    'min_reliability',
    { fr: 'Fiabilité médiane qu’il faut pour comparer', en: 'Median reliability needed to compare' },
    leastReliability,
    'analysis/stats/mixedModel.ts#leastReliability',
    'decimals',
  ),
  applied(
    'band_probability',
    {
      fr: 'Probabilité à partir de laquelle un groupe est dit au-dessus ou au-dessous',
      en: 'Probability from which a group is called above or below',
    },
    bandProbability,
    'analysis/findings/comparisonRows.ts#bandProbability',
    percent,
  ),
];

/** What is asked before the means of institutions are told apart. */
const ruleOfInstitutions = applied(
  'team_contrasts',
  {
    fr: 'Équipes qu’il faut, en plus de la première de chaque établissement, pour savoir ce que les personnes d’une équipe ont en commun',
    en: 'Teams needed, beyond the first of each institution, to know what people of one team have in common',
  },
  fewestContrasts,
  'analysis/stats/teamLikeness.ts#fewestContrasts',
);

/** How the comparison of groups was made. `invited`: people at its place, null if not known. */
export function comparisonMethods(
  options: ComparisonOptions,
  { stats }: Finding<ComparisonStats>,
  invited: number | null,
): FigureMethods {
  const { gated, layout, scope, scopeName, level, documents } = options;
  const scale = layout.scales.find(({ name }) => name === options.scale);
  const { rate, patients } = responseAt(gated, scope, invited);
  const items = (scale?.items ?? []).filter(({ name }) => layout.items.some((item) => item.name === name));
  const responses = items.flatMap(({ name }) => {
    const found = gated.item(scope, 'both', name);
    return found ? [itemResponse(found)] : [];
  });
  const { drawn, adjustment } = stats;
  const adjusted = inBoth((language) => {
    if (adjustment === null) return '';
    const name = mixNames[adjustment.by][language];
    return language === 'fr' ? `, ajustée pour ${name}` : `, adjusted for ${name}`;
  });
  // What an institution would have with other teams as well: those of today are taken for some of them.
  const beyond = stats.likeness
    ? { fr: ', au-delà des équipes qu’il a aujourd’hui', en: ', beyond the teams it has today' }
    : { fr: '', en: '' };
  return {
    estimand: inBoth((language) => {
      const said = quoted(scaleTitle(documents, options.scale)[language], language);
      const { one, many } = groupWords[level][language];
      if (stats.notComparable)
        return language === 'fr'
          ? `Comment se répartissent les réponses aux énoncés de l’échelle ${said}, ${one} par ${one} (${scopeName.fr}).`
          : `How the answers to the statements of the scale ${said} are spread, ${one} by ${one} (${scopeName.en}).`;
      return language === 'fr'
        ? `La moyenne réelle sur l’échelle ${said}, ${one} par ${one} (${scopeName.fr})${beyond.fr}${adjusted.fr}, et la probabilité qu’elle dépasse la moyenne d’ensemble des ${many} que l’on peut montrer.`
        : `The true mean on the scale ${said}, ${one} by ${one} (${scopeName.en})${beyond.en}${adjusted.en}, and the probability that it lies above the overall mean of the ${many} that may be shown.`;
    }),
    defaults: [
      ...experienceGate(options.minimumGroup),
      ...(scale ? [halfRule(scale.minimumAnswered)] : []),
      ...rules,
      ...(level === 'team' ? rulesOfTeams : [ruleOfInstitutions]),
      ...(adjustment === null ? [] : [adjusting]),
      ...(stats.notComparable ? [] : [groupInterval]),
    ],
    limitations: [
      lowResponse([rate]),
      fewPatientsHere([patients]),
      lowItemResponse(responses),
      noVariance(stats.model?.betweenVariance ?? null),
    ],
    ...(drawn && { seed: drawn.seed, draws: { number: drawn.draws, of: 'ranks' as const } }),
    benchmark: null,
  };
}
