import type { Finding } from '../finding.ts';
import type { ControlOptions } from '../findings/control.ts';
import type { ControlSeries } from '../findings/controlSeries.ts';
import { withinSentence } from '../findings/scaledItems.ts';
import { teamMeansOf } from '../findings/trend.ts';
import { mostWaves } from '../findings/trendPoints.ts';
import { inBoth, quoted } from '../format.ts';
import { fewestForLimits, frozenFrom } from '../stats/controlCharts.ts';
import type { FigureMethods } from './appendix.ts';
import { applied } from './defaults.ts';
import { fewPatientsHere, lowResponse, unlinkedWaves } from './limitations.ts';
import { responseAt } from './response.ts';
import { experienceGate, halfRule } from './sharedDefaults.ts';
import { fewestCompared, rulesOfTeams, spreadEstimand } from './teamRules.ts';

const rules = [
  applied(
    'spc_min_points',
    { fr: 'Moments qu’il faut pour tracer des limites', en: 'Moments needed to draw limits' },
    fewestForLimits,
    'analysis/stats/controlCharts.ts#fewestForLimits',
  ),
  applied(
    'spc_freeze',
    { fr: 'Moments à partir desquels les limites sont figées', en: 'Moments from which limits are frozen' },
    frozenFrom,
    'analysis/stats/controlCharts.ts#frozenFrom',
  ),
  applied(
    'most_waves',
    { fr: 'Moments montrés au plus, les derniers', en: 'Moments shown at most, the latest ones' },
    mostWaves,
    'analysis/findings/trendPoints.ts#mostWaves',
  ),
];

/** How a figure between its limits was made. `invited`: people at its place at each moment, null if not known. */
export function controlMethods(
  options: ControlOptions,
  { stats }: Finding<ControlSeries>,
  invited: (number | null)[],
): FigureMethods {
  const { scope, scopeName, measure, minimumGroup, waves } = options;
  const means = teamMeansOf(options);
  const responses = waves.map(({ gated }, i) => responseAt(gated, scope, invited[i] ?? null));
  const scale = waves.at(-1)?.layout.scales.find(({ name }) => name === measure.name);
  return {
    estimand: inBoth((language) => {
      if (means?.refused) return spreadEstimand(withinSentence(measure.words), scopeName)[language];
      const said = quoted(withinSentence(measure.words)[language], language);
      return language === 'fr'
        ? `Les limites dans lesquelles ${said} bouge d’un moment à l’autre sans cause particulière (${scopeName.fr}), et les moments qui en sortent.`
        : `The limits within which ${said} moves from moment to moment without a particular cause (${scopeName.en}), and the moments outside them.`;
    }),
    defaults: [
      ...experienceGate(minimumGroup),
      ...(scale ? [halfRule(scale.minimumAnswered)] : []),
      ...(means ? [fewestCompared, ...rulesOfTeams] : []),
      ...(means?.refused ? [] : rules),
    ],
    limitations: [
      lowResponse(responses.map(({ rate }) => rate)),
      fewPatientsHere(responses.map(({ patients }) => patients)),
      unlinkedWaves(stats.points.filter(({ point }) => point.figures).length),
    ],
    benchmark: null,
  };
}
