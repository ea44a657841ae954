import { referenceText } from './golden.ts';

export interface SurveyRow {
  team: string;
  institution: string;
  patient: boolean;
  items: number[];
}

const [head = '', ...lines] = referenceText('team_survey.csv').trim().split(/\r?\n/);
const columns = head.split(',').map((name) => name.replaceAll('"', ''));
const at = (name: string): number => columns.indexOf(name);

/** The 183 people of the shared reference data, six items each. */
export const teamSurvey: SurveyRow[] = lines.map((line) => {
  const cells = line.split(',').map((cell) => cell.replaceAll('"', ''));
  return {
    team: cells[at('team')] ?? '',
    institution: cells[at('inst')] ?? cells[at('institution')] ?? '',
    patient: /patient|^1$/.test(cells[at('role')] ?? cells[at('patient')] ?? ''),
    items: [1, 2, 3, 4, 5, 6].map((i) => Number(cells[at(`q${i}`)])),
  };
});

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sufficient statistics of values by group, groups in the order met. */
export function samplesOf(values: readonly (readonly [group: string, value: number])[]) {
  return [...new Set(values.map(([group]) => group))].map((id) => {
    const own = values.flatMap(([group, value]) => (group === id ? [value] : []));
    const mean = meanOf(own);
    return { id, n: own.length, mean, sumOfSquares: own.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
  });
}
