import type { Language, Text } from '../../surveys/text.ts';
import { divergingBars } from '../charts/divergingBars.ts';
import { rowAddress } from '../charts/drawing.ts';
import { smallSpreads } from '../charts/smallSpreads.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { changedWords, notShown } from '../charts/words.ts';
import type { Cell, ChartForms, Column, Table } from '../finding.ts';
import { formatMonth, inBoth } from '../format.ts';
import type { Scope } from '../hierarchy.ts';
import { distributionNote } from './comparisonDistributions.ts';
import { groupColumn } from './comparisonFigure.ts';
import type { ComparedGroup } from './comparisonRows.ts';
import {
  type MomentSpreads,
  momentSpreads,
  type SpreadPoint,
  spreadCells,
  spreadColumns,
  spreadPoints,
} from './spreadOverTime.ts';
import { axisWords, momentText } from './trendFigure.ts';
import { isBroken, type TrendWave } from './trendPoints.ts';

/** The table, the drawings and how to read them, where answers stand in place of means over time. */
export interface SpreadFigure {
  table: Table;
  chart: Record<Language, ChartForms> | null;
  note: Text;
}

const momentColumn: Column = { name: 'moment', title: { fr: 'Moment', en: 'Moment' }, kind: 'text' };

const bothWays = (
  draw: (language: Language, width: ChartWidth) => ChartForms['wide'],
): Record<Language, ChartForms> => {
  const forms = (language: Language) => ({ wide: draw(language, 'wide'), narrow: draw(language, 'narrow') });
  return { fr: forms('fr'), en: forms('en') };
};

const wordsOf = ({ newest }: MomentSpreads, language: Language): string[] =>
  newest?.points.map(({ label }) => label[language]) ?? [];

const anyShown = (points: readonly SpreadPoint[]): boolean => points.some(({ counts }) => counts !== null);

const noteOf = ({ newest }: MomentSpreads, how: Text): Text =>
  inBoth((language) => [newest && distributionNote(newest, 'team')[language], how[language]].filter(Boolean).join(' '));

/** One small chart for each team of a page, a bar for each moment. */
export function multiplesSpread(
  title: Text,
  groups: readonly ComparedGroup[],
  { waves, name, minimumGroup }: { waves: TrendWave[]; name: string; minimumGroup: number },
): SpreadFigure {
  const of = momentSpreads(waves, name);
  const rows = groups.map((group) => ({ group, points: spreadPoints(of, group.scope) }));
  const month = (wave: TrendWave | undefined, language: Language) =>
    wave?.period ? formatMonth(wave.period.from, language, 'short') : '';
  const chart = bothWays((language, width) =>
    smallSpreads(
      rows.map(({ group, points }, place) => ({
        label: group.name[language],
        moments: points.map(({ asked, counts }) => (asked ? (counts ?? 'withheld') : null)),
        tells: points.map((_, moment) => rowAddress(0, place * waves.length + moment)),
      })),
      {
        ...{ language, width, points: wordsOf(of, language) },
        ends: [month(waves[0], language), waves.length > 1 ? month(waves.at(-1), language) : ''],
        broken: waves.map((wave, i) => i > 0 && isBroken(wave)),
        brokenWords: changedWords[language],
        hiddenWords: `${language === 'fr' ? 'Hachuré\u00a0: ' : 'Hatched: '}${notShown(minimumGroup)[language]}`,
      },
    ),
  );
  return {
    table: {
      caption: title,
      columns: [groupColumn.team, momentColumn, ...spreadColumns(of)],
      rows: rows.flatMap(({ group, points }) =>
        points.map(
          (point): Record<string, Cell> => ({
            ...{ group: group.name, moment: momentText(point.wave) },
            ...spreadCells(of, point),
          }),
        ),
      ),
    },
    chart: rows.some(({ points }) => anyShown(points)) ? chart : null,
    note: noteOf(of, {
      fr: 'Une petite figure par équipe, dans l’ordre alphabétique, sans classement\u00a0; une barre par moment, du point le plus bas en bas au plus haut en haut, de 0 à 100\u00a0% des réponses. Le signe ≠ est là où la question a changé.',
      en: 'One small chart for each team, in the order of the names in French, without a ranking; a bar for each moment, from the lowest point below to the highest above, from 0 to 100% of the answers. The sign ≠ is where the question changed.',
    }),
  };
}

/** One team: a bar for each moment. */
export function teamSpread(
  title: Text,
  scope: Scope,
  { waves, name, minimumGroup }: { waves: TrendWave[]; name: string; minimumGroup: number },
): SpreadFigure {
  const of = momentSpreads(waves, name);
  const points = spreadPoints(of, scope);
  const asked = points.flatMap((point, row) => (point.asked ? [{ ...point, row }] : []));
  const chart = bothWays((language, width) =>
    divergingBars(
      [
        {
          ...{ points: wordsOf(of, language), top: '' },
          items: asked.map(({ wave, counts, row }) => ({
            statement: `${isBroken(wave) && row > 0 ? '≠ ' : ''}${axisWords(wave, language).join(', ')}`,
            rows: [{ side: 'both' as const, counts, offScale: 0, tells: rowAddress(0, row) }],
          })),
        },
      ],
      { language, width, minimumGroup, figures: 'answers' },
    ),
  );
  return {
    table: {
      caption: title,
      columns: [momentColumn, ...spreadColumns(of)],
      rows: points.map((point) => ({ moment: momentText(point.wave), ...spreadCells(of, point) })),
    },
    chart: anyShown(points) ? chart : null,
    note: noteOf(of, {
      fr: 'Une barre par moment. Le signe ≠ est là où la question a changé.',
      en: 'A bar for each moment. The sign ≠ is where the question changed.',
    }),
  };
}
