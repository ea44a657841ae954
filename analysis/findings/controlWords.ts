import type { Text } from '../../surveys/text.ts';
import { counted, formatList, formatMonth, inBoth, quoted } from '../format.ts';
import { fewestForLimits } from '../stats/controlCharts.ts';
import { waveLabels } from './context.ts';
import type { ControlPoint, ControlSeries } from './controlSeries.ts';
import { withinSentence } from './scaledItems.ts';
import { brokenWords } from './trendBreaks.ts';
import type { TrendMeasure, TrendWave } from './trendPoints.ts';

/** On which side of its limits a moment lies that is outside. */
const isAbove = ({ point: { figures }, upper }: ControlPoint): boolean =>
  upper !== null && (figures?.estimate ?? 0) > upper;

/** What a moment says, in the table. */
export const signalWords = (each: ControlPoint): Text | null => {
  const { outside, run } = each;
  if (outside)
    return isAbove(each)
      ? { fr: 'au-dessus des limites', en: 'above the limits' }
      : { fr: 'au-dessous des limites', en: 'below the limits' };
  return run
    ? { fr: '8 de suite ou plus du même côté', en: '8 or more in a row on one side' }
    : { fr: 'dans les limites', en: 'within the limits' };
};

const monthsOf = (points: ControlPoint[], language: 'fr' | 'en'): string =>
  formatList(
    points.map(({ point: { wave } }) =>
      wave.period === null ? waveLabels[wave.wave][language] : formatMonth(wave.period.from, language),
    ),
    language,
  );

/** Moments on one side of their limits; nothing for none. */
function outsideWords(points: ControlPoint[], where: 'above' | 'below', language: 'fr' | 'en'): string[] {
  if (points.length === 0) return [];
  const moments = counted(points.length, language, 'moment', 'moments');
  const few = points.length < 2;
  const limits = {
    fr: `${where === 'above' ? 'au-dessus' : 'au-dessous'} de ${few ? 'ses' : 'leurs'} limites`,
    en: `${where} ${few ? 'its' : 'their'} limits`,
  };
  return [`${moments} ${limits[language]} (${monthsOf(points, language)})`];
}

const brokenNoun: Record<TrendMeasure['kind'], Text> = {
  mean: { fr: ' depuis que l’échelle a changé', en: ' since the scale changed' },
  share: { fr: ' depuis que la question a changé', en: ' since the question changed' },
};

/** The headline: what lies outside its limits, or why there are none. */
export function controlReading(waves: TrendWave[], series: ControlSeries, measure: TrendMeasure): Text {
  const outside = series.points.filter((point) => point.outside);
  const runs = series.points.filter((point) => point.run);
  return inBoth((language) => {
    const french = language === 'fr';
    const said = quoted(withinSentence(measure.words)[language], language);
    const broken = brokenWords(waves, measure, language);
    const sentence = (): string => {
      if (series.shown === 0)
        return french ? `Aucune réponse à ${said} ne peut être montrée.` : `No answer to ${said} may be shown.`;
      if (series.shown < fewestForLimits) {
        const since = series.changed ? brokenNoun[measure.kind][language] : '';
        return french
          ? `Pas encore de limites pour ${said}\u00a0: il faut ${fewestForLimits} moments, et on peut en montrer ${series.shown}${since}. Le trait marque la valeur du milieu (médiane).`
          : `No limits yet for ${said}: ${fewestForLimits} moments are needed, and ${series.shown} can be shown${since}. The line marks the middle value (median).`;
      }
      if (series.chart.kind === 'run')
        return french
          ? `Pas de limites pour ${said}\u00a0: rien n’a bougé d’un moment à l’autre.`
          : `No limits for ${said}: nothing moved from one moment to the next.`;
      const found = [
        ...outsideWords(
          outside.filter((point) => !isAbove(point)),
          'below',
          language,
        ),
        ...outsideWords(outside.filter(isAbove), 'above', language),
        ...(runs.length > 0
          ? [
              french
                ? 'au moins 8 moments de suite du même côté du milieu'
                : 'at least 8 moments in a row on one side of the middle',
            ]
          : []),
      ];
      if (found.length === 0)
        return french
          ? `${said} bouge dans ses limites\u00a0: rien ne montre autre chose que sa variation habituelle.`
          : `${said} moves within its limits: nothing shows more than its usual variation.`;
      return french
        ? `${said}\u00a0: ${formatList(found, 'fr')}. C’est une question à poser, pas un verdict.`
        : `${said}: ${formatList(found, 'en')}. It is a question to ask, not a verdict.`;
    };
    return [sentence(), broken].filter(Boolean).join(' ');
  });
}

/** How the limits were drawn. */
export function controlNote({ chart, frozen }: ControlSeries, { kind }: TrendMeasure): Text {
  return inBoth((language) => {
    const french = language === 'fr';
    const which =
      chart.kind === 'run'
        ? french
          ? `Trait\u00a0: la médiane. Des limites sont tracées à partir de ${fewestForLimits} moments de la même question.`
          : `Line: the median. Limits are drawn from ${fewestForLimits} moments of the same question on.`
        : kind === 'mean'
          ? french
            ? 'Carte XmR des moyennes\u00a0: la moyenne des moments ± 2,66 fois l’écart moyen entre voisins.'
            : 'XmR chart of means: the mean of the moments ± 2.66 times the mean distance between neighbours.'
          : chart.kind === 'laney'
            ? french
              ? 'Carte p′ de Laney\u00a0: la part d’ensemble ± 3 écarts types, élargis de ce que les moments varient plus que le hasard.'
              : 'Laney’s p′ chart: the overall share ± 3 standard deviations, widened by how much more than chance the moments vary.'
            : french
              ? 'Carte p\u00a0: la part d’ensemble ± 3 écarts types, selon le nombre de réponses de chaque moment.'
              : 'p chart: the overall share ± 3 standard deviations, by the number of answers at each moment.';
    const signals = french
      ? 'Deux signaux\u00a0: un moment hors des limites, huit de suite ou plus du même côté du milieu.'
      : 'Two signals: a moment outside the limits, eight or more in a row on one side of the middle.';
    const kept = french
      ? 'Limites figées sur les vingt premiers moments.'
      : 'Limits frozen on the first twenty moments.';
    const across = french
      ? 'Rien n’est mis ensemble de part et d’autre d’un changement de la question.'
      : 'Nothing is pooled across a change of the question.';
    return [which, ...(chart.kind === 'run' ? [] : [signals]), ...(frozen ? [kept] : []), across].join(' ');
  });
}
