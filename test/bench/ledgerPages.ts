import type { Fixture } from '../support/fixture.ts';

/** A page that staff open over the ledger, and what it may take: a view of the list, or a figure. */
export interface LedgerPage {
  name: string;
  path: string;
  kind: 'view' | 'figure';
}

const figures = [
  ...['follow-through', 'pipeline', 'decision-time', 'implementation-time', 'cohorts', 'flow', 'loop'],
  ...['ledger-comparison', 'felt-heard'],
];

/** A day on which about half of the recommendations had been submitted. */
const pastDay = '2024-09-30';

export function ledgerPages({ programId, teams }: Pick<Fixture, 'programId' | 'teams'>): LedgerPage[] {
  const [first] = teams;
  const program = `program=${programId}`;
  const team = `${program}&institution=${first?.institutionId}&team=${first?.id}`;
  const list = `/recommendations?${program}`;
  const views: [string, string][] = [
    ['list', list],
    ['list of a state', `${list}&state=in_progress`],
    ['list of an institution', `${list}&institution=${first?.institutionId}`],
    ['list of a team', `/recommendations?${team}`],
    ['list by target date', `${list}&sort=due`],
    ['list, a late page', `${list}&sort=since&page=1500`],
    ['board', `/recommendations/board?${program}`],
    ['board of a theme', `/recommendations/board?${program}&theme=care`],
    ['board of a team', `/recommendations/board?${team}`],
    ['overdue', `${list}&attention=overdue&sort=due`],
    ['next reviews', `${list}&attention=review_planned&sort=review`],
  ];
  const figure = (kind: string, more: string) => `/dashboard/${kind}?${program}${more}`;
  return [
    ...views.map(([name, path]): LedgerPage => ({ name, path, kind: 'view' })),
    ...figures.map((kind): LedgerPage => ({ name: kind, path: figure(kind, ''), kind: 'figure' })),
    { name: 'follow-through of a team', path: `/dashboard/follow-through?${team}`, kind: 'figure' },
    ...figures.map((kind): LedgerPage => {
      const path = figure(kind, `&asOf=${pastDay}`);
      return { name: `${kind}, past day`, path, kind: 'figure' };
    }),
  ];
}
