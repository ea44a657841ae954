import type { FindingKind } from '../../analysis/finding.ts';
import { caseMixes } from '../../analysis/findings/caseMix.ts';
import type { AuditApp } from './auditApp.ts';

/**
 * What the audit does with each kind of figure. `solved`: its numbers become constraints. `repeated`: it may tell no count that a
 * solved one does not. `silent`: on the audit's programme the gate must not let a number of it out, which is checked. `open`: its
 * numbers are not about answers on a scale nor about the person.
 */
export const treatments: Record<FindingKind, 'solved' | 'repeated' | 'silent' | 'open'> = {
  satisfaction: 'solved',
  trend: 'solved',
  comparison: 'solved',
  diversity: 'solved',
  // Differences pooled over teams weigh each by its spread, which is not linear: from eight teams on, and the audit has seven.
  gap: 'silent',
  // Its people recognised by codes are solved for in a programme of their own: pairedVerdicts.ts.
  change: 'silent',
  // Parts of R² need a hundred people.
  associations: 'silent',
  // Shares that the figure of one institution tells as counts.
  funnel: 'solved',
  // The figures of a trend, both sides together.
  control: 'solved',
  multiples: 'solved',
  // Its choices of teams are added up from shown figures alone: see analysis/disclosure/cuts.ts and its property test.
  explore: 'solved',
  // Two questions at once: the audit's others are sensitive or take several answers.
  intersection: 'silent',
  reach: 'repeated',
  accommodations: 'silent',
  'follow-through': 'open',
  // What became of recommendations: institutional records.
  ...{ 'decision-time': 'open', 'implementation-time': 'open', cohorts: 'open', loop: 'open', flow: 'open' },
  ...{ pipeline: 'open', 'ledger-comparison': 'open' },
  // What contributors say of being heard: silent but for its batches, which heardAudit.ts takes apart day by day.
  'felt-heard': 'silent',
  // Texts that a reviewer let pass, and how often each theme occurs in them.
  comments: 'open',
};

/**
 * What a reader may set each choice to, beside the places, campaigns and releases of the programme. A choice that the audit does
 * not go through for a kind of figure is tried: it may change nothing.
 */
export const choiceValues: Record<string, string[]> = {
  wave: ['baseline', 'midpoint', 'end', 'followup'],
  item: ['home', 'income', 'origin'],
  with: ['home', 'income', 'origin'],
  benchmark: ['none', 'no-such-benchmark'],
  side: ['patient_side', 'professional_side', 'both'],
  scale: ['inclusion'],
  measure: ['inclusion', 'heard', 'prepared', 'overall'],
  asOf: ['2025-12-31', '2026-02-01'],
  by: ['team', 'institution'],
  order: ['name', 'region', 'value'],
  page: ['1', '2'],
  level: ['clinical', 'organizational', 'political'],
  continuum: ['information', 'consultation', 'collaboration', 'partnership'],
  adjust: ['none', ...caseMixes],
};
const places = ['program', 'institution', 'team', 'campaign', 'release'];

interface Description {
  paths: Record<string, { get?: { parameters?: { name: string; in: string }[] } }>;
}

/** The kinds of figures that the API describes; throws an Error for a kind or a choice that the audit does not know. */
export async function kindsOffered(app: AuditApp): Promise<FindingKind[]> {
  const described: Description = await app.description();
  const kinds: FindingKind[] = [];
  for (const [path, { get }] of Object.entries(described.paths)) {
    const kind = /\/findings\/([a-z-]+)$/.exec(path)?.[1];
    if (kind === undefined) continue;
    if (!Object.hasOwn(treatments, kind)) throw new Error(`the audit does not attack the figure ${kind}`);
    kinds.push(kind as FindingKind);
    const unknown = get?.parameters?.find(
      (one) => one.in === 'query' && !places.includes(one.name) && !Object.hasOwn(choiceValues, one.name),
    );
    if (unknown) throw new Error(`the audit does not vary ${unknown.name} of the figure ${kind}`);
  }
  if (kinds.length === 0) throw new Error('the API describes no figures');
  return kinds;
}
