import type { Team } from '../../../api/model/teams.ts';
import type { Text } from '../../../surveys/text.ts';
import { chosen, lineOf, lineOrNull, putText, rowsOf, textOf } from './entries.ts';

const isWritten = ({ fr, en }: Text): boolean => fr !== '' || en !== '';
const indexes = (values: URLSearchParams, rows: string): number[] => [...Array(rowsOf(values, rows)).keys()];

/** Rows left empty are left out: moves the ones after them up, so that the API's paths name the rows as shown. */
function withoutGaps(values: URLSearchParams): void {
  const objectives = indexes(values, 'objectives')
    .map((index) => textOf(values, `objectives.${index}`))
    .filter(isWritten);
  const methods = indexes(values, 'engagementMethods')
    .map((index) => ({
      method: textOf(values, `engagementMethods.${index}.method`),
      on: lineOf(values, `engagementMethods.${index}.on`),
    }))
    .filter(({ method, on }) => isWritten(method) || on !== '');
  for (const name of [...values.keys()]) {
    if (/^(objectives|engagementMethods)\./.test(name)) values.delete(name);
  }
  putRows(values, objectives, methods);
}

function putRows(values: URLSearchParams, objectives: Text[], methods: Team['engagementMethods']): void {
  for (const [index, objective] of objectives.entries()) putText(values, `objectives.${index}`, objective);
  for (const [index, { method, on }] of methods.entries()) {
    putText(values, `engagementMethods.${index}.method`, method);
    values.set(`engagementMethods.${index}.on`, on);
  }
}

/** A team as the API takes it. */
export function teamOf(values: URLSearchParams) {
  withoutGaps(values);
  return {
    name: textOf(values, 'name'),
    mandate: textOf(values, 'mandate'),
    objectives: indexes(values, 'objectives').map((index) => textOf(values, `objectives.${index}`)),
    level: chosen<Team['level']>(values, 'level'),
    continuum: chosen<Team['continuum']>(values, 'continuum'),
    engagementMethods: indexes(values, 'engagementMethods').map((index) => ({
      method: textOf(values, `engagementMethods.${index}.method`),
      on: lineOf(values, `engagementMethods.${index}.on`),
    })),
    startsOn: lineOrNull(values, 'startsOn'),
    midpointOn: lineOrNull(values, 'midpointOn'),
    endsOn: lineOrNull(values, 'endsOn'),
  };
}

/** What stands in the form of a team. */
export function teamValues(team: Omit<Team, 'id' | 'institutionId' | 'createdAt'>): URLSearchParams {
  const { level, continuum, startsOn, midpointOn, endsOn } = team;
  const values = new URLSearchParams({ level, continuum });
  putText(values, 'name', team.name);
  putText(values, 'mandate', team.mandate);
  putRows(values, team.objectives, team.engagementMethods);
  for (const [name, day] of Object.entries({ startsOn, midpointOn, endsOn })) values.set(name, day ?? '');
  return values;
}
