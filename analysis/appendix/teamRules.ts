import type { Text } from '../../surveys/text.ts';
import { inBoth, quoted } from '../format.ts';
import { differsBelow, leastAgreement, leastOfTeam } from '../stats/aggregation.ts';
import { fewestGroups } from '../stats/mixedModel.ts';
import { applied } from './defaults.ts';

/** Below this number of groups nothing is compared, and no mean of a team judged. */
export const fewestCompared = applied(
  'compare_min_teams',
  { fr: 'Groupes qu’il faut pour comparer', en: 'Groups needed to compare' },
  fewestGroups,
  'analysis/stats/mixedModel.ts#fewestGroups',
);

/** What is asked before the mean of a team stands for it. */
export const rulesOfTeams = [
  applied(
    'least_icc',
    {
      fr: 'Corrélation intraclasse ICC(1) à partir de laquelle la moyenne d’une équipe compte',
      en: 'Intraclass correlation ICC(1) from which a team’s mean counts',
    },
    leastOfTeam,
    'analysis/stats/aggregation.ts#leastOfTeam',
    'decimals',
  ),
  applied(
    'f_test_below',
    { fr: 'Ou probabilité du test F sous', en: 'Or probability of the F test below' },
    differsBelow,
    'analysis/stats/aggregation.ts#differsBelow',
    'decimals',
  ),
  applied(
    'least_agreement',
    {
      fr: 'Accord médian r_wg(J) qu’il faut, contre les deux hasards',
      en: 'Median agreement r_wg(J) needed, against both kinds of chance',
    },
    leastAgreement,
    'analysis/stats/aggregation.ts#leastAgreement',
    'decimals',
  ),
];

/** What a figure over time is of where no mean of a team is followed: `words` of the scale, at a place by name. */
export const spreadEstimand = (words: Text, place: Text): Text =>
  inBoth((language) => {
    const said = quoted(words[language], language);
    return language === 'fr'
      ? `À chaque moment, comment se répartissent les réponses aux énoncés de l’échelle ${said} (${place.fr}).`
      : `At each moment, how the answers to the statements of the scale ${said} are spread (${place.en}).`;
  });
