import type { TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { type DivergingBlock, divergingBars } from '../../../analysis/charts/divergingBars.ts';
import { dotBenchmark } from '../../../analysis/charts/dotBenchmark.ts';
import { dotInterval } from '../../../analysis/charts/dotInterval.ts';
import { stackedArea } from '../../../analysis/charts/stackedArea.ts';
import { stateBars } from '../../../analysis/charts/stateBars.ts';
import { curveMarks, stepCurves } from '../../../analysis/charts/stepCurves.ts';
import type { ChartWidth } from '../../../analysis/charts/theme.ts';
import { type TrendMark, trendLines } from '../../../analysis/charts/trendLines.ts';
import { intervalBar, notShown, sideNames } from '../../../analysis/charts/words.ts';
import { eventMarkWords } from '../../../analysis/findings/markedEvents.ts';
import { formatNumber, formatPercent } from '../../../analysis/format.ts';
import { phaseLabels, phases } from '../../../analysis/ledger/phases.ts';
import { drawSvg } from '../../../analysis/svg.ts';
import { agreementPoints } from '../../../surveys/agreement.ts';
import { type Language, languages } from '../../../surveys/text.ts';
import { comparisonSamples } from '../../../web/pages/design/comparisonSamples.ts';

const statements = {
  free: {
    fr: 'J’ai pu dire librement ce que je pensais, même quand je n’étais pas d’accord avec les autres membres.',
    en: 'I could say freely what I thought, even when I disagreed with other members.',
  },
  known: { fr: 'Je sais ce que sont devenues nos idées.', en: 'I know what became of our ideas.' },
};

const blocks = (language: Language): DivergingBlock[] => [
  {
    points: agreementPoints.map(({ label }) => label[language]),
    top: { fr: 'En accord', en: 'In agreement' }[language],
    items: [
      {
        statement: statements.free[language],
        rows: [
          { side: 'patient_side', counts: [6, 14, 12, 12, 6], offScale: 4 },
          { side: 'professional_side', counts: [2, 3, 11, 60, 51], offScale: 11 },
        ],
      },
      {
        statement: statements.known[language],
        rows: [
          { side: 'patient_side', counts: null, offScale: 0 },
          { side: 'professional_side', counts: [20, 31, 30, 25, 21], offScale: 0 },
        ],
      },
    ],
  },
];

const teams = [
  {
    fr: 'Équipe Diabète',
    en: 'Diabetes team',
    estimate: 4.1,
    interval: [3.8, 4.4],
    n: 7,
    band: { fr: 'au-dessus', en: 'above' },
  },
  {
    fr: 'Équipe Gériatrie',
    en: 'Geriatrics team',
    estimate: 3.5,
    interval: [2.2, 4.6],
    n: 6,
    band: { fr: 'ne se distingue pas', en: 'cannot be distinguished' },
  },
  { fr: 'Équipe Urgence', en: 'Emergency team', estimate: null, interval: null, n: 0, band: { fr: '', en: '' } },
] satisfies { estimate: number | null; interval: [number, number] | null; [key: string]: unknown }[];

const categories = [
  { fr: '18 à 34 ans', en: '18 to 34', share: 0.04, interval: [0.015, 0.11], benchmark: 0.22 },
  { fr: '35 à 64 ans', en: '35 to 64', share: 0.4, interval: [0.3, 0.51], benchmark: 0.38 },
  { fr: '65 ans et plus', en: '65 and over', share: null, interval: null, benchmark: 0.4 },
] satisfies { share: number | null; interval: [number, number] | null; [key: string]: unknown }[];

const at = (estimate: number, half: number): TrendMark => ({ estimate, interval: [estimate - half, estimate + half] });
const moments: { patient_side: TrendMark; professional_side: TrendMark; broken: boolean }[] = [
  { patient_side: at(0.55, 0.14), professional_side: at(0.78, 0.08), broken: false },
  { patient_side: at(0.62, 0.13), professional_side: at(0.76, 0.08), broken: false },
  { patient_side: 'withheld', professional_side: at(0.8, 0.07), broken: false },
  { patient_side: at(0.4, 0.2), professional_side: at(0.6, 0.1), broken: true },
  { patient_side: at(0.48, 0.15), professional_side: null, broken: false },
];

const forms: Record<string, (language: Language, width: ChartWidth) => TopLevelSpec> = {
  divergingBars: (language, width) => divergingBars(blocks(language), { language, width, minimumGroup: 5 }),
  dotInterval: (language, width) =>
    dotInterval(
      teams.map((team) => ({
        label: team[language],
        side: 'both',
        figures: team.estimate === null ? '' : `${formatNumber(team.estimate, language, 1)} · n = ${team.n}`,
        verdict: team.band[language],
        hidden: team.estimate === null,
        estimate: team.estimate,
        interval: team.interval,
      })),
      {
        width,
        domain: [1, 5],
        writeTick: (value) => formatNumber(value, language),
        reference: { value: 3.62, words: { fr: 'moyenne du programme 3,62', en: 'programme mean 3.62' }[language] },
        legend: [
          { words: { fr: 'Estimation, intervalle à 95\u00a0%', en: 'Estimate, 95% interval' }[language], side: 'both' },
        ],
        hiddenWords: notShown(5)[language],
      },
    ),
  dotBenchmark: (language, width) =>
    dotBenchmark(
      categories.map(({ share, interval, benchmark, ...label }) => ({
        label: label[language],
        figures: share === null ? '' : formatPercent(share, language),
        verdict: '',
        hidden: share === null,
        share,
        interval,
        benchmark,
      })),
      { language, width, side: 'patient_side', hiddenWords: notShown(5)[language] },
    ),
  trendLines: (language, width) =>
    trendLines(
      moments.map(({ broken, ...marks }, i) => ({
        words: [{ fr: 'mi-mandat', en: 'midpoint' }[language], `2026-0${i + 1}`],
        marks,
        broken,
      })),
      {
        width,
        domain: [0, 1],
        writeTick: (value) => formatPercent(value, language),
        legend: (['patient_side', 'professional_side'] as const).map((side) => ({
          side,
          words: sideNames[side][language],
        })),
        intervalWords: intervalBar[language],
        brokenWords: { fr: 'La question a changé.', en: 'The question changed.' }[language],
        hiddenWords: notShown(5)[language],
        events: {
          marks: [
            { number: 1, at: 0.4 },
            { number: 2, at: 0.5 },
            { number: 3, at: 2.5 },
          ],
          words: eventMarkWords[language],
        },
      },
    ),
  stepCurves: (language, width) =>
    stepCurves(
      [
        {
          words: { fr: 'Toutes · n = 40', en: 'All · n = 40' }[language],
          mark: curveMarks.both,
          band: true,
          points: [
            { time: 12, share: 0.1, interval: [0.04, 0.25] },
            { time: 40, share: 0.35, interval: [0.22, 0.53] },
            { time: 95, share: 0.6, interval: [0.44, 0.77] },
            { time: 210, share: 0.8, interval: null },
          ],
        },
        {
          words: { fr: 'Patients · n = 18', en: 'Patients · n = 18' }[language],
          mark: curveMarks.patient_side,
          band: false,
          points: [
            { time: 0, share: 0.05, interval: null },
            { time: 60, share: 0.4, interval: null },
            { time: 150, share: 0.55, interval: null },
          ],
        },
      ],
      {
        ...{ width, limit: 210, writeShare: (share) => formatPercent(share, language) },
        ticks: [0, 30, 90, 180].map((at) => ({ at, words: formatNumber(at, language) })),
        axisWords: { fr: 'Jours depuis le dépôt', en: 'Days since submission' }[language],
        bandWords: { fr: 'Intervalle à 95\u00a0%', en: '95% interval' }[language],
      },
    ),
  stackedArea: (language, width) =>
    stackedArea(
      [
        { words: ['T4', '2025'], counts: { awaiting: 4, under_way: 1 } },
        { words: ['T1', '2026'], counts: { awaiting: 3, under_way: 4, declared: 1, refused: 1 } },
        {
          words: ['T2', '2026'],
          counts: { awaiting: 2, under_way: 5, declared: 2, verified: 2, disputed: 1, refused: 3 },
        },
      ],
      phases.map((key) => ({ key, words: phaseLabels[key].words[language], fill: phaseLabels[key].fill })),
      { language, width },
    ),
  stateBars: (language, width) =>
    stateBars(
      [
        {
          label: 'CHUM',
          counts: {
            awaiting: 3,
            under_way: 8,
            declared: 5,
            verified: 4,
            disputed: 1,
            deferred: 2,
            refused: 4,
            closed: 1,
          },
        },
        { label: 'CHSLD Bon-Accueil', counts: { awaiting: 4 } },
      ],
      phases.map((key) => ({ key, words: phaseLabels[key].words[language], fill: phaseLabels[key].fill })),
      { language, width },
    ),
};

// The forms of comparisons, in the states that /design shows.
for (const { name, spec } of comparisonSamples) forms[name] = spec;

const cases = Object.keys(forms).flatMap((form) =>
  languages.flatMap((language) => (['wide', 'narrow'] as const).map((width) => [form, language, width] as const)),
);

describe('each chart form', () => {
  it.each(cases)('%s, %s, %s: draws what it drew before', async (form, language, width) => {
    const spec = forms[form]?.(language, width);
    if (!spec) throw new Error(`no form ${form}`);
    const svg = await drawSvg(spec, form, width);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    // One element a line, so that a change shows what moved.
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
      `../../reference/charts/${form}.${language}.${width}.svg`,
    );
  });

  it('says withheld rows in words, and draws none of their figures', async () => {
    const spec = forms.divergingBars?.('fr', 'wide');
    const svg = spec ? await drawSvg(spec, 't', 'd') : '';
    expect(svg).toContain('moins de 5 ou protégé\u00a0: non diffusé');
    expect(JSON.stringify(spec)).not.toContain('"counts"');
  });
});
