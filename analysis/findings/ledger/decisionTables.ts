import type { Text } from '../../../surveys/text.ts';
import { type StepPoint, stepAt } from '../../charts/stepCurves.ts';
import type { Cell, Finding } from '../../finding.ts';
import { flag } from '../../flags.ts';
import { tableResults } from '../../result.ts';
import { kaplanMeierMethod } from '../../stats/kaplanMeier.ts';
import { logRankMethod } from '../../stats/logRank.ts';
import { endColumns } from '../endColumns.ts';
import { answeredPoints, type DecisionCurve, type DecisionStats, decisionDays, meanDays } from './decisionCurves.ts';
import { countColumn, daysWords, numberColumn, shareColumn, textColumn } from './ledgerFigure.ts';
import { sidesTestTable } from './sidesTestTable.ts';

/** Nobody is read past the end of watching: the share that was reached last would be told for a day nobody saw. */
const readAt = (points: StepPoint[], day: number): StepPoint | null =>
  (points.at(-1)?.time ?? -1) < day ? null : stepAt(points, day);

/** The shares answered at each day, the medians, and the test between the sides. */
export function decisionTables(
  { curves, test }: DecisionStats,
  names: Record<DecisionCurve['who'], Text>,
): Pick<Finding, 'table' | 'moreTables' | 'results'> {
  const who = textColumn('contributors', 'Recommandations', 'Recommendations');
  const tables: Required<Pick<Finding, 'table' | 'moreTables'>> = {
    table: {
      caption: { fr: 'Part qui a reçu une réponse, jour après jour', en: 'Share with an answer, day by day' },
      columns: [
        who,
        textColumn('day', 'Depuis le dépôt', 'Since submission'),
        shareColumn('share', 'Ont reçu une réponse', 'Had an answer'),
        ...endColumns({ kind: 'percent' }),
      ],
      rows: curves.flatMap(({ who: side, curve }) => {
        const points = answeredPoints(curve);
        return decisionDays.map((day): Record<string, Cell> => {
          const at = readAt(points, day);
          const share = at?.share ?? (points.length > 0 && (points.at(-1)?.time ?? 0) >= day ? 0 : null);
          return {
            ...{ contributors: names[side], day: daysWords(day), share },
            ...{ low: at?.interval?.[0] ?? null, high: at?.interval?.[1] ?? null },
          };
        });
      }),
    },
    moreTables: [
      {
        caption: { fr: 'Attente médiane et attente moyenne', en: 'Median and mean wait' },
        columns: [
          who,
          countColumn('n', 'Recommandations suivies', 'Recommendations watched'),
          countColumn('answered', 'Ont reçu une réponse', 'Had an answer'),
          countColumn('waiting', 'Attendaient encore', 'Were still waiting'),
          numberColumn('median', 'Attente médiane (jours)', 'Median wait (days)'),
          ...endColumns({ kind: 'number', decimals: 0 }),
          numberColumn(
            'mean',
            `Attente moyenne sur les ${meanDays} premiers jours`,
            `Mean wait over the first ${meanDays} days`,
          ),
          ...endColumns({
            ...{ kind: 'number', decimals: 0, of: 'mean' },
            title: { fr: 'Moyenne, intervalle à 95\u00a0%', en: 'Mean, 95% interval' },
          }),
        ],
        rows: curves.map(({ who: side, curve, answered, mean }) => ({
          ...{ contributors: names[side], n: curve.n, answered, waiting: curve.n - answered },
          ...{ median: curve.median.estimate, low: curve.median.low, high: curve.median.high },
          ...{
            mean: mean?.estimate ?? null,
            mean_low: mean?.interval?.[0] ?? null,
            mean_high: mean?.interval?.[1] ?? null,
          },
        })),
      },
      sidesTestTable(
        {
          fr: 'Les deux côtés attendent-ils aussi longtemps\u00a0? (test du log-rang)',
          en: 'Do the two sides wait as long? (log-rank test)',
        },
        test,
      ),
    ],
  };
  const behind = { method: kaplanMeierMethod, missing: {} };
  const [waits, compared] = tables.moreTables;
  return {
    ...tables,
    results: [
      ...tableResults(tables.table, { measure: 'share', ends: ['low', 'high'], n: null }, (row) => ({
        ...behind,
        n: curves[Math.floor(row / decisionDays.length)]?.curve.n ?? 0,
        flags: tables.table.rows[row]?.share === null ? [flag('nothing_happened_yet')] : [],
      })),
      ...(waits === undefined
        ? []
        : [
            ...tableResults(waits, { measure: 'median', ends: ['low', 'high'], n: 'n' }, (row) => ({
              ...{ ...behind, flags: waits.rows[row]?.median === null ? [flag('nothing_happened_yet')] : [] },
            })),
            ...tableResults(waits, { measure: 'mean', ends: ['mean_low', 'mean_high'], n: 'n' }, (row) => ({
              ...{ ...behind, flags: waits.rows[row]?.mean === null ? [flag('nothing_happened_yet')] : [] },
            })),
          ]),
      ...(compared === undefined
        ? []
        : tableResults(compared, { measure: 'chi_square', instead: 'test_value', n: curves[0]?.curve.n ?? 0 }, () => ({
            ...{ method: logRankMethod, missing: {} },
          }))),
    ],
  };
}
