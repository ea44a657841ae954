import type { Language, Text } from '../../surveys/text.ts';
import { rowAddress } from '../charts/drawing.ts';
import { type StatePart, stateBars } from '../charts/stateBars.ts';
import type { ChartWidth } from '../charts/theme.ts';
import type { ChartForms, Estimate, Finding, Flag, Period } from '../finding.ts';
import { alphabetical, counted, formatDay, inBoth, plural } from '../format.ts';
import { phaseLabels, phaseOf, phases } from '../ledger/phases.ts';
import { tally } from '../ledger/tally.ts';
import { closings } from '../ledger/transitions.ts';
import { newcombeMethod } from '../stats/proportionDifference.ts';
import { methodsOf } from './context.ts';
import { type RatesByTeams, ratesByTeams } from './followThroughByTeams.ts';
import { differenceResults, differenceTable } from './followThroughDifference.ts';
import {
  type Contributors,
  contributorDifference,
  differenceWithinTeams,
  type FollowThroughRates,
  fewestForRate,
  matureCohort,
  type RecommendationRow,
  ratesByContributor,
} from './followThroughRates.ts';
import { followThroughReading } from './followThroughReading.ts';
import {
  type Group,
  rateResults,
  ratesTable,
  reasonsTable,
  refusalsListed,
  refusalsTable,
  stateTable,
} from './followThroughTables.ts';
import { pageOf } from './paging.ts';

export interface FollowThroughOptions {
  recommendations: RecommendationRow[];
  /** Teams or institutions, whichever `by` names; a group without recommendations keeps its row. */
  groups: Group[];
  by: 'team' | 'institution';
  /** The refusals that are listed, with their words; by default of the recommendations, which then need these. */
  refusals?: ReturnType<typeof refusalsListed>;
  scopeName: Text;
  /** The day the figure is read, `YYYY-MM-DD`: it decides which cohorts are old enough. */
  asOf: string;
  period: Period | null;
  /** From 1; 50 groups a page, in alphabetical order. */
  page?: number;
}

export interface FollowThroughStats {
  rates: Record<Contributors, FollowThroughRates>;
  difference: Estimate | null;
  /** The same within teams that have recommendations of both. */
  within: Estimate | null;
  byTeams: RatesByTeams;
  page: number;
  pages: number;
}

const smallCohort: Flag = {
  code: 'small_cohort',
  sentence: {
    fr: 'Moins de dix recommandations ont été déposées depuis au moins 12 mois\u00a0: lisez-les une à une plutôt que par un taux.',
    en: 'Fewer than ten recommendations were submitted at least 12 months ago: read them one by one rather than as a rate.',
  },
};
const importedHistory: Flag = {
  code: 'imported_history',
  sentence: {
    fr: 'Une partie de l’historique a été apportée d’ailleurs\u00a0: ses jours sont ceux qui ont été déclarés, non ceux que le système a enregistrés.',
    en: 'Part of the history was brought in from elsewhere: its days are those reported, not those recorded by the system.',
  },
};
const closedFlag = (closed: number, cohort: number): Flag => ({
  code: 'closed_in_denominators',
  sentence: {
    fr: `${closed} des ${cohort} recommandations déposées depuis au moins 12 mois ${plural(closed, 'fr', 'a été retirée ou remplacée', 'ont été retirées ou remplacées')}\u00a0: les taux de réalisation les comptent parmi les déposées, jamais parmi les réalisées.`,
    en: `${closed} of the ${cohort} recommendations submitted at least 12 months ago ${plural(closed, 'en', 'was', 'were')} withdrawn or replaced: the implementation rates count them as submitted, never as implemented.`,
  },
});
const clustered: Flag = {
  code: 'clustering_ignored',
  sentence: {
    fr: 'Les recommandations d’une même équipe ont souvent le même sort, et il y a moins de huit équipes\u00a0: les intervalles sont trop étroits.',
    en: 'Recommendations of one team often share a fate, and there are fewer than eight teams: the intervals are too narrow.',
  },
};
const allowedFor: Flag = {
  code: 'teams_drawn',
  sentence: {
    fr: 'Les recommandations d’une même équipe ont souvent le même sort\u00a0: lisez les colonnes «\u00a0Intervalle par équipes\u00a0», car l’autre intervalle est trop étroit.',
    en: 'Recommendations of one team often share a fate: read the columns “Interval from teams”, for the other interval is too narrow.',
  },
};

const groupTitles: Record<FollowThroughOptions['by'], Text> = {
  team: { fr: 'Équipe', en: 'Team' },
  institution: { fr: 'Établissement', en: 'Institution' },
};

/** What became of the recommendations. Institutional records: counts are not withheld. */
export function followThroughFinding(options: FollowThroughOptions): Finding<FollowThroughStats> {
  const { recommendations, by, asOf } = options;
  const groupOf = (row: RecommendationRow): string => (by === 'team' ? row.teamId : row.institutionId);
  const ordered = [...options.groups].sort((a, b) => alphabetical(a.name, b.name));
  const { shown, page, pages } = pageOf(ordered, options.page ?? 1);
  const byGroup = new Map(shown.map(({ id }) => [id, [] as RecommendationRow[]]));
  for (const row of recommendations) byGroup.get(groupOf(row))?.push(row);
  const groups = shown.map((group) => ({ group, rows: byGroup.get(group.id) ?? [] }));
  const counts = groups.map(({ rows }) => tally(phases, rows, phaseOf));
  const rates = ratesByContributor(recommendations, asOf);
  const difference = contributorDifference(rates);
  const within = difference && differenceWithinTeams(recommendations, asOf);
  const byTeams = ratesByTeams(recommendations, asOf);
  const rateTable = ratesTable(rates, byTeams);
  const compared = difference && differenceTable(difference, within, rates);
  const cohort = matureCohort(recommendations, asOf);
  const mature = cohort.length;
  const closed = cohort.filter(({ state }) => closings.includes(state)).length;
  const forms = (language: Language): ChartForms => {
    const parts = phases.map(
      (key): StatePart => ({ key, words: phaseLabels[key].words[language], fill: phaseLabels[key].fill }),
    );
    const rows = groups.map(({ group }, place) => ({
      tells: rowAddress(0, place),
      label: group.name[language],
      counts: counts[place] ?? {},
    }));
    const draw = (width: ChartWidth) => stateBars(rows, parts, { language, width });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return {
    kind: 'follow-through',
    reading: followThroughReading(recommendations, rates.all),
    title: {
      fr: `Suites données aux recommandations\u00a0: ${options.scopeName.fr}`,
      en: `What became of the recommendations: ${options.scopeName.en}`,
    },
    subtitle: inBoth((language) => {
      const french = language === 'fr';
      const number = counted(
        recommendations.length,
        language,
        french ? 'recommandation' : 'recommendation',
        french ? 'recommandations' : 'recommendations',
      );
      const day = formatDay(asOf, language);
      return `${options.scopeName[language]} · ${number} · ${french ? `en date du ${day}` : `as of ${day}`}`;
    }),
    note: {
      fr: '«\u00a0Déclarées\u00a0» est le mot de l’établissement\u00a0; «\u00a0vérifiées\u00a0», celui d’un patient ou d’un proche de l’équipe\u00a0; une contestation reste visible. Les taux portent sur les recommandations déposées depuis assez longtemps (90 jours pour une réponse, 12 mois pour une réalisation)\u00a0; intervalle de Wilson à 95\u00a0% et, à partir de huit équipes, intervalle obtenu en tirant les équipes de nouveau. Un report avec sa raison est une réponse. Les durées comptent les jours enregistrés par le système ou, pour l’historique apporté d’ailleurs, les jours déclarés.',
      en: '“Declared” is the institution’s word; “verified”, that of a patient or family member of the team; a dispute stays visible. Rates are over recommendations submitted long enough ago (90 days for an answer, 12 months for an implementation); Wilson 95% interval and, from eight teams on, an interval from teams drawn anew. A deferral with its reason is an answer. Durations count the days recorded by the system or, for history brought in from elsewhere, the days reported.',
    },
    n: recommendations.length,
    period: options.period,
    questionnaireVersions: [],
    release: null,
    table: stateTable(groupTitles[by], groups),
    moreTables: [
      rateTable,
      reasonsTable(recommendations),
      refusalsTable(options.refusals ?? refusalsListed(recommendations), options.groups, groupOf),
      ...(compared ? [compared] : []),
    ],
    chart: groups.some(({ rows }) => rows.length > 0) ? { fr: forms('fr'), en: forms('en') } : null,
    methods: methodsOf([
      { id: 'follow_through', version: '1' },
      rates.all.ofSubmitted.method,
      ...(byTeams.draws > 0 ? [byTeams.method] : []),
      ...(difference ? [newcombeMethod] : []),
      ...(within ? [within.method] : []),
    ]),
    results: [
      ...rateResults(rateTable, rates, byTeams),
      ...(compared ? differenceResults(compared, rates, difference, within) : []),
    ],
    flags: [
      ...(mature > 0 && mature < fewestForRate ? [smallCohort] : []),
      ...(closed > 0 ? [closedFlag(closed, mature)] : []),
      ...(mature > 0 ? [byTeams.draws > 0 ? allowedFor : clustered] : []),
      ...(recommendations.some((row) => row.importedHistory) ? [importedHistory] : []),
    ],
    stats: { rates, difference, within, byTeams, page, pages },
  };
}
