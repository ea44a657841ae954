import type { Cell, Finding } from '../../finding.ts';
import { flag } from '../../flags.ts';
import { tableResults } from '../../result.ts';
import { aalenJohansenMethod } from '../../stats/aalenJohansen.ts';
import { grayTestMethod } from '../../stats/grayTest.ts';
import { endColumns } from '../endColumns.ts';
import { contributorNames } from '../followThroughTables.ts';
import {
  type ImplementationStats,
  implementationDays,
  implementationYear,
  incidenceAt,
} from './implementationCurves.ts';
import { countColumn, daysWords, shareColumn, textColumn } from './ledgerFigure.ts';
import { sidesTestTable } from './sidesTestTable.ts';

/** The shares of each end day by day, the two sides after a year, and the test between them. */
export function implementationTables({
  curves,
  test,
}: ImplementationStats): Pick<Finding, 'table' | 'moreTables' | 'results'> {
  const all = curves.find(({ who }) => who === 'all');
  const tables: Required<Pick<Finding, 'table' | 'moreTables'>> = {
    table: {
      caption: {
        fr: 'Ce que sont devenues les recommandations, jour après jour',
        en: 'What became of recommendations, day by day',
      },
      columns: [
        textColumn('day', 'Depuis le dépôt', 'Since submission'),
        shareColumn('implemented', 'Réalisées, en tout ou en partie', 'Implemented, wholly or in part'),
        ...endColumns({ kind: 'percent' }),
        shareColumn('refused', 'Refusées, transmises ou abandonnées', 'Declined, passed on or stopped'),
        shareColumn('closed', 'Retirées ou remplacées', 'Withdrawn or replaced'),
        shareColumn('open', 'Encore ouvertes', 'Still open'),
      ],
      rows: (all === undefined ? [] : implementationDays).map((day): Record<string, Cell> => {
        const at = incidenceAt(all?.points ?? [], day);
        const of = (end: string): number | null => (at === null ? null : (at.outcomes[end]?.share ?? 0));
        const interval = at?.outcomes.implemented?.interval ?? null;
        return {
          ...{
            day: daysWords(day),
            implemented: of('implemented'),
            low: interval?.[0] ?? null,
            high: interval?.[1] ?? null,
          },
          ...{ refused: of('refused'), closed: of('closed'), open: at?.open ?? null },
        };
      }),
    },
    moreTables: [
      {
        caption: { fr: 'Réalisées un an après leur dépôt', en: 'Implemented a year after submission' },
        columns: [
          textColumn('contributors', 'Recommandations', 'Recommendations'),
          countColumn('n', 'Recommandations suivies', 'Recommendations watched'),
          shareColumn('share', 'Réalisées, en tout ou en partie', 'Implemented, wholly or in part'),
          ...endColumns({ kind: 'percent' }),
        ],
        rows: curves.map(({ who, n, points }) => {
          const at = incidenceAt(points, implementationYear);
          const own = at?.outcomes.implemented;
          return {
            ...{ contributors: contributorNames[who], n, share: at === null ? null : (own?.share ?? 0) },
            ...{ low: own?.interval?.[0] ?? null, high: own?.interval?.[1] ?? null },
          };
        }),
      },
      sidesTestTable(
        {
          fr: 'Les recommandations des deux côtés sont-elles réalisées aussi souvent et aussi vite\u00a0? (test de Gray)',
          en: 'Are the recommendations of the two sides implemented as often and as soon? (Gray’s test)',
        },
        test,
      ),
    ],
  };
  const behind = { method: aalenJohansenMethod, missing: {} };
  const unseen = (cell: Cell | undefined) => ({
    ...behind,
    flags: cell === null ? [flag('nothing_happened_yet')] : [],
  });
  const [sidesTable, compared] = tables.moreTables;
  const n = all?.n ?? 0;
  return {
    ...tables,
    results: [
      ...tableResults(tables.table, { measure: 'implemented', ends: ['low', 'high'], n }, (row) =>
        unseen(tables.table.rows[row]?.implemented),
      ),
      ...['refused', 'closed', 'open'].flatMap((measure) =>
        tableResults(tables.table, { measure, n }, (row) => unseen(tables.table.rows[row]?.[measure])),
      ),
      ...(sidesTable === undefined
        ? []
        : tableResults(sidesTable, { measure: 'share', ends: ['low', 'high'], n: 'n' }, (row) =>
            unseen(sidesTable.rows[row]?.share),
          )),
      ...(compared === undefined
        ? []
        : tableResults(compared, { measure: 'chi_square', instead: 'test_value', n }, () => ({
            method: grayTestMethod,
            missing: {},
          }))),
    ],
  };
}
