import { type DivergingRow, divergingBars } from '../../../analysis/charts/divergingBars.ts';
import { type DotBenchmarkRow, dotBenchmark } from '../../../analysis/charts/dotBenchmark.ts';
import { type DotIntervalRow, dotInterval } from '../../../analysis/charts/dotInterval.ts';
import { stackedArea } from '../../../analysis/charts/stackedArea.ts';
import { stateBars } from '../../../analysis/charts/stateBars.ts';
import { curveMarks, stepCurves } from '../../../analysis/charts/stepCurves.ts';
import { type TrendMark, trendLines } from '../../../analysis/charts/trendLines.ts';
import { changedWords, intervalBar, notShown, sideNames } from '../../../analysis/charts/words.ts';
import { eventMarkWords } from '../../../analysis/findings/markedEvents.ts';
import { formatMonth, formatNumber, formatPercent } from '../../../analysis/format.ts';
import { phaseLabels, phases } from '../../../analysis/ledger/phases.ts';
import { agreementPoints } from '../../../surveys/agreement.ts';
import { sides } from '../../../surveys/side.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import { comparisonSamples } from './comparisonSamples.ts';
import type { Sample } from './sample.ts';

const heard: Text = { fr: 'Ce que je dis est entendu.', en: 'What I say is heard.' };
const decisions: Text = { fr: 'Nos idées changent les décisions.', en: 'Our ideas change decisions.' };

const diverging = (name: string, title: Text, rows: [DivergingRow[], DivergingRow[]]): Sample => ({
  name,
  title,
  spec: (language, width) =>
    divergingBars(
      [
        {
          points: agreementPoints.map(({ label }) => label[language]),
          top: language === 'fr' ? 'D’accord' : 'Agree',
          items: [heard, decisions].map((text, i) => ({ statement: text[language], rows: rows[i] ?? [] })),
        },
      ],
      { language, width, minimumGroup: 5 },
    ),
});

const intervalRow = (label: string, estimate: number | null, language: Language, half = 0.4): DotIntervalRow => ({
  label,
  hidden: estimate === null,
  figures: estimate === null ? '' : formatNumber(estimate, language, 1),
  verdict: '',
  side: 'both',
  estimate,
  interval: estimate === null ? null : [estimate - half, estimate + half],
});

const intervals = (name: string, title: Text, values: (number | null)[], half?: number): Sample => ({
  name,
  title,
  spec: (language, width) => {
    const team = language === 'fr' ? 'Équipe' : 'Team';
    const rows = values.map((value, i) => intervalRow(`${team} ${i + 1}`, value, language, half));
    return dotInterval(rows, {
      width,
      domain: [1, 5],
      writeTick: (value) => formatNumber(value, language),
      reference: { value: 3.8, words: language === 'fr' ? 'moyenne du programme' : 'programme mean' },
      legend: [{ words: sideNames.both[language], side: 'both' }],
      hiddenWords: notShown(5)[language],
    });
  },
});

const shares: { label: Text; share: number | null; benchmark: number }[] = [
  { label: { fr: '18 à 44 ans', en: '18 to 44' }, share: 0.12, benchmark: 0.42 },
  { label: { fr: '45 à 64 ans', en: '45 to 64' }, share: null, benchmark: 0.32 },
  { label: { fr: '65 ans et plus', en: '65 and over' }, share: 0.61, benchmark: 0.26 },
];

const against: Sample = {
  name: 'dot-benchmark',
  title: { fr: 'Parts et population de référence, une ligne masquée', en: 'Shares and reference, one row withheld' },
  spec: (language, width) =>
    dotBenchmark(
      shares.map(
        ({ label, share, benchmark }): DotBenchmarkRow => ({
          label: label[language],
          hidden: share === null,
          figures: share === null ? '' : formatPercent(share, language),
          verdict: '',
          share,
          interval: share === null ? null : [Math.max(0, share - 0.11), share + 0.12],
          benchmark,
        }),
      ),
      { language, width, side: 'patient_side', hiddenWords: notShown(5)[language] },
    ),
};

const states: Sample = {
  name: 'states',
  title: { fr: 'États des recommandations', en: 'States of recommendations' },
  spec: (language, width) =>
    stateBars(
      [7, 3, 0].map((most, i) => ({
        label: `${language === 'fr' ? 'Équipe' : 'Team'} ${i + 1}`,
        counts: Object.fromEntries(phases.map((phase, k) => [phase, Math.max(0, most - k)])),
      })),
      phases.map((key) => ({ key, words: phaseLabels[key].words[language], fill: phaseLabels[key].fill })),
      { language, width },
    ),
};

const overTime: Sample = {
  name: 'trend',
  title: {
    fr: 'Évolution, une question changée, un moment masqué, un événement',
    en: 'Over time, a changed question, a moment withheld, an event',
  },
  spec: (language, width) => {
    const at = (estimate: number): TrendMark => ({ estimate, interval: [estimate - 0.1, estimate + 0.1] });
    const months = ['2025-03-01', '2025-09-01', '2026-03-01', '2026-09-01'];
    const patients: TrendMark[] = [at(0.5), 'withheld', at(0.62), at(0.66)];
    return trendLines(
      months.map((month, i) => ({
        words: [formatMonth(month, language, 'short')],
        marks: { patient_side: patients[i] ?? null, professional_side: at(0.72 + 0.02 * i) },
        broken: i === 2,
      })),
      {
        width,
        domain: [0, 1],
        writeTick: (value) => formatPercent(value, language),
        legend: sides.map((side) => ({ side, words: sideNames[side][language] })),
        intervalWords: intervalBar[language],
        brokenWords: changedWords[language],
        hiddenWords: notShown(5)[language],
        events: { marks: [{ number: 1, at: 0.4 }], words: eventMarkWords[language] },
      },
    );
  },
};

const waits: Sample = {
  name: 'steps',
  title: { fr: 'Courbes par paliers, une bande', en: 'Curves by steps, one band' },
  spec: (language, width) =>
    stepCurves(
      [
        {
          ...{ words: language === 'fr' ? 'Toutes' : 'All', mark: curveMarks.both, band: true },
          points: [20, 45, 80, 140, 260].map((time, i) => {
            const share = 0.15 * (i + 1);
            return { time, share, interval: [share - 0.08, share + 0.12] as [number, number] };
          }),
        },
        {
          ...{ words: sideNames.patient_side[language], mark: curveMarks.patient_side, band: false },
          points: [30, 75, 180].map((time, i) => ({ time, share: 0.2 * (i + 1), interval: null })),
        },
      ],
      {
        ...{ width, limit: 260, writeShare: (share: number) => formatPercent(share, language) },
        ticks: [0, 30, 90, 180].map((at) => ({ at, words: formatNumber(at, language) })),
        axisWords: language === 'fr' ? 'Jours depuis le dépôt' : 'Days since submission',
        bandWords: language === 'fr' ? 'Intervalle à 95\u00a0%' : '95% interval',
      },
    ),
};

const stood: Sample = {
  name: 'area',
  title: { fr: 'États, trimestre après trimestre', en: 'States, quarter after quarter' },
  spec: (language, width) =>
    stackedArea(
      [1, 2, 3, 4].map((quarter) => ({
        words: [language === 'fr' ? `T${quarter}` : `Q${quarter}`, '2026'],
        counts: {
          awaiting: 8 - quarter,
          under_way: 2 + quarter,
          declared: quarter,
          verified: quarter - 1,
          refused: quarter,
        },
      })),
      phases.map((key) => ({ key, words: phaseLabels[key].words[language], fill: phaseLabels[key].fill })),
      { language, width },
    ),
};

const patient = (counts: number[] | null): DivergingRow => ({ side: 'patient_side', counts, offScale: counts ? 2 : 0 });
const professional = (counts: number[] | null): DivergingRow => ({ side: 'professional_side', counts, offScale: 0 });
const both = (counts: number[] | null): DivergingRow => ({ side: 'both', counts, offScale: 1 });

export const samples: Sample[] = [
  diverging('diverging', { fr: 'Barres divergentes, deux côtés', en: 'Diverging bars, two sides' }, [
    [patient([3, 6, 8, 14, 9]), professional([2, 5, 12, 40, 31])],
    [patient([6, 9, 10, 10, 5]), professional([4, 12, 20, 36, 18])],
  ]),
  diverging('diverging-hidden', { fr: 'Barres divergentes, un côté masqué', en: 'Diverging bars, one side withheld' }, [
    [patient(null), professional([2, 5, 12, 40, 31])],
    [patient(null), professional(null)],
  ]),
  diverging('diverging-team', { fr: 'Barres divergentes, une équipe', en: 'Diverging bars, one team' }, [
    [both([0, 1, 1, 3, 2])],
    [both(null)],
  ]),
  intervals('intervals', { fr: 'Estimations, une équipe masquée', en: 'Estimates, one team withheld' }, [
    4.1,
    3.4,
    null,
    3.9,
  ]),
  intervals('intervals-wide', { fr: 'Estimations très incertaines', en: 'Very uncertain estimates' }, [3.2, 4], 1.2),
  against,
  states,
  waits,
  stood,
  overTime,
  ...comparisonSamples,
];
