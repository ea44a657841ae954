/** What a finding takes besides the file; an option that it does not take is refused, not ignored. */
export interface FindingOptions {
  summary: string;
  /** An outcome: a questionnaire, or items. */
  outcome: boolean;
  /** How often `--by` may and must be given. */
  by: [least: number, most: number];
  needs: readonly OptionName[];
  takes: readonly OptionName[];
  /** A questionnaire, though there is no outcome. */
  questionnaire?: true;
  example: string;
}

export const optionNames = [
  ...['scale', 'time', 'status', 'event', 'competing', 'benchmark', 'id', 'wave', 'waves', 'features', 'size', 'seed'],
  ...[
    'at-least',
    'leave-out',
    'leave-out-item',
    'teams',
    'leave-out-team',
    'as-of',
    'secret',
    'public',
    'reserves',
    'before',
  ],
] as const satisfies string[];
export type OptionName =
  | 'scale'
  | 'time'
  | 'status'
  | 'event'
  | 'competing'
  | 'benchmark'
  | 'id'
  | 'wave'
  | 'waves'
  | 'features'
  | 'size'
  | 'seed'
  | 'at-least'
  | 'leave-out'
  | 'leave-out-item'
  | 'teams'
  | 'leave-out-team'
  | 'as-of'
  | 'secret'
  | 'public'
  | 'reserves'
  | 'before';

const items = '--items q1,q2,q3 --range 1:5';

export const findings = {
  distribution: {
    summary: 'how often each answer was given, with mean, sd and the share of the highest points, item by item',
    ...{ outcome: true, by: [0, 1], needs: [], takes: [] },
    example: `--data answers.csv ${items}`,
  },
  scales: {
    summary: 'scores, alpha with its interval, omega, item-total correlations; scores by group',
    ...{ outcome: true, by: [0, 1], needs: [], takes: ['scale'] },
    example: `--data answers.csv ${items} --reverse q2`,
  },
  agreement: {
    summary: 'r_wg(j), ICC(1), ICC(2) and n0 of the groups of a column',
    ...{ outcome: true, by: [1, 1], needs: [], takes: ['scale'] },
    example: `--data answers.csv ${items} --by team`,
  },
  comparison: {
    summary: 'groups compared by a mixed model (REML); --by twice, outer first, for three levels',
    ...{ outcome: true, by: [1, 2], needs: [] },
    takes: ['scale', 'at-least', 'leave-out', 'leave-out-item', 'teams', 'leave-out-team'],
    example: `--data answers.csv ${items} --by institution --by team`,
  },
  difference: {
    summary: 'two groups: U with p, A, delta, Hodges-Lehmann; u belongs to the first group',
    ...{ outcome: true, by: [1, 1], needs: [], takes: ['scale'] },
    example: `--data answers.csv ${items} --by side`,
  },
  change: {
    summary: 'the same people at two waves: signed-rank test and median change',
    ...{ outcome: true, by: [0, 0], needs: ['id', 'wave'], takes: ['scale', 'waves'] },
    example: `--data answers.csv ${items} --id person --wave wave --waves mid,end`,
  },
  gap: {
    summary: 'two groups of the same teams, or two files of them, pooled over teams (random effects)',
    ...{ outcome: true, by: [1, 2], needs: [], takes: ['scale', 'before'] },
    example: `--data answers.csv ${items} --by team --by side`,
  },
  funnel: {
    summary: 'the share of the highest points of one item, group by group, between exact limits',
    ...{ outcome: true, by: [1, 1], needs: [], takes: [] },
    example: '--data answers.csv --items q1 --range 1:5 --by institution',
  },
  control: {
    summary: 'one item or scale from file to file, between the limits of its usual variation',
    ...{ outcome: true, by: [0, 0], needs: ['before'], takes: ['scale'] },
    example: `--data third.csv --before first.csv,second.csv ${items}`,
  },
  associations: {
    summary: 'what goes with the overall rating: parts of R2 (LMG) with intervals from groups drawn anew, correlations',
    ...{ outcome: true, by: [1, 1], needs: [], takes: ['seed'] },
    example: '--data answers.csv --items q1,q2,overall --by team --seed 1',
  },
  representation: {
    summary: "a column's categories against the shares of a population",
    ...{ outcome: false, by: [1, 1], needs: ['benchmark'], takes: ['seed'], questionnaire: true },
    example: '--data people.csv --by gender --benchmark population.csv',
  },
  'follow-through': {
    summary: 'what became of the recommendations of an export: states, rates, reasons, difference',
    ...{ outcome: false, by: [0, 1], needs: ['as-of'], takes: [] },
    example: '--data recommendations.csv --as-of 2026-11-30 --by institution',
  },
  comments: {
    summary: 'an export of comments: how many on each theme, and how far two coders agreed',
    ...{ outcome: false, by: [0, 0], needs: [], takes: [] },
    example: '--data comments.csv',
  },
  'time-to-event': {
    summary: 'Kaplan-Meier, medians and log-rank; Aalen-Johansen with a competing code',
    ...{ outcome: false, by: [0, 1], needs: ['time', 'status', 'event'], takes: ['competing'] },
    example: '--data cases.csv --time days --status status --event decided --competing withdrawn --by origin',
  },
  lottery: {
    summary: 'the fairest panel from a pool of people under quotas (leximin)',
    ...{
      outcome: false,
      by: [0, 0],
      needs: ['features', 'size'],
      takes: ['id', 'seed', 'secret', 'public', 'reserves'],
    },
    example: '--data people.csv --features features.csv --size 8 --seed 20251130',
  },
} as const satisfies Record<string, FindingOptions>;

export type FindingName = keyof typeof findings;

export const isFinding = (name: string): name is FindingName => Object.hasOwn(findings, name);
