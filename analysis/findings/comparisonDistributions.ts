import type { Language, Text } from '../../surveys/text.ts';
import { divergingBars } from '../charts/divergingBars.ts';
import { rowAddress } from '../charts/drawing.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { Cell, ChartForms, Column, Table } from '../finding.ts';
import { inBoth } from '../format.ts';
import type { Scope } from '../hierarchy.ts';
import { groupColumn, nColumn, regionColumn } from './comparisonFigure.ts';
import type { ComparedScale, ComparisonRow } from './comparisonRows.ts';
import type { GroupLevel } from './groupWords.ts';
import type { ScaledItem } from './scaledItems.ts';

/*
 * What a comparison shows where means may not be compared: how the answers of each group to the statements of the scale are
 * spread. Sums of counts that the gate shows of each statement by itself, and nothing where one of them is withheld.
 */

export interface Distributions {
  /** From the lowest to the highest. */
  points: ScaledItem['points'];
  statements: { name: string; reversed: boolean }[];
}

/** The statements of a scale that are put to everybody, if they share their points; null where there are none. */
export function distributionsOf(scale: ComparedScale, items: readonly ScaledItem[]): Distributions | null {
  const statements = scale.items.flatMap(({ name, reversed }) => {
    const item = items.find((each) => each.name === name);
    // What is put to one side only would tell the sides of a team apart: it is withheld of every team.
    return item?.audience === 'all' ? [{ name, reversed, points: item.points }] : [];
  });
  const points = statements[0]?.points;
  if (points === undefined || statements.some((each) => each.points.length !== points.length)) return null;
  return { points, statements: statements.map(({ name, reversed }) => ({ name, reversed })) };
}

/** Answers of both sides to the statements together, those worded the other way round turned; null where one is withheld. */
export function countsAt(gated: GatedExperience, scope: Scope, { points, statements }: Distributions): number[] | null {
  const total = points.map(() => 0);
  for (const { name, reversed } of statements) {
    const counts = gated.item(scope, 'both', name)?.counts;
    if (counts === undefined) return null;
    for (const [at, count] of counts.entries()) {
      const point = reversed ? points.length - 1 - at : at;
      total[point] = (total[point] ?? 0) + count;
    }
  }
  return total;
}

export interface DistributedRow {
  row: ComparisonRow;
  counts: number[] | null;
}

export const distributedRows = (
  gated: GatedExperience,
  rows: readonly ComparisonRow[],
  of: Distributions,
): DistributedRow[] =>
  rows.map((row) => ({ row, counts: row.figures === null ? null : countsAt(gated, row.group.scope, of) }));

/** How many answers, and how many of them on each point. */
export const answerColumns = (points: Distributions['points']): Column[] => [
  { name: 'answers', title: { fr: 'Réponses aux énoncés', en: 'Answers to the statements' }, kind: 'count' },
  ...points.map(({ value, label }): Column => ({ name: `point_${value}`, title: label, kind: 'count' })),
];

/** The cells of these columns; null: withheld. */
export const answerCells = (
  points: Distributions['points'],
  counts: readonly number[] | null,
): Record<string, Cell> => {
  const hidden: Cell = { hidden: true };
  return {
    answers: counts?.reduce((sum, count) => sum + count, 0) ?? hidden,
    ...Object.fromEntries(points.map(({ value }, at) => [`point_${value}`, counts?.[at] ?? hidden] as const)),
  };
};

interface DistributionFigure {
  level: GroupLevel;
  /** Each row says its region. */
  regions: boolean;
  minimumGroup: number;
}

/** One row for each group of the page: people, answers, and how many of them on each point. No mean, and no share to sort by. */
export function distributionTable(
  caption: Text,
  { points }: Distributions,
  rows: readonly DistributedRow[],
  { level, regions }: DistributionFigure,
): Table {
  const hidden: Cell = { hidden: true };
  return {
    caption,
    columns: [groupColumn[level], ...(regions ? [regionColumn] : []), nColumn, ...answerColumns(points)],
    rows: rows.map(
      ({ row: { group, figures }, counts }): Record<string, Cell> => ({
        ...{ group: group.name, ...(regions && { region: group.region ?? '' }), n: figures?.n ?? hidden },
        ...answerCells(points, counts),
      }),
    ),
  };
}

/** A bar for each group of the page; null where nothing of any may be drawn. */
export function distributionChart(
  { points }: Distributions,
  rows: readonly DistributedRow[],
  { regions, minimumGroup }: DistributionFigure,
): Record<Language, ChartForms> | null {
  if (rows.every(({ counts }) => counts === null)) return null;
  const forms = (language: Language): ChartForms => {
    const items = rows.map(({ row: { group }, counts }, place) => ({
      statement: regions && group.region ? `${group.region} · ${group.name[language]}` : group.name[language],
      rows: [{ side: 'both' as const, counts, offScale: 0, tells: rowAddress(0, place) }],
    }));
    const block = { points: points.map(({ label }) => label[language]), top: '', items };
    const draw = (width: 'wide' | 'narrow') =>
      divergingBars([block], { language, width, minimumGroup, figures: 'answers' });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return { fr: forms('fr'), en: forms('en') };
}

/** How to read the bars. */
export const distributionNote = ({ statements }: Distributions, level: GroupLevel): Text =>
  inBoth((language) => {
    const [french, several] = [language === 'fr', statements.length > 1];
    const whose = level === 'team' ? 'de l’équipe' : 'de l’établissement';
    if (french)
      return several
        ? `Une barre rassemble les réponses ${whose} aux ${statements.length} énoncés de l’échelle qui s’adressent à tout le monde, ceux formulés à l’inverse étant retournés. Elle compte des réponses, pas des personnes. Hachuré\u00a0: au moins un énoncé n’est pas diffusé.`
        : `Une barre rassemble les réponses ${whose} à l’énoncé de l’échelle.`;
    return several
      ? `A bar holds the answers of the ${level} to the ${statements.length} statements of the scale that are put to everybody, those worded the other way round turned. It counts answers, not people. Hatched: at least one statement is not shown.`
      : `A bar holds the answers of the ${level} to the statement of the scale.`;
  });
