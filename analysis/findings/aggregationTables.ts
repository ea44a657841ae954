import type { Text } from '../../surveys/text.ts';
import type { Cell, Table } from '../finding.ts';
import { flag } from '../flags.ts';
import { formatNumber, inBoth } from '../format.ts';
import { type FigureResult, tableResults } from '../result.ts';
import { type Aggregation, differsBelow, leastAgreement, leastOfTeam } from '../stats/aggregation.ts';
import { intraclassCorrelationMethod } from '../stats/intraclassCorrelation.ts';
import { withinGroupAgreementMethod } from '../stats/withinGroupAgreement.ts';
import { agreementName, writtenP } from './aggregationWords.ts';
import type { ComparisonRow } from './comparisonRows.ts';
import { endColumns } from './endColumns.ts';

export const rounded = (value: number | null | undefined, decimals: number): number | null =>
  value == null ? null : Number(Number(value.toPrecision(13)).toFixed(decimals));

const yes: Text = { fr: 'oui', en: 'yes' };
const no: Text = { fr: 'non', en: 'no' };
const unknown: Text = { fr: 'on ne sait pas', en: 'cannot be told' };
export const met = (holds: boolean | null): Text => (holds === null ? unknown : holds ? yes : no);

const atLeast = (value: number): Text =>
  inBoth((language) =>
    language === 'fr' ? `${formatNumber(value, 'fr', 2)} ou plus` : `${formatNumber(value, 'en', 2)} or more`,
  );

const evenly = (name: string): Text => ({
  fr: `Accord dans l’équipe, ${name} médian, contre un hasard qui répond partout également`,
  en: `Agreement within the team, median ${name}, against chance that answers evenly`,
});
const leaning = (name: string): Text => ({
  fr: `Accord dans l’équipe, ${name} médian, contre un hasard penché d’un côté`,
  en: `Agreement within the team, median ${name}, against chance that leans to one side`,
});
const typical: Text = {
  fr: 'Distance habituelle d’une réponse à la moyenne de son équipe, en points (AD_M médian)',
  en: 'Typical distance of an answer from its team’s mean, in points (median AD_M)',
};

/** What is asked before team means are compared, and what these teams give. All teams of the figure, not those of one page. */
export function aggregationTable(found: Aggregation): Table {
  const { icc, agreement, failed } = found;
  const name = agreementName(found);
  const { single, f, p } = icc;
  const ofTeam = single.estimate === null ? null : !failed.includes('little_of_team');
  const row = (what: Text, value: number | null, wanted: Text | null, holds: Text | null): Record<string, Cell> => ({
    ...{ what, value, low: null, high: null, wanted, met: holds },
  });
  const agrees = (value: number | null | undefined): Text => met(value == null ? null : value >= leastAgreement);
  return {
    caption: {
      fr: 'La moyenne d’une équipe peut-elle parler en son nom\u00a0?',
      en: 'May the mean of a team speak for it?',
    },
    columns: [
      { name: 'what', title: { fr: 'Mesure', en: 'Measure' }, kind: 'text' },
      { name: 'value', title: { fr: 'Valeur', en: 'Value' }, kind: 'number', decimals: 2 },
      ...endColumns({ kind: 'number', decimals: 2 }),
      { name: 'wanted', title: { fr: 'Ce qu’il faut', en: 'What is needed' }, kind: 'text' },
      { name: 'met', title: { fr: 'Atteint', en: 'Met' }, kind: 'text' },
    ],
    rows: [
      {
        ...row(
          { fr: 'Part d’une réponse qui tient à l’équipe, ICC(1)', en: 'Part of an answer that is the team’s, ICC(1)' },
          rounded(single.estimate, 2),
          inBoth((language) => {
            const [least, below] = [leastOfTeam, differsBelow].map((value) => formatNumber(value, language, 2));
            return language === 'fr' ? `${least} ou plus, ou p sous ${below}` : `${least} or more, or p below ${below}`;
          }),
          met(ofTeam),
        ),
        low: rounded(single.interval?.[0], 2),
        high: rounded(single.interval?.[1], 2),
      },
      row(
        inBoth((language) => {
          const said = p === null ? '' : ` (${writtenP(p)[language]})`;
          return language === 'fr'
            ? `Test F d’une différence entre les équipes${said}`
            : `F test of a difference between teams${said}`;
        }),
        rounded(f, 1),
        null,
        null,
      ),
      row(evenly(name), rounded(agreement?.uniform, 2), atLeast(leastAgreement), agrees(agreement?.uniform)),
      row(leaning(name), rounded(agreement?.slightSkew, 2), atLeast(leastAgreement), agrees(agreement?.slightSkew)),
      row(typical, rounded(agreement?.deviation, 2), null, null),
    ],
  };
}

/** How far the people of each team on this page agree: of statements that are shown of it, never told apart by side. */
export function agreementTable(found: Aggregation, rows: readonly ComparisonRow[], statements: number): Table {
  const known = new Map(found.teams.map((team) => [team.id, team]));
  const index = agreementName(found);
  return {
    caption: { fr: 'Accord à l’intérieur de chaque équipe', en: 'Agreement within each team' },
    columns: [
      { name: 'group', title: { fr: 'Équipe', en: 'Team' }, kind: 'text' },
      {
        name: 'statements',
        title: { fr: `Énoncés montrés, sur ${statements}`, en: `Statements shown, of ${statements}` },
        kind: 'count',
      },
      { name: 'rwg', title: { fr: `${index}, hasard égal`, en: `${index}, even chance` }, kind: 'number', decimals: 2 },
      {
        name: 'rwg_leaning',
        title: { fr: `${index}, hasard penché`, en: `${index}, leaning chance` },
        kind: 'number',
        decimals: 2,
      },
      {
        name: 'distance',
        title: { fr: 'Distance habituelle à la moyenne, en points', en: 'Typical distance from the mean, in points' },
        kind: 'number',
        decimals: 2,
      },
    ],
    rows: rows.map(({ group }): Record<string, Cell> => {
      const own = known.get(group.id);
      const hidden: Cell = { hidden: true };
      if (own === undefined)
        return { group: group.name, statements: hidden, rwg: hidden, rwg_leaning: hidden, distance: hidden };
      return {
        ...{ group: group.name, statements: own.statements, rwg: rounded(own.uniform, 2) },
        ...{ rwg_leaning: rounded(own.slightSkew, 2), distance: rounded(own.deviation, 2) },
      };
    }),
  };
}

/** The results of both tables, of the teams in `rows`. */
export function aggregationResults(
  { teams, icc, agreement }: Aggregation,
  { rule, within, rows }: { rule: Table; within: Table; rows: readonly ComparisonRow[] },
): FigureResult[] {
  const methods = [
    ...[intraclassCorrelationMethod, intraclassCorrelationMethod],
    ...[withinGroupAgreementMethod, withinGroupAgreementMethod, withinGroupAgreementMethod],
  ];
  const known = new Set(teams.map(({ id }) => id));
  const ofTeam = (row: number) =>
    known.has(rows[row]?.group.id ?? '')
      ? { method: withinGroupAgreementMethod, missing: null, flags: [flag('describes_only')] }
      : null;
  const people = new Map(rows.map(({ group, figures }) => [group.id, figures?.n ?? null]));
  const nOf = (row: number) => people.get(rows[row]?.group.id ?? '') ?? 0;
  return [
    ...tableResults(rule, { measure: 'value', ends: ['low', 'high'], n: icc.single.n }, (row) => {
      const method = methods[row] ?? withinGroupAgreementMethod;
      const flags = row === 1 ? [flag('test_value')] : row > 1 ? [flag('describes_only')] : icc.single.flags;
      // A scale without a skewed null, or too few teams: there is nothing to give a result of.
      if (rule.rows[row]?.value === null && agreement?.uniform !== undefined && row === 3) return null;
      return {
        ...{ method, missing: null },
        flags: rule.rows[row]?.value === null && row > 1 ? [flag('agreement_unknown')] : flags,
      };
    }),
    ...(['rwg', 'rwg_leaning', 'distance'] as const).flatMap((measure) =>
      tableResults(within, { measure, n: null }, (row) => {
        const behind = ofTeam(row);
        return behind === null || within.rows[row]?.[measure] === null ? null : { ...behind, n: nOf(row) };
      }),
    ),
  ];
}
