import type { Text } from '../../surveys/text.ts';
import type { Cell, Column, Estimate, Table } from '../finding.ts';
import { stateLabels } from '../ledger/labels.ts';
import { reasonCodes, reasonLabels } from '../ledger/reasons.ts';
import { tally } from '../ledger/tally.ts';
import { refusals, states } from '../ledger/transitions.ts';
import { type FigureResult, tableResults } from '../result.ts';
import { bounds } from './context.ts';
import { endColumns } from './endColumns.ts';
import type { RatesByTeams } from './followThroughByTeams.ts';
import {
  type Contributors,
  contributors,
  type FollowThroughRates,
  type RecommendationRow,
} from './followThroughRates.ts';

export interface Group {
  id: string;
  name: Text;
}

export const contributorNames: Record<Contributors, Text> = {
  all: { fr: 'Toutes', en: 'All' },
  patient_side: { fr: 'Proposées par les patients', en: 'Put forward by patients' },
  professional_side: { fr: 'Proposées par les professionnels', en: 'Put forward by professionals' },
  joint: { fr: 'Proposées ensemble', en: 'Put forward together' },
};

const proposers = contributors.filter((who) => who !== 'all');

const rateNames: Record<keyof FollowThroughRates, Text> = {
  answered: {
    fr: 'Réponse en 90 jours (décision, ou report avec sa raison), parmi celles déposées depuis au moins 90 jours et non retirées ou remplacées avant',
    en: 'Answered within 90 days (a decision, or a deferral with its reason), of those submitted at least 90 days ago and not withdrawn or replaced before',
  },
  ofAccepted: {
    fr: 'Réalisées (en tout ou en partie), parmi les acceptées déposées depuis au moins 12 mois',
    en: 'Implemented (wholly or in part), of those accepted and submitted at least 12 months ago',
  },
  ofSubmitted: {
    fr: 'Réalisées (en tout ou en partie), parmi toutes celles déposées depuis au moins 12 mois',
    en: 'Implemented (wholly or in part), of all those submitted at least 12 months ago',
  },
  verified: {
    fr: 'Vérifiées par le côté patient sans contestation, parmi les réalisées',
    en: 'Verified by the patient side and not disputed, of those implemented',
  },
};

/** Recommendations by group and state: the rows of the chart, state by state. */
export const stateTable = (groupTitle: Text, groups: { group: Group; rows: RecommendationRow[] }[]): Table => ({
  caption: { fr: 'Recommandations par état', en: 'Recommendations by state' },
  columns: [
    { name: 'group', title: groupTitle, kind: 'text' },
    { name: 'total', title: { fr: 'Total', en: 'Total' }, kind: 'count' },
    ...states.map((state): Column => ({ name: state, title: stateLabels[state].words, kind: 'count' })),
    { name: 'verified', title: { fr: 'Réalisation vérifiée', en: 'Implementation verified' }, kind: 'count' },
    { name: 'disputed', title: { fr: 'Réalisation contestée', en: 'Implementation disputed' }, kind: 'count' },
  ],
  rows: groups.map(({ group, rows }) => ({
    group: group.name,
    total: rows.length,
    ...tally(states, rows, ({ state }) => state),
    verified: rows.filter(({ verified }) => verified).length,
    disputed: rows.filter(({ disputed }) => disputed).length,
  })),
});

type Interval = [low: number, high: number] | null | undefined;

const rateRow = (name: Text, who: Contributors, rate: Estimate, byTeams: Interval): Record<string, Cell> => {
  const [low, high] = bounds(rate);
  const teams = { low_teams: byTeams?.[0] ?? null, high_teams: byTeams?.[1] ?? null };
  const count = rate.estimate === null ? 0 : Math.round(rate.estimate * rate.n);
  return {
    rate: name,
    contributors: contributorNames[who],
    count,
    n: rate.n,
    share: rate.estimate,
    low,
    high,
    ...teams,
  };
};

/** Every rate, for all recommendations and by who put them forward; a second interval allows for teams. */
export const ratesTable = (rates: Record<Contributors, FollowThroughRates>, byTeams: RatesByTeams | null): Table => ({
  caption: { fr: 'Taux de suivi', en: 'Follow-through rates' },
  columns: [
    { name: 'rate', title: { fr: 'Taux', en: 'Rate' }, kind: 'text' },
    { name: 'contributors', title: { fr: 'Recommandations', en: 'Recommendations' }, kind: 'text' },
    { name: 'count', title: { fr: 'Nombre', en: 'Count' }, kind: 'count' },
    { name: 'n', title: { fr: 'Sur', en: 'Out of' }, kind: 'count' },
    { name: 'share', title: { fr: 'Part', en: 'Share' }, kind: 'percent' },
    ...endColumns({ kind: 'percent' }),
    {
      name: 'low_teams',
      title: { fr: 'Intervalle par équipes, bas', en: 'Interval from teams, low' },
      kind: 'percent',
    },
    {
      name: 'high_teams',
      title: { fr: 'Intervalle par équipes, haut', en: 'Interval from teams, high' },
      kind: 'percent',
    },
  ],
  rows: (Object.keys(rateNames) as (keyof FollowThroughRates)[]).flatMap((rate) =>
    contributors.map((who) => rateRow(rateNames[rate], who, rates[who][rate], byTeams?.intervals[who][rate])),
  ),
});

/** Each rate with Wilson's interval, then with the one that allows for teams. Of a recommendation nothing can be missing. */
export function rateResults(
  table: Table,
  rates: Record<Contributors, FollowThroughRates>,
  byTeams: RatesByTeams,
): FigureResult[] {
  const names = Object.keys(rateNames) as (keyof FollowThroughRates)[];
  const all = names.flatMap((name) => contributors.map((who) => rates[who][name]));
  return [
    ...tableResults(table, { measure: 'share', ends: ['low', 'high'], n: 'n' }, (row) => {
      const rate = all[row];
      return rate ? { method: rate.method, flags: rate.flags, missing: {} } : null;
    }),
    ...(byTeams.draws > 0
      ? tableResults(table, { measure: 'share', ends: ['low_teams', 'high_teams'], n: 'n' }, () => ({
          ...{ method: byTeams.method, flags: byTeams.flags, missing: {} },
        }))
      : []),
  ];
}

/** Why recommendations were declined, deferred, passed on, stopped or done only in part. */
export function reasonsTable(rows: RecommendationRow[]): Table {
  const explained = rows.filter(({ reasonCode }) => reasonCode);
  return {
    caption: { fr: 'Raisons données', en: 'Reasons given' },
    columns: [
      { name: 'reason', title: { fr: 'Raison', en: 'Reason' }, kind: 'text' },
      { name: 'count', title: { fr: 'Recommandations', en: 'Recommendations' }, kind: 'count' },
      ...proposers.map((who): Column => ({ name: who, title: contributorNames[who], kind: 'count' })),
    ],
    rows: reasonCodes
      .map((code) => ({ code, given: explained.filter(({ reasonCode }) => reasonCode === code) }))
      .filter(({ given }) => given.length > 0)
      .map(({ code, given }) => ({
        reason: reasonLabels[code],
        count: given.length,
        ...Object.fromEntries(
          proposers.map((who) => [who, given.filter(({ contributorSide }) => contributorSide === who).length]),
        ),
      })),
  };
}

/** Refusals are listed up to this many, the latest submitted first; the rest stand in the ledger's own pages. */
const listedRefusals = 50;

/** Days compare as they are written: the rules of a language would take seconds over a large ledger. */
const latestFirst = (a: RecommendationRow, b: RecommendationRow): number =>
  a.submittedOn === b.submittedOn ? (a.id < b.id ? -1 : 1) : a.submittedOn < b.submittedOn ? 1 : -1;

/** The refusals that are listed, the latest submitted first; and how many there are. */
export function refusalsListed(rows: RecommendationRow[]): { listed: RecommendationRow[]; all: number } {
  const refused = rows.filter(({ state }) => refusals.includes(state));
  const latest = [...refused].sort(latestFirst);
  return { listed: latest.slice(0, listedRefusals), all: refused.length };
}

/** Each refusal with the sentence that was given for it. */
export function refusalsTable(
  { listed, all }: ReturnType<typeof refusalsListed>,
  groups: Group[],
  groupOf: (row: RecommendationRow) => string,
): Table {
  const partial = listed.length < all;
  return {
    caption: partial
      ? {
          fr: `Refus, transmissions et abandons\u00a0: les ${listed.length} plus récents de ${all}`,
          en: `Declined, passed on and stopped: the latest ${listed.length} of ${all}`,
        }
      : { fr: 'Refus, transmissions et abandons', en: 'Declined, passed on and stopped' },
    columns: [
      { name: 'title', title: { fr: 'Recommandation', en: 'Recommendation' }, kind: 'text' },
      { name: 'group', title: { fr: 'Équipe ou établissement', en: 'Team or institution' }, kind: 'text' },
      { name: 'state', title: { fr: 'État', en: 'State' }, kind: 'text' },
      { name: 'reason_code', title: { fr: 'Raison', en: 'Reason' }, kind: 'text' },
      { name: 'reason', title: { fr: 'Explication donnée', en: 'Explanation given' }, kind: 'text' },
    ],
    rows: listed.map((row) => ({
      title: row.title ?? null,
      group: groups.find(({ id }) => id === groupOf(row))?.name ?? null,
      state: stateLabels[row.state].words,
      reason_code: row.reasonCode ? reasonLabels[row.reasonCode] : null,
      reason: row.reason ?? null,
    })),
  };
}
