import type { Text } from '../../surveys/text.ts';
import type { Cell, Table } from '../finding.ts';
import { flag } from '../flags.ts';
import { type FigureResult, tableResults } from '../result.ts';
import { intraclassCorrelationMethod } from '../stats/intraclassCorrelation.ts';
import { withinGroupAgreementMethod } from '../stats/withinGroupAgreement.ts';
import { met, rounded } from './aggregationTables.ts';
import { agreementName, writtenP } from './aggregationWords.ts';
import { endColumns } from './endColumns.ts';
import { refusalOf, type TeamMeans } from './teamMeans.ts';
import { momentText } from './trendFigure.ts';

const agreementTitles = (index: string): Record<'rwg' | 'rwg_leaning' | 'distance', Text> => ({
  rwg: { fr: `${index} médian, hasard égal`, en: `Median ${index}, even chance` },
  rwg_leaning: { fr: `${index} médian, hasard penché`, en: `Median ${index}, leaning chance` },
  distance: { fr: 'Distance habituelle à la moyenne, en points', en: 'Typical distance from the mean, in points' },
});

/** What is asked before means of teams are followed, and what all teams of the figure give at each moment. */
export function teamMeansTable({ moments }: TeamMeans): Table {
  const judged = moments.flatMap(({ aggregation }) => aggregation ?? []);
  const titles = agreementTitles(judged.every((one) => agreementName(one) === 'r_wg') ? 'r_wg' : 'r_wg(J)');
  const number = { kind: 'number', decimals: 2 } as const;
  return {
    caption: {
      fr: 'La moyenne d’une équipe peut-elle parler en son nom, moment par moment\u00a0?',
      en: 'May the mean of a team speak for it, moment by moment?',
    },
    columns: [
      { name: 'moment', title: { fr: 'Moment', en: 'Moment' }, kind: 'text' },
      { name: 'n', title: { fr: 'Personnes, toutes équipes', en: 'People, all teams' }, kind: 'count' },
      {
        ...{ name: 'icc', ...number },
        title: {
          fr: 'Part d’une réponse qui tient à l’équipe, ICC(1)',
          en: 'Part of an answer that is the team’s, ICC(1)',
        },
      },
      ...endColumns(number),
      { name: 'f', title: { fr: 'Test F', en: 'F test' }, kind: 'number', decimals: 1 },
      { name: 'p', title: { fr: 'Probabilité', en: 'Probability' }, kind: 'text' },
      ...(['rwg', 'rwg_leaning', 'distance'] as const).map((name) => ({ name, title: titles[name], ...number })),
      { name: 'met', title: { fr: 'Les deux conditions tiennent', en: 'Both conditions hold' }, kind: 'text' },
    ],
    rows: moments.map((moment): Record<string, Cell> => {
      const { icc, agreement } = moment.aggregation ?? { icc: null, agreement: null };
      const why = refusalOf(moment);
      return {
        ...{ moment: momentText(moment.wave), n: icc?.single.n ?? null, icc: rounded(icc?.single.estimate, 2) },
        ...{ low: rounded(icc?.single.interval?.[0], 2), high: rounded(icc?.single.interval?.[1], 2) },
        ...{ f: rounded(icc?.f, 1), p: icc?.p == null ? null : writtenP(icc.p) },
        ...{ rwg: rounded(agreement?.uniform, 2), rwg_leaning: rounded(agreement?.slightSkew, 2) },
        distance: rounded(agreement?.deviation, 2),
        met: met(why === 'too_few_groups' || why === 'agreement_unknown' ? null : why === null),
      };
    }),
  };
}

/** The results of that table. */
export function teamMeansResults(table: Table, { moments }: TeamMeans): FigureResult[] {
  const behind = (row: number, measure: 'icc' | 'f' | 'rwg' | 'rwg_leaning' | 'distance') => {
    const found = moments[row]?.aggregation;
    if (!found || table.rows[row]?.[measure] === null) return null;
    const ofTeam = measure === 'icc' || measure === 'f';
    return {
      ...{ method: ofTeam ? intraclassCorrelationMethod : withinGroupAgreementMethod, missing: null },
      flags: measure === 'icc' ? found.icc.single.flags : [flag(measure === 'f' ? 'test_value' : 'describes_only')],
    };
  };
  return [
    ...tableResults(table, { measure: 'icc', ends: ['low', 'high'], n: 'n' }, (row) => behind(row, 'icc')),
    ...(['f', 'rwg', 'rwg_leaning', 'distance'] as const).flatMap((measure) =>
      tableResults(table, { measure, n: 'n' }, (row) => behind(row, measure)),
    ),
  ];
}
