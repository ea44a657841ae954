import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import { type DotIntervalRow, dotInterval } from '../charts/dotInterval.ts';
import { rowAddress } from '../charts/drawing.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { chartWords, notShown, sideNames } from '../charts/words.ts';
import type { Pooled, PooledMeasure } from '../disclosure/pooledTeams.ts';
import type { Cell, ChartForms, Column, Flag, Table } from '../finding.ts';
import { formatList, formatNumber, inBoth, quoted } from '../format.ts';
import { type FigureResult, type MissingCounts, tableResults } from '../result.ts';
import type { CubeLayout } from '../snapshot.ts';
import { holmAdjusted } from '../stats/holm.ts';
import { endColumns } from './endColumns.ts';
import { scaledItems, scaleTitle, withinSentence } from './scaledItems.ts';

/** The difference on one scale or statement, for one side or for everyone. */
export interface PooledRow {
  measure: PooledMeasure;
  title: Text;
  side: Side | 'both';
  found: Pooled;
  /** It changed in between: no difference is computed. */
  broken?: boolean;
}

/** The scales of a campaign, then the statements put to everyone that are not worded the other way round. */
export function pooledMeasures(
  layout: CubeLayout,
  documents: QuestionnaireDocument[],
): { measure: PooledMeasure; title: Text }[] {
  const reversed = new Set(
    layout.scales.flatMap(({ items }) => items.flatMap((item) => (item.reversed ? [item.name] : []))),
  );
  const statements = scaledItems(layout, documents).filter(
    ({ name, kind, audience }) => kind === 'agreement' && audience === 'all' && !reversed.has(name),
  );
  return [
    ...layout.scales.map(({ name }) => ({
      measure: { kind: 'scale' as const, name },
      title: scaleTitle(documents, name),
    })),
    ...statements.map(({ name, text }) => ({ measure: { kind: 'item' as const, name }, title: withinSentence(text) })),
  ];
}

export const shownOf = ({ found }: PooledRow) => ('shown' in found ? found.shown : null);

const hidden: Cell = { hidden: true };

/** Words of the two groups compared, in their order. */
interface Groups {
  caption: Text;
  first: Text;
  second: Text;
  difference: Text;
  /** Whether rows tell who answered. */
  bySide: boolean;
}

export function pooledTable(rows: readonly PooledRow[], { caption, first, second, difference, bySide }: Groups): Table {
  const figures: Column[] = [
    { name: 'teams', title: { fr: 'Équipes', en: 'Teams' }, kind: 'count' },
    { name: 'first', title: first, kind: 'count' },
    { name: 'second', title: second, kind: 'count' },
    { name: 'difference', title: difference, kind: 'number', decimals: 2 },
    ...endColumns({ kind: 'number', decimals: 2 }),
  ];
  return {
    caption,
    columns: [
      { name: 'scale', title: { fr: 'Échelle ou énoncé', en: 'Scale or statement' }, kind: 'text' },
      ...(bySide ? [{ name: 'side', title: { fr: 'Qui répond', en: 'Who answers' }, kind: 'text' } as const] : []),
      ...figures,
    ],
    rows: rows.map((row): Record<string, Cell> => {
      const names = { scale: row.title, ...(bySide && { side: sideNames[row.side] }) };
      const shown = shownOf(row);
      if (shown === null) {
        const cell: Cell = 'withheld' in row.found && !row.broken ? hidden : null;
        return { ...names, ...Object.fromEntries(figures.map(({ name }) => [name, cell])) };
      }
      const { estimate, interval } = shown.estimate;
      return {
        ...names,
        ...{ teams: shown.teams, first: shown.people[0], second: shown.people[1], difference: estimate },
        ...{ low: interval?.[0] ?? null, high: interval?.[1] ?? null },
      };
    }),
  };
}

/** Each difference, over the teams that have both groups; `missingOf` gives the answers missing in the two groups. */
export const pooledResults = (
  table: Table,
  rows: readonly PooledRow[],
  missingOf: (row: PooledRow) => MissingCounts | null,
): FigureResult[] =>
  tableResults(table, { measure: 'difference', ends: ['low', 'high'], n: 'teams' }, (at) => {
    const row = rows[at];
    const estimate = row && shownOf(row)?.estimate;
    return row && estimate ? { method: estimate.method, flags: estimate.flags, missing: missingOf(row) } : null;
  });

/** Dots with intervals around no difference; null where there is none to draw. */
export function pooledChart(
  rows: readonly PooledRow[],
  { minimumGroup, zero, bySide }: { minimumGroup: number; zero: Text; bySide: boolean },
): Record<Language, ChartForms> | null {
  const ends = rows.flatMap((row) => {
    const shown = shownOf(row)?.estimate;
    return shown?.estimate == null ? [] : [shown.estimate, ...(shown.interval ?? [])];
  });
  if (ends.length === 0) return null;
  const furthest = Math.max(0.5, Math.ceil(Math.max(...ends.map(Math.abs)) * 2) / 2);
  const used = bySide ? ([...new Set(rows.map(({ side }) => side))] as (Side | 'both')[]) : (['both'] as const);
  const forms = (language: Language): ChartForms => {
    // What has no number for want of teams, or because the scale changed, is no hidden row: the table and a flag say so.
    const drawable = rows.filter((row) => shownOf(row) !== null || 'withheld' in row.found);
    const drawn = drawable.map((row): DotIntervalRow => {
      const shown = shownOf(row);
      return {
        label: row.title[language],
        side: row.side,
        hidden: shown === null,
        figures: shown?.estimate.estimate == null ? '' : formatNumber(shown.estimate.estimate, language, 2),
        verdict: '',
        estimate: shown?.estimate.estimate ?? null,
        interval: shown?.estimate.interval ?? null,
        tells: rowAddress(0, rows.indexOf(row)),
      };
    });
    const draw = (width: ChartWidth) =>
      dotInterval(drawn, {
        width,
        domain: [-furthest, furthest],
        writeTick: (value) => formatNumber(value, language, Number.isInteger(value) ? 0 : 1),
        reference: { value: 0, words: zero[language] },
        legend: used.map((side) => ({
          words: bySide ? sideNames[side][language] : chartWords.estimate[language],
          side,
        })),
        hiddenWords: notShown(minimumGroup)[language],
      });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return { fr: forms('fr'), en: forms('en') };
}

/** How often a figure may name a difference where there is none at all. */
export const falseHeadlines = 0.05;

/** Whether an interval as it is told leaves no difference out: what is called one would contradict the figures beside it. */
export const excludesZero = (interval: [low: number, high: number] | null): boolean =>
  interval !== null && (interval[0] > 0 || interval[1] < 0);

/** Each difference shown, and whether it is still clear when all of them are allowed for (Holm). */
function judged(rows: readonly PooledRow[]) {
  const shown = rows.flatMap((row) => {
    const found = shownOf(row);
    const estimate = found?.estimate.estimate;
    return found && estimate != null
      ? [{ title: row.title, estimate, interval: found.estimate.interval, p: found.p }]
      : [];
  });
  const adjusted = holmAdjusted(shown.map(({ p }) => p));
  return shown.map((each, i) => ({
    ...each,
    clear: (adjusted[i] ?? 1) <= falseHeadlines && excludesZero(each.interval),
  }));
}

/** The widest of the differences that are clear; null for none. */
export function widestClear(rows: readonly PooledRow[]) {
  const shown = judged(rows);
  const clear = shown.filter((each) => each.clear);
  const [widest] = [...clear].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
  return { shown: shown.length, widest: widest ?? null };
}

/** Of intervals that leave out zero beside a headline that does not name them: why it does not. */
export function notNamedFlags(rows: readonly PooledRow[]): Flag[] {
  const shown = judged(rows);
  const unnamed = shown.filter(({ clear, interval }) => !clear && excludesZero(interval));
  if (unnamed.length === 0) return [];
  const sentence = inBoth((language) => {
    const names = formatList(
      unnamed.map(({ title }) => quoted(title[language], language)),
      language,
    );
    const one = unnamed.length === 1;
    return language === 'fr'
      ? `${names}\u00a0: ${one ? 'l’intervalle laisse' : 'les intervalles laissent'} zéro de côté, ce qui peut arriver par hasard parmi ${shown.length} comparaisons. La phrase de tête en tient compte, les intervalles non.`
      : `${names}: the ${one ? 'interval leaves' : 'intervals leave'} out zero, which may happen by chance among ${shown.length} comparisons. The headline allows for it, the intervals do not.`;
  });
  return [{ code: 'many_comparisons', sentence }];
}
