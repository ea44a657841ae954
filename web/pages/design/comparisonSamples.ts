import { type ControlMoment, controlLines } from '../../../analysis/charts/controlLines.ts';
import { divergingBars } from '../../../analysis/charts/divergingBars.ts';
import { type FunnelDot, funnelPlot } from '../../../analysis/charts/funnelPlot.ts';
import { type SmallChart, smallMultiples } from '../../../analysis/charts/smallMultiples.ts';
import { smallSpreads } from '../../../analysis/charts/smallSpreads.ts';
import { changedWords, notShown } from '../../../analysis/charts/words.ts';
import { eventMarkWords } from '../../../analysis/findings/markedEvents.ts';
import { formatMonth, formatNumber, formatPercent } from '../../../analysis/format.ts';
import { funnelLimits } from '../../../analysis/stats/funnel.ts';
import { agreementPoints } from '../../../surveys/agreement.ts';
import type { Text } from '../../../surveys/text.ts';
import type { Sample } from './sample.ts';

const target = 0.74;
const sizes: [number, number] = [0, 160];

/** Limits as a figure draws them: from twenty answers on, and on a side only where an institution could lie outside. */
const limits = Array.from({ length: 29 }, (_, i) => 20 + 5 * i).map((n) => {
  const { limits: at, canBeLow, canBeHigh } = funnelLimits(n, target);
  const [outerLow, innerLow, innerHigh, outerHigh] = at;
  return {
    ...{ n, outerLow: canBeLow ? outerLow : null, innerLow: canBeLow ? innerLow : null },
    ...{ innerHigh: canBeHigh ? innerHigh : null, outerHigh: canBeHigh ? outerHigh : null },
  };
});

const funnel = (name: string, title: Text, rows: Omit<FunnelDot, 'label'>[]): Sample => ({
  name,
  title,
  spec: (language, width) => {
    const french = language === 'fr';
    return funnelPlot(
      rows.map((row, i) => ({ ...row, label: `${french ? 'Établissement' : 'Institution'} ${i + 1}` })),
      {
        ...{ width, sizes, limits, shares: [0.2, 1] },
        target: {
          value: target,
          words: `${french ? 'Trait bleu\u00a0: part d’ensemble' : 'Blue line: overall share'} ${formatPercent(target, language)}`,
        },
        writeSize: (n) => formatNumber(n, language),
        writeShare: (share) => formatPercent(share, language),
        words: {
          sizes: french ? 'Nombre de réponses de l’établissement' : 'Number of answers of the institution',
          group: french ? 'Un établissement' : 'One institution',
          inner: french ? 'limites à 95\u00a0%' : '95% limits',
          outer: french ? 'limites à 99,8\u00a0%' : '99.8% limits',
          more: (count) => (french ? `et ${count} autres, dans le tableau` : `and ${count} more, in the table`),
        },
      },
    );
  },
});
const ordinary = [24, 31, 38, 45, 52, 66, 74, 88, 105, 140].map((n, i) => ({
  ...{ n, share: target + ((i % 3) - 1) * 0.04, outside: false },
}));

interface Moments {
  values: ControlMoment['value'][];
  limits?: [lower: number, upper: number];
  signals?: number[];
  broken?: number;
  events?: { number: number; at: number }[];
}

const control = (
  name: string,
  title: Text,
  { values, limits: around, signals = [], broken, events = [] }: Moments,
): Sample => ({
  name,
  title,
  spec: (language, width) => {
    const french = language === 'fr';
    const moments = values.map((value, i): ControlMoment => {
      const recent = i >= (broken ?? 0);
      const month = `${2023 + Math.floor(i / 4)}-${String((i % 4) * 3 + 1).padStart(2, '0')}-01`;
      const [lower, upper] = around !== undefined && recent ? around : [null, null];
      const words = [formatMonth(month, language, 'short')];
      return { words, value, lower, upper, recent, signal: signals.includes(i), broken: i === broken };
    });
    return controlLines(moments, {
      ...{ width, events, domain: [0.4, 1], centre: 0.7 },
      writeTick: (value) => formatPercent(value, language),
      words: {
        moment: french ? 'Un moment' : 'One moment',
        signal: 'Signal',
        centre: french
          ? `Trait bleu\u00a0: ${around ? 'le milieu' : 'la médiane'}`
          : `Blue line: ${around ? 'the middle' : 'the median'}`,
        limits: french
          ? 'Traits noirs\u00a0: les limites de la variation habituelle'
          : 'Black lines: the limits of usual variation',
        event: eventMarkWords[language],
        broken: changedWords[language],
        hidden: `${french ? 'Hachuré\u00a0: ' : 'Hatched: '}${notShown(5)[language]}`,
      },
    });
  },
});
const usual = [0.68, 0.72, 0.66, 0.71, 0.74, 0.69, 0.7, 0.67, 0.73, 0.71, 0.69, 0.72];

const multiples = (name: string, title: Text, rows: SmallChart['values'][], brokenBefore?: number): Sample => ({
  name,
  title,
  spec: (language, width) =>
    smallMultiples(
      rows.map((values, i) => ({ label: `${language === 'fr' ? 'Établissement' : 'Institution'} ${i + 1}`, values })),
      {
        ...{ width, domain: [0, 1] as [number, number] },
        writeTick: (value) => formatPercent(value, language),
        ends: [formatMonth('2025-01-01', language, 'short'), formatMonth('2026-01-01', language, 'short')],
        broken: (rows[0] ?? []).map((_, i) => i === brokenBefore),
        brokenWords: changedWords[language],
        hiddenWords: notShown(5)[language],
      },
    ),
});

/** Answers in place of means, one row for each team: nothing to put teams in order by. */
const teamAnswers: Sample = {
  name: 'team-answers',
  title: { fr: 'Réponses au lieu de moyennes, une équipe masquée', en: 'Answers in place of means, one team withheld' },
  spec: (language, width) => {
    const items = [[4, 9, 8, 3, 3], null, [0, 0, 5, 7, 12]].map((counts, i) => ({
      statement: `${language === 'fr' ? 'Équipe' : 'Team'} ${i + 1}`,
      rows: [{ side: 'both' as const, counts, offScale: 0 }],
    }));
    const points = agreementPoints.map(({ label }) => label[language]);
    return divergingBars([{ points, top: '', items }], { language, width, minimumGroup: 5, figures: 'answers' });
  },
};

/** The answers of teams over time in place of their means: withheld moments, one not asked, a changed question. */
const smallAnswers: Sample = {
  name: 'small-answers',
  title: {
    fr: 'Petits graphiques, réponses au lieu de moyennes',
    en: 'Small charts, answers in place of means',
  },
  spec: (language, width) =>
    smallSpreads(
      [
        [
          [2, 3, 8, 9, 4],
          [1, 3, 7, 10, 6],
          [0, 2, 6, 12, 9],
        ],
        [[4, 5, 6, 4, 1], 'withheld' as const, [3, 4, 7, 5, 2]],
        [null, [0, 1, 3, 9, 11], [0, 0, 4, 8, 12]],
      ].map((moments, i) => ({ label: `${language === 'fr' ? 'Équipe' : 'Team'} ${i + 1}`, moments })),
      {
        ...{ language, width, points: agreementPoints.map(({ label }) => label[language]) },
        ends: [formatMonth('2025-01-01', language, 'short'), formatMonth('2026-01-01', language, 'short')],
        broken: [false, false, true],
        brokenWords: changedWords[language],
        hiddenWords: notShown(5)[language],
      },
    ),
};

/** The forms in which institutions and teams are compared, each in its states. */
export const comparisonSamples: Sample[] = [
  teamAnswers,
  smallAnswers,
  funnel('funnel', { fr: 'Entonnoir, deux établissements dehors', en: 'Funnel, two institutions outside' }, [
    ...ordinary,
    { n: 92, share: 0.52, outside: true },
    { n: 150, share: 0.9, outside: true },
  ]),
  funnel('funnel-within', { fr: 'Entonnoir, personne dehors', en: 'Funnel, nobody outside' }, ordinary),
  funnel(
    'funnel-crowded',
    { fr: 'Entonnoir, plus d’établissements dehors que de noms', en: 'Funnel, more outside than names' },
    Array.from({ length: 15 }, (_, i) => ({ n: 40 + 8 * i, share: i % 2 === 0 ? 0.38 : 0.97, outside: true })),
  ),
  control(
    'control',
    { fr: 'Limites, un signal et deux événements', en: 'Limits, a signal and two events' },
    {
      values: [...usual.slice(0, 11), 0.9],
      limits: [0.56, 0.84],
      signals: [11],
      events: [
        { number: 1, at: 5.4 },
        { number: 2, at: 10.6 },
      ],
    },
  ),
  control(
    'control-run',
    { fr: 'Trop peu de moments pour des limites', en: 'Too few moments for limits' },
    {
      values: usual.slice(0, 5),
      events: [{ number: 1, at: 2.4 }],
    },
  ),
  control(
    'control-gaps',
    { fr: 'Un moment masqué, une question changée', en: 'A moment withheld, a changed question' },
    {
      values: [0.52, 0.55, 'withheld', 0.5, ...usual],
      limits: [0.58, 0.82],
      broken: 4,
    },
  ),
  multiples('multiples', { fr: 'Petits graphiques, même échelle', en: 'Small charts, one scale' }, [
    [0.6, 0.64, 0.7, 0.72, 0.75],
    [0.8, 0.78, 0.82, 0.79, 0.81],
    [0.55, 0.5, 0.52, 0.48, 0.45],
    [0.7, 0.71, 0.69, 0.72, 0.7],
    [0.3, 0.42, 0.5, 0.61, 0.7],
  ]),
  multiples(
    'multiples-gaps',
    {
      fr: 'Petits graphiques, moments masqués, question changée',
      en: 'Small charts, moments withheld, changed question',
    },
    [
      [0.6, 'withheld', 0.7, 0.72, 0.75],
      ['withheld', 'withheld', 'withheld', 'withheld', 'withheld'],
      [null, null, 0.52, 0.48, 0.45],
    ],
    3,
  ),
];
