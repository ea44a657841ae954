import type { Text } from '../../surveys/text.ts';
import type { Finding } from '../finding.ts';
import { groupWords } from '../findings/groupWords.ts';
import { chartsPerPage, type MultiplesOptions, type MultiplesStats } from '../findings/multiples.ts';
import { withinSentence } from '../findings/scaledItems.ts';
import { inBoth, quoted } from '../format.ts';
import type { FigureMethods } from './appendix.ts';
import { applied } from './defaults.ts';
import { fewPatientsHere, lowResponse, unlinkedWaves } from './limitations.ts';
import { responseAt } from './response.ts';
import { experienceGate, halfRule, meanIntervalDefault, shareInterval } from './sharedDefaults.ts';
import { fewestCompared, rulesOfTeams, spreadEstimand } from './teamRules.ts';

const paged = applied(
  'charts_per_page',
  { fr: 'Petites figures par page', en: 'Small charts on a page' },
  chartsPerPage,
  'analysis/findings/multiples.ts#chartsPerPage',
);

/** How the small charts were made. `invited`: people at the place at each moment, null if not known. */
export function multiplesMethods(
  { scope, scopeName, measure, minimumGroup, waves, level }: MultiplesOptions,
  { stats }: Finding<MultiplesStats>,
  invited: (number | null)[],
): FigureMethods {
  const responses = waves.map(({ gated }, i) => responseAt(gated, scope, invited[i] ?? null));
  const scale = waves.at(-1)?.layout.scales.find(({ name }) => name === measure.name);
  const moments = new Set(
    stats.groups.flatMap(({ points }) => points.filter(({ figures }) => figures).map(({ wave }) => wave)),
  ).size;
  const perTeam: Text = { fr: `équipe par équipe, ${scopeName.fr}`, en: `team by team, ${scopeName.en}` };
  return {
    estimand: inBoth((language) => {
      if (stats.means?.refused) return spreadEstimand(withinSentence(measure.words), perTeam)[language];
      const said = quoted(withinSentence(measure.words)[language], language);
      const { one } = groupWords[level][language];
      return language === 'fr'
        ? `À chaque moment, ${one} par ${one} (${scopeName.fr}), ${measure.kind === 'share' ? 'la part des personnes aux points les plus hauts pour' : 'la moyenne des personnes sur l’échelle'} ${said}.`
        : `At each moment, ${one} by ${one} (${scopeName.en}), ${measure.kind === 'share' ? 'the share of people at the highest points for' : 'the mean of the people on the scale'} ${said}.`;
    }),
    defaults: [
      ...experienceGate(minimumGroup),
      ...(stats.means?.refused ? [] : [measure.kind === 'share' ? shareInterval : meanIntervalDefault]),
      ...(scale ? [halfRule(scale.minimumAnswered)] : []),
      ...(stats.means ? [fewestCompared, ...rulesOfTeams] : []),
      paged,
    ],
    limitations: [
      lowResponse(responses.map(({ rate }) => rate)),
      fewPatientsHere(responses.map(({ patients }) => patients)),
      unlinkedWaves(moments),
    ],
    benchmark: null,
  };
}
