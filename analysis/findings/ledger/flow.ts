import type { Language, Text } from '../../../surveys/text.ts';
import { stackedArea } from '../../charts/stackedArea.ts';
import type { Finding } from '../../finding.ts';
import { counted, formatDay, formatMonth, formatNumber, inBoth, plural } from '../../format.ts';
import { type Phase, phaseLabels, phases } from '../../ledger/phases.ts';
import { quarterEnd, quarterOf, quarterWords } from '../../ledger/quarters.ts';
import type { RecommendationRow } from '../followThroughRates.ts';
import {
  countColumn,
  drawnBoth,
  type LedgerOptions,
  ledgerFlags,
  ledgerHead,
  nothingYet,
  textColumn,
} from './ledgerFigure.ts';

/** Ends of quarters shown, the day of the figure last. */
export const momentsShown = 20;

export interface FlowMoment {
  day: string;
  words: Text;
  counts: Record<Phase, number>;
}

/** The phase at the end of a day; null before the submission. */
function phaseAt({ steps = [] }: RecommendationRow, day: string): Phase | null {
  let found: Phase | null = null;
  for (const [on, phase] of steps) if (on <= day) found = phase;
  return found;
}

/** Where the recommendations stood at the end of each quarter, and on the day of the figure. */
function flowOf(rows: RecommendationRow[], asOf: string): FlowMoment[] {
  if (rows.length === 0) return [];
  const now = quarterOf(asOf);
  const first = rows.reduce((least, { submittedOn }) => Math.min(least, quarterOf(submittedOn)), now);
  const from = Math.max(first, now - momentsShown + 1);
  const days = Array.from({ length: now - from }, (_, at) => quarterEnd(from + at));
  const moments = [...days, asOf].map(
    (day, at): FlowMoment => ({
      day,
      words: day === asOf ? inBoth((language) => formatDay(day, language)) : quarterWords(from + at),
      counts: Object.fromEntries(phases.map((phase) => [phase, 0])) as Record<Phase, number>,
    }),
  );
  for (const row of rows)
    for (const { day, counts } of moments) {
      const phase = phaseAt(row, day);
      if (phase !== null) counts[phase] += 1;
    }
  return moments;
}

const open = ({ counts }: FlowMoment): number => counts.awaiting + counts.under_way + counts.deferred;
const done = ({ counts }: FlowMoment): number => counts.declared + counts.verified + counts.disputed;

function readingOf(moments: FlowMoment[], asOf: string): Text {
  const now = moments.at(-1);
  if (now === undefined) return nothingYet;
  const earlier = moments.length > 4 ? moments.at(-5) : undefined;
  return inBoth((language) => {
    const french = language === 'fr';
    const number = (count: number): string => formatNumber(count, language);
    const [isOpen, isDone] = [open(now), done(now)];
    const one = french ? 'recommandation' : 'recommendation';
    const day = formatDay(asOf, language);
    const present = french
      ? `Au ${day}, ${counted(isOpen, 'fr', `${one} est ouverte`, `${one}s sont ouvertes`)}, dont ${number(now.counts.awaiting)} en attente d’une décision\u00a0; ${number(isDone)} ${plural(isDone, 'fr', 'est déclarée réalisée', 'sont déclarées réalisées')}.`
      : `On ${day}, ${counted(isOpen, 'en', `${one} is`, `${one}s are`)} open, ${number(now.counts.awaiting)} of them awaiting a decision; ${number(isDone)} ${plural(isDone, 'en', 'is', 'are')} declared implemented.`;
    if (earlier === undefined) return present;
    return french
      ? `${present} Quatre trimestres plus tôt (${earlier.words.fr})\u00a0: ${number(open(earlier))} ouvertes, dont ${number(earlier.counts.awaiting)} en attente\u00a0; ${number(done(earlier))} déclarées réalisées.`
      : `${present} Four quarters earlier (${earlier.words.en}): ${number(open(earlier))} open, ${number(earlier.counts.awaiting)} of them awaiting; ${number(done(earlier))} declared implemented.`;
  });
}

/** A day on two short lines, as the quarters stand under the axis: `26 nov.`, `2026`. */
function dayInTwo(day: string, language: Language): string[] {
  const [month = '', year = ''] = formatMonth(day, language, 'short').split(' ');
  const number = Number(day.slice(8));
  return [language === 'fr' ? `${number} ${month}` : `${month} ${number}`, year];
}

/** How many recommendations stood where at the end of each quarter. */
export function flowFinding(options: LedgerOptions): Finding<{ moments: FlowMoment[] }> {
  const moments = flowOf(options.rows, options.asOf);
  return {
    kind: 'flow',
    ...ledgerHead(options, { fr: 'Où en étaient les recommandations', en: 'Where recommendations stood' }),
    reading: readingOf(moments, options.asOf),
    note: {
      fr: 'Un compte à la fin de chaque trimestre\u00a0: une recommandation y figure à l’état où elle se trouvait ce jour-là, d’après ses événements. Une réalisation contestée reste contestée, même vérifiée ensuite. La dernière colonne est le jour de la figure.',
      en: 'A count at the end of each quarter: a recommendation stands in it as it stood that day, from its events. A disputed implementation stays disputed, even if verified later. The last column is the day of the figure.',
    },
    table: {
      caption: {
        fr: 'Recommandations par état à la fin de chaque trimestre',
        en: 'Recommendations by state at the end of each quarter',
      },
      columns: [
        textColumn('moment', 'Fin du trimestre', 'End of the quarter'),
        countColumn('total', 'Total', 'Total'),
        ...phases.map((phase) => countColumn(phase, phaseLabels[phase].words.fr, phaseLabels[phase].words.en)),
      ],
      rows: moments.map(({ words, counts }) => ({
        ...{ moment: words, total: phases.reduce((sum, phase) => sum + counts[phase], 0) },
        ...counts,
      })),
    },
    chart:
      moments.length === 0
        ? null
        : drawnBoth((language, width) =>
            stackedArea(
              moments.map(({ day, words, counts }) => ({
                words: day === options.asOf ? dayInTwo(day, language) : words[language].split(' '),
                counts,
              })),
              phases.map((key) => ({ key, words: phaseLabels[key].words[language], fill: phaseLabels[key].fill })),
              { language, width },
            ),
          ),
    methods: [{ id: 'follow_through', version: '1' }],
    results: [],
    flags: ledgerFlags(options.rows, false),
    stats: { moments },
  };
}
