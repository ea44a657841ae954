import type { Finding } from '../finding.ts';
import { withinSentence } from '../findings/scaledItems.ts';
import { type TrendOptions, type TrendStats, teamMeansOf } from '../findings/trend.ts';
import { mostWaves, type TrendWave } from '../findings/trendPoints.ts';
import { inBoth, quoted } from '../format.ts';
import { fewestForInterval } from '../stats/mean.ts';
import type { FigureMethods } from './appendix.ts';
import { type AppliedDefault, applied } from './defaults.ts';
import { fewPatientsHere, lowItemResponse, lowResponse, unlinkedWaves } from './limitations.ts';
import { itemResponse, responseAt } from './response.ts';
import {
  differenceInterval,
  experienceGate,
  halfRule,
  meanIntervalDefault,
  percentFrom,
  shareInterval,
} from './sharedDefaults.ts';
import { fewestCompared, rulesOfTeams, spreadEstimand } from './teamRules.ts';

const waves = applied(
  'most_waves',
  { fr: 'Moments montrés au plus, les derniers', en: 'Moments shown at most, the latest ones' },
  mostWaves,
  'analysis/findings/trendPoints.ts#mostWaves',
);
const forInterval = applied(
  'min_n_mean_interval',
  { fr: 'Réponses à partir desquelles une moyenne a un intervalle', en: 'Answers from which a mean has an interval' },
  fewestForInterval,
  'analysis/stats/mean.ts#fewestForInterval',
);

const scaleOf = ({ layout }: TrendWave, name: string) => layout.scales.find((scale) => scale.name === name);

function defaultsOf(options: TrendOptions): AppliedDefault[] {
  const { measure, minimumGroup } = options;
  const means = teamMeansOf(options);
  const scale = options.waves.map((wave) => scaleOf(wave, measure.name)).findLast((each) => each !== undefined);
  const own =
    measure.kind === 'share'
      ? [shareInterval, differenceInterval, percentFrom]
      : [
          ...(means?.refused ? [] : [meanIntervalDefault, forInterval]),
          ...(scale ? [halfRule(scale.minimumAnswered)] : []),
          ...(means ? [fewestCompared, ...rulesOfTeams] : []),
        ];
  return [...experienceGate(minimumGroup), ...own, waves];
}

/** Of the statement charted, or of those of the scale, at every moment where they are shown. */
const itemResponses = ({ scope, measure, ...options }: TrendOptions): (number | null)[] =>
  options.waves.flatMap((wave) => {
    const names = scaleOf(wave, measure.name)?.items.map(({ name }) => name) ?? [measure.name];
    return names
      .filter((name) => wave.layout.items.some((item) => item.name === name))
      .flatMap((name) => {
        const found = wave.gated.item(scope, 'both', name);
        return found ? [itemResponse(found)] : [];
      });
  });

/** How a figure over time was made. `invited`: people at its place at each moment, null if not known. */
export function trendMethods(
  options: TrendOptions,
  { stats }: Finding<TrendStats>,
  invited: (number | null)[],
): FigureMethods {
  const { scope, scopeName, measure } = options;
  const responses = options.waves.map(({ gated }, i) => responseAt(gated, scope, invited[i] ?? null));
  const moments = new Set(stats.points.filter(({ figures }) => figures).map(({ wave }) => wave)).size;
  return {
    estimand: inBoth((language) => {
      if (teamMeansOf(options)?.refused) return spreadEstimand(withinSentence(measure.words), scopeName)[language];
      const said = quoted(withinSentence(measure.words)[language], language);
      if (language === 'fr')
        return measure.kind === 'share'
          ? `À chaque moment, la part des personnes aux points les plus hauts pour ${said}, parmi celles qui ont répondu (${scopeName.fr}), et l’écart du premier au dernier moment.`
          : `À chaque moment, la moyenne des personnes sur l’échelle ${said}, parmi celles qui ont répondu (${scopeName.fr}).`;
      return measure.kind === 'share'
        ? `At each moment, the share of people at the highest points for ${said} among those who answered (${scopeName.en}), and the change from the first to the last moment.`
        : `At each moment, the mean of the people on the scale ${said} among those who answered (${scopeName.en}).`;
    }),
    defaults: defaultsOf(options),
    limitations: [
      lowResponse(responses.map(({ rate }) => rate)),
      fewPatientsHere(responses.map(({ patients }) => patients)),
      lowItemResponse(itemResponses(options)),
      unlinkedWaves(moments),
    ],
    benchmark: null,
  };
}
