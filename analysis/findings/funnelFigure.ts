import type { Language } from '../../surveys/text.ts';
import { type DotIntervalRow, dotInterval } from '../charts/dotInterval.ts';
import { rowAddress } from '../charts/drawing.ts';
import { type FunnelDot, funnelPlot } from '../charts/funnelPlot.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { chartWords, notShown } from '../charts/words.ts';
import type { ChartForms } from '../finding.ts';
import { counted, formatNumber, formatPercent, formatShare } from '../format.ts';
import { writtenShare } from './agreementShare.ts';
import type { Funnel, FunnelRow } from './funnelRows.ts';

const overallWords = (target: number, language: Language): string =>
  language === 'fr'
    ? `Trait bleu\u00a0: part de tous les établissements montrés, ${formatShare(target, language)}`
    : `Blue line: share of all institutions shown, ${formatShare(target, language)}`;

/** What the two pairs of limits are; widened ones no longer speak of chance alone. */
function limitWords({ spread }: Funnel, french: boolean): { outer: string; inner: string } {
  if (spread !== null && spread.betweenVariance > 0)
    return french
      ? {
          outer: 'limites à 99,8\u00a0%, élargies parce que les établissements diffèrent plus que le hasard ne le veut',
          inner: 'limites à 95\u00a0%, élargies de même',
        }
      : {
          outer: '99.8% limits, widened because institutions differ more than chance makes them',
          inner: '95% limits, widened likewise',
        };
  return french
    ? {
        outer: 'limites à 99,8\u00a0%\u00a0: le hasard seul en ferait sortir 2 établissements sur 1\u00a0000',
        inner: 'limites à 95\u00a0%\u00a0: le hasard seul en ferait sortir 1 établissement sur 20',
      }
    : {
        outer: '99.8% limits: chance alone would put 2 institutions in 1,000 outside',
        inner: '95% limits: chance alone would put 1 institution in 20 outside',
      };
}

/** What a dot is, and what it is placed by: an adjusted one by what its share is worth in answers. */
function dotWords(adjusted: boolean, french: boolean): { sizes: string; group: string } {
  if (adjusted)
    return french
      ? { sizes: 'Poids de l’établissement, en réponses', group: 'Un établissement, part ajustée' }
      : { sizes: 'Weight of the institution, in answers', group: 'One institution, adjusted share' };
  return french
    ? { sizes: 'Nombre de réponses de l’établissement', group: 'Un établissement' }
    : { sizes: 'Number of answers of the institution', group: 'One institution' };
}

function plot(found: Funnel, rows: FunnelRow[], target: number, language: Language, width: ChartWidth) {
  const places = new Map(rows.map(({ group }, place) => [group.id, rowAddress(0, place)]));
  const { adjustment } = found;
  const dots = found.rows.flatMap(({ group, figures }): FunnelDot[] =>
    figures && figures.observed.estimate !== null && (adjustment === null || figures.adjusted)
      ? [
          {
            label: group.name[language],
            n: figures.adjusted?.weight ?? figures.observed.n,
            share: figures.adjusted?.share ?? figures.observed.estimate,
            outside: figures.place === 'above' || figures.place === 'below',
            tells: places.get(group.id),
          },
        ]
      : [],
  );
  const most = Math.max(...dots.map(({ n }) => n));
  const sizes: [number, number] = [0, Math.ceil((most * 1.05) / 10) * 10];
  const steps = Math.min(120, sizes[1] - 4);
  const limits = Array.from({ length: steps + 1 }, (_, i) =>
    found.limitsAt(Math.round(5 + ((sizes[1] - 5) * i) / steps)),
  );
  // A limit that leaves the drawing would read as none.
  const lowest = Math.min(...dots.map(({ share }) => share), target, ...limits.map(({ outerLow }) => outerLow ?? 1));
  const french = language === 'fr';
  return funnelPlot(dots, {
    ...{ width, sizes, limits },
    shares: [Math.max(0, Math.floor(lowest * 5 - 0.5) / 5), 1],
    target: { value: target, words: overallWords(target, language) },
    writeSize: (n) => formatNumber(n, language),
    writeShare: (share) => formatPercent(share, language),
    words: {
      ...dotWords(adjustment !== null, french),
      ...limitWords(found, french),
      more: (count) =>
        french
          ? `et ${counted(count, 'fr', 'autre, dans le tableau', 'autres, dans le tableau')}`
          : `and ${counted(count, 'en', 'more, in the table', 'more, in the table')}`,
    },
  });
}

function intervals(found: Funnel, rows: FunnelRow[], minimumGroup: number, language: Language, width: ChartWidth) {
  const drawn = rows.map(({ group, figures }, place): DotIntervalRow => {
    const shown = figures && (figures.shrunken ?? figures.observed);
    return {
      label: group.name[language],
      side: 'both',
      hidden: !figures,
      figures: figures
        ? `${writtenShare(figures.observed, language, 0)} · n = ${formatNumber(figures.observed.n, language)}`
        : '',
      verdict: '',
      estimate: shown?.estimate ?? null,
      interval: shown?.interval ?? null,
      observed: figures?.shrunken ? figures.observed.estimate : null,
      tells: rowAddress(0, place),
    };
  });
  const shrunken = rows.some(({ figures }) => figures?.shrunken);
  const { target } = found;
  return dotInterval(drawn, {
    ...{ width, domain: [0, 1] as [number, number] },
    writeTick: (value) => formatPercent(value, language),
    ...(target === null
      ? {}
      : {
          reference: {
            value: target,
            words:
              language === 'fr'
                ? `établissements montrés\u00a0: ${formatShare(target, language)}`
                : `institutions shown: ${formatShare(target, language)}`,
          },
        }),
    legend: [{ words: (shrunken ? chartWords.estimate : chartWords.share)[language], side: 'both' }],
    ...(shrunken ? { observedWords: language === 'fr' ? 'Part observée' : 'Observed share' } : {}),
    hiddenWords: notShown(minimumGroup)[language],
  });
}

/** The funnel; where it is not attainable the institutions with their intervals; null where nothing may be shown. */
export function funnelChart(
  found: Funnel,
  rows: FunnelRow[],
  minimumGroup: number,
): Record<Language, ChartForms> | null {
  const { target, notAttainable } = found;
  if (target === null) return null;
  const forms = (language: Language): ChartForms => {
    const draw = (width: ChartWidth) =>
      notAttainable
        ? intervals(found, rows, minimumGroup, language, width)
        : plot(found, rows, target, language, width);
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return { fr: forms('fr'), en: forms('en') };
}
