import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Side } from '../../surveys/side.ts';
import { topPoints } from '../charts/divergingSegments.ts';
import { sideNames } from '../charts/words.ts';
import type { Cell, Column, MissingByReason, Table } from '../finding.ts';
import type { CountedScale, CubeLayout } from '../snapshot.ts';
import { missingTogether } from './missing.ts';
import type { SatisfactionRow } from './satisfactionRows.ts';
import { type ScaledItem, scaleTitle } from './scaledItems.ts';

const hidden: Cell = { hidden: true };

const scaleColumn: Column = { name: 'scale', title: { fr: 'Échelle', en: 'Scale' }, kind: 'text' };
const sideColumn: Column = { name: 'side', title: { fr: 'Qui répond', en: 'Who answers' }, kind: 'text' };

/** Statements of a scale that are put to a side, or to both; in the order of the scale. */
function statementsOf(scale: CountedScale, items: readonly ScaledItem[], side: Side | 'both') {
  return scale.items.flatMap(({ name, reversed }) => {
    const item = items.find((known) => known.name === name);
    const asked = item && (side === 'both' || item.audience === 'all' || item.audience === side);
    return asked ? [{ name, reversed, item }] : [];
  });
}

/**
 * Answers to all statements of a scale together, those worded the other way round turned: a sum of counts that the table by
 * statement shows, and nothing where one of them is withheld. Null for a scale without statements for the side.
 */
function countsOf(
  scale: CountedScale,
  items: readonly ScaledItem[],
  rows: readonly SatisfactionRow[],
  side: Side | 'both',
): number[] | 'hidden' | null {
  const statements = statementsOf(scale, items, side);
  const points = statements[0]?.item.points.length ?? 0;
  if (points === 0 || statements.some(({ item }) => item.points.length !== points)) return null;
  const total = new Array<number>(points).fill(0);
  for (const { name, reversed } of statements) {
    const answers = rows.find((row) => row.item === name && row.side === side)?.answers;
    if (!answers) return 'hidden';
    for (const [at, count] of answers.counts.entries()) {
      const point = reversed ? points - 1 - at : at;
      total[point] = (total[point] ?? 0) + count;
    }
  }
  return total;
}

/** Answers by scale, and of each row those missing to the statements, null where withheld. */
export interface ScaleTable {
  table: Table;
  missing: (MissingByReason | null)[];
}

/**
 * How the answers to the statements of each scale spread over its points, beside the table by statement. One table for scales
 * that share their points; none without scales. It counts answers, not people: no interval goes with it.
 */
export function scaleTables(
  layout: CubeLayout,
  documents: QuestionnaireDocument[],
  items: ScaledItem[],
  rows: readonly SatisfactionRow[],
): ScaleTable[] {
  const sidesShown = [...new Set(rows.map(({ side }) => side))];
  const made = new Map<string, ScaleTable>();
  const missingOf = (scale: CountedScale, side: Side | 'both') =>
    missingTogether(
      statementsOf(scale, items, side).map(
        ({ name }) => rows.find((row) => row.item === name && row.side === side)?.answers?.top.missing,
      ),
    );
  for (const scale of layout.scales) {
    const points = statementsOf(scale, items, 'both')[0]?.item.points ?? [];
    const figures: Column[] = [
      { name: 'answers', title: { fr: 'Réponses aux énoncés', en: 'Answers to the statements' }, kind: 'count' },
      ...points.map(({ value, label }): Column => ({ name: `point_${value}`, title: label, kind: 'count' })),
      {
        name: 'top',
        title:
          topPoints(points.length) === 2
            ? { fr: 'Part des deux points les plus hauts', en: 'Share of the two highest points' }
            : { fr: 'Part du point le plus haut', en: 'Share of the highest point' },
        kind: 'percent',
      },
    ];
    const added = sidesShown.flatMap((side): { row: Record<string, Cell>; missing: MissingByReason | null }[] => {
      const counts = countsOf(scale, items, rows, side);
      if (counts === null) return [];
      const names = { scale: scaleTitle(documents, scale.name), side: sideNames[side] };
      if (counts === 'hidden') {
        const row = { ...names, ...Object.fromEntries(figures.map(({ name }) => [name, hidden])) };
        return [{ row, missing: null }];
      }
      const answers = counts.reduce((sum, count) => sum + count, 0);
      const top = counts.slice(-topPoints(counts.length)).reduce((sum, count) => sum + count, 0);
      const byPoint = Object.fromEntries(points.map(({ value }, at) => [`point_${value}`, counts[at] ?? 0]));
      const row = { ...names, answers, ...byPoint, top: answers === 0 ? null : top / answers };
      return [{ row, missing: missingOf(scale, side) }];
    });
    if (added.length === 0) continue;
    const key = JSON.stringify(points.map(({ label }) => label));
    const { table, missing } = made.get(key) ?? {
      missing: [],
      table: {
        caption: {
          fr: `Réponses par échelle${made.size > 0 ? ` (${made.size + 1})` : ''}`,
          en: `Answers by scale${made.size > 0 ? ` (${made.size + 1})` : ''}`,
        },
        columns: [scaleColumn, sideColumn, ...figures],
        rows: [],
      },
    };
    made.set(key, {
      table: { ...table, rows: [...table.rows, ...added.map(({ row }) => row)] },
      missing: [...missing, ...added.map((each) => each.missing)],
    });
  }
  return [...made.values()];
}
