import type { FindingKind } from '../../analysis/finding.ts';
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
  // What contributors say of being heard: the audit's programme has too few of them for a batch.
  'felt-heard': 'silent',
  // Texts that a reviewer let pass, and how often each theme occurs in them.
  comments: 'open',
};

/** What a reader may choose of a figure, and the audit goes through. */
const chosen = new Set([
  ...['program', 'institution', 'team', 'campaign', 'wave', 'release', 'item', 'with', 'benchmark', 'side', 'scale'],
  ...['measure', 'asOf', 'by', 'order', 'page', 'level', 'continuum', 'adjust'],
]);

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
    const unknown = get?.parameters?.find((one) => one.in === 'query' && !chosen.has(one.name));
    if (unknown) throw new Error(`the audit does not vary ${unknown.name} of the figure ${kind}`);
  }
  if (kinds.length === 0) throw new Error('the API describes no figures');
  return kinds;
}
