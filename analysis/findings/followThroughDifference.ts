import type { Estimate, Table } from '../finding.ts';
import { type FigureResult, tableResults } from '../result.ts';
import { bounds } from './context.ts';
import { endColumns } from './endColumns.ts';
import type { Contributors, FollowThroughRates } from './followThroughRates.ts';

const points = (share: number | null): number | null => (share === null ? null : 100 * share);

/** The two shares and their difference, of a table of them. */
export function differenceResults(
  table: Table,
  rates: Record<Contributors, FollowThroughRates>,
  difference: Estimate | null,
  within: Estimate | null,
): FigureResult[] {
  const [patient, professional] = [rates.patient_side.ofSubmitted, rates.professional_side.ofSubmitted];
  if (difference === null) return [];
  const behind = ({ method, flags }: Estimate) => ({ method, flags, missing: {} });
  return [
    ...tableResults(table, { measure: 'patient', n: patient.n, instead: 'interval_beside' }, (row) =>
      row === 0 ? behind(patient) : null,
    ),
    ...tableResults(table, { measure: 'professional', n: professional.n, instead: 'interval_beside' }, (row) =>
      row === 0 ? behind(professional) : null,
    ),
    ...tableResults(table, { measure: 'difference', ends: ['low', 'high'], n: null }, (row) => {
      const own = row === 0 ? difference : within;
      return own && { ...behind(own), n: own.n };
    }),
  ];
}

const inPoints = (difference: Estimate) => {
  const [low, high] = bounds(difference);
  return { difference: points(difference.estimate), low: points(low), high: points(high) };
};

/** The patients' recommendations beside the professionals': shares, and their difference in points with its interval. */
export function differenceTable(
  difference: Estimate,
  within: Estimate | null,
  rates: Record<Contributors, FollowThroughRates>,
): Table {
  return {
    caption: {
      fr: 'Réalisées, parmi toutes celles déposées depuis au moins 12 mois\u00a0: patients et professionnels',
      en: 'Implemented, of all submitted at least 12 months ago: patients and professionals',
    },
    columns: [
      { name: 'compared', title: { fr: 'Comparaison', en: 'Comparison' }, kind: 'text' },
      { name: 'patient', title: { fr: 'Proposées par les patients', en: 'Put forward by patients' }, kind: 'percent' },
      {
        name: 'professional',
        title: { fr: 'Proposées par les professionnels', en: 'Put forward by professionals' },
        kind: 'percent',
      },
      { name: 'difference', title: { fr: 'Écart (points)', en: 'Difference (points)' }, kind: 'number', decimals: 0 },
      ...endColumns({ kind: 'number', decimals: 0 }),
    ],
    rows: [
      {
        compared: { fr: 'Toutes les équipes ensemble (Newcombe)', en: 'All teams together (Newcombe)' },
        patient: rates.patient_side.ofSubmitted.estimate,
        professional: rates.professional_side.ofSubmitted.estimate,
        ...inPoints(difference),
      },
      ...(within === null
        ? []
        : [
            {
              compared: {
                fr: 'À l’intérieur des équipes qui ont les deux (Mantel-Haenszel)',
                en: 'Within the teams that have both (Mantel–Haenszel)',
              },
              ...{ patient: null, professional: null },
              ...inPoints(within),
            },
          ]),
    ],
  };
}
