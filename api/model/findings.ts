import type { Appendix } from '../../analysis/appendix/appendix.ts';
import type { Finding, FindingKind, LedgerKind } from '../../analysis/finding.ts';
import { dayOf } from '../../analysis/ledger/days.ts';
import { canonicalJson } from '../../surveys/canonical.ts';
import type { Language } from '../../surveys/text.ts';
import { can, type Verb } from '../access.ts';
import type { Context, Services } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { type RecentlyUsed, recentlyUsed } from '../recentlyUsed.ts';
import { planAccommodations } from './accommodationFindings.ts';
import { planAssociations } from './associationFindings.ts';
import { planChange } from './changeFindings.ts';
import { planComments } from './commentFindings.ts';
import { planComparison } from './comparisonFindings.ts';
import { planControl } from './controlFindings.ts';
import { planDiversity } from './diversityFindings.ts';
import { planExplore, refuseCut } from './exploreFindings.ts';
import { figureAppendix } from './findingAppendix.ts';
import type { FindingChoice, Paging, PlannedFinding } from './findingChoice.ts';
import { type FindingPlace, type FindingQuery, findingPlace, findingQuery } from './findingQuery.ts';
import { findingSource, namesKeptFor } from './findingSources.ts';
import { ledgerMark, pastDay, planFollowThrough } from './followThroughFindings.ts';
import { planFunnel } from './funnelFindings.ts';
import { planGap } from './gapFindings.ts';
import { planIntersection } from './intersectionFindings.ts';
import { planLedgerFigure } from './ledgerFindings.ts';
import { planMultiples } from './multiplesFindings.ts';
import { planReach } from './reachFindings.ts';
import { findReleasedCampaign } from './releasedCampaigns.ts';
import { planSatisfaction } from './satisfactionFindings.ts';
import { planTrend, releasedWaves } from './trendFindings.ts';

/** A figure as readers get it: what passed the gate and is shown, never the statistics behind it. */
export type ShownFinding = Omit<Finding, 'stats'> & {
  choice: FindingChoice;
  paging: Paging | null;
  /** How the figure was made: what a methods appendix says of it. */
  appendix: Appendix;
};

/** The same as the API answers it: to clients a vega-lite spec is an object, its full type too deep for the contract. */
export type FindingReply = Omit<ShownFinding, 'chart'> & {
  chart: Record<Language, { wide: object; narrow: object }> | null;
};

const verbs: Record<FindingKind, Verb> = {
  satisfaction: 'finding.satisfaction',
  trend: 'finding.satisfaction',
  diversity: 'finding.diversity',
  reach: 'finding.diversity',
  intersection: 'finding.diversity',
  accommodations: 'finding.diversity',
  'follow-through': 'finding.follow_through',
  comparison: 'finding.comparison',
  comments: 'finding.satisfaction',
  associations: 'finding.satisfaction',
  gap: 'finding.satisfaction',
  change: 'finding.satisfaction',
  funnel: 'finding.comparison',
  control: 'finding.satisfaction',
  multiples: 'finding.comparison',
  explore: 'finding.satisfaction',
  'decision-time': 'finding.follow_through',
  'implementation-time': 'finding.follow_through',
  cohorts: 'finding.follow_through',
  loop: 'finding.follow_through',
  flow: 'finding.follow_through',
  pipeline: 'finding.follow_through',
  'ledger-comparison': 'finding.follow_through',
  'felt-heard': 'finding.follow_through',
};

/** A plan, and what tells its figure from any other: the same key always gives the same figure. */
interface Keyed {
  plan: PlannedFinding;
  campaign: FindingChoice['campaign'];
  key: unknown[];
  /** The key names the release: how the query came to it makes no other figure. */
  oneRelease?: true;
}

async function planReleased(
  context: Context,
  kind: Exclude<FindingKind, 'follow-through' | LedgerKind | MomentsKind | CollectionKind>,
  { place, scope }: FindingPlace,
  query: FindingQuery,
): Promise<Keyed> {
  const db = context.db.read;
  const released = await findReleasedCampaign(db, place, query);
  const { id, name, wave, minimumGroup } = released.campaign;
  const source = await findingSource(db, released, context.now());
  const request = { ...{ db, campaign: { id, name }, source }, scope, query };
  const plans = {
    satisfaction: () => planSatisfaction(request),
    diversity: () => planDiversity(request),
    intersection: () => planIntersection(request),
    comparison: () => planComparison(request),
    comments: () => planComments(request),
    associations: () => planAssociations(request),
    gap: () => planGap(request),
    funnel: () => planFunnel(request),
    explore: () => planExplore(context, request),
  };
  return {
    plan: await plans[kind](),
    campaign: { id, name, wave },
    oneRelease: true,
    key: [
      released.releaseId,
      minimumGroup,
      source.demographics?.covers ?? null,
      Math.floor(context.now().getTime() / namesKeptFor),
    ],
  };
}

/** Figures made of several releases, each with what plans it. */
const overMoments = { trend: planTrend, change: planChange, control: planControl, multiples: planMultiples };
type MomentsKind = keyof typeof overMoments;
const isOverMoments = (kind: FindingKind): kind is MomentsKind => kind in overMoments;

const ledgerKinds: ReadonlySet<FindingKind> = new Set<LedgerKind>([
  ...(['decision-time', 'implementation-time', 'cohorts', 'loop', 'flow', 'pipeline'] as const),
  ...(['ledger-comparison', 'felt-heard'] as const),
]);
const isLedger = (kind: FindingKind): kind is LedgerKind => ledgerKinds.has(kind);

async function planLedger(
  context: Context,
  kind: LedgerKind | 'follow-through',
  { place }: FindingPlace,
  query: FindingQuery,
): Promise<Keyed> {
  const mark = await ledgerMark(context.db.read, place.program, pastDay(context, query));
  const key = [place.program, mark, dayOf(context.now().getTime())];
  const plan =
    kind === 'follow-through'
      ? planFollowThrough(context, place, query)
      : planLedgerFigure(context, kind, place, query);
  return { plan, campaign: null, key };
}

async function planWaves(context: Context, kind: MomentsKind, at: FindingPlace, query: FindingQuery): Promise<Keyed> {
  const db = context.db.read;
  const moment = Math.floor(context.now().getTime() / namesKeptFor);
  const marks = (await releasedWaves(db, at.place)).map(({ releaseId, campaign }) => [
    releaseId,
    campaign.minimumGroup,
  ]);
  const now = context.now();
  const plan = await overMoments[kind](db, at, query, now);
  return { plan, campaign: null, key: [marks, moment] };
}

/** Figures of collections that may stand beside the releases of campaigns. */
type CollectionKind = 'reach' | 'accommodations';

async function planCollections(
  context: Context,
  kind: CollectionKind,
  at: FindingPlace,
  query: FindingQuery,
): Promise<Keyed> {
  const db = context.db.read;
  const now = context.now();
  const plan = kind === 'reach' ? await planReach(db, at, query, now) : await planAccommodations(db, at, query);
  return { plan, campaign: plan.campaign, key: [plan.mark, Math.floor(now.getTime() / namesKeptFor)] };
}

async function replyOf(context: Context, { plan, campaign }: Keyed): Promise<ShownFinding> {
  const { finding, paging, ...made } = await plan.make();
  const { stats: _, ...shown } = finding;
  return {
    ...shown,
    choice: {
      campaign,
      item: null,
      with: null,
      benchmark: null,
      side: null,
      scale: null,
      measure: null,
      readable: [],
      ...plan.choice,
    },
    paging,
    appendix: figureAppendix(context, finding, made),
  };
}

/** Tables that quote recommendations are for those who may read these; counts and rates are for all. */
const withoutQuotations = (reply: ShownFinding): ShownFinding => ({
  ...reply,
  moreTables: (reply.moreTables ?? []).filter(({ columns }) => !columns.some(({ name }) => name === 'title')),
});

const caches = new WeakMap<Reader, RecentlyUsed<Promise<ShownFinding>>>();

function keyedPlan(context: Context, kind: FindingKind, at: FindingPlace, query: FindingQuery): Promise<Keyed> {
  if (kind === 'follow-through' || isLedger(kind)) return planLedger(context, kind, at, query);
  if (kind === 'reach' || kind === 'accommodations') return planCollections(context, kind, at, query);
  return isOverMoments(kind) ? planWaves(context, kind, at, query) : planReleased(context, kind, at, query);
}

/**
 * One of the figures for a place. Made once and kept: a release is frozen, and the ledger says when it grew.
 * @throws Problem `unauthenticated`, `forbidden`, `invalid_request`, `not_found` (noun `release` when nothing is released).
 */
export async function readFinding(context: Context, kind: FindingKind, query: FindingQuery): Promise<ShownFinding> {
  const at = await findingPlace(context, verbs[kind], query);
  if (kind !== 'explore') refuseCut(query);
  const reply = await keptFinding(context, kind, at, query);
  const mayQuote = kind !== 'follow-through' || can(context.actor, 'recommendation.read', at.place);
  return mayQuote ? reply : withoutQuotations(reply);
}

/** Makes a figure of a whole programme ready, for nobody yet: whoever asks for it is asked who they are then. */
export async function prepareFinding(services: Services, kind: Exclude<FindingKind, 'explore'>, program: string) {
  const context = { ...services, actor: null, idempotencyKey: null };
  const at: FindingPlace = { place: { program }, scope: { level: 'program' } };
  await keptFinding(context, kind, at, findingQuery.parse({ program }));
}

async function keptFinding(context: Context, kind: FindingKind, at: FindingPlace, query: FindingQuery) {
  const keyed = await keyedPlan(context, kind, at, query);
  const kept = caches.get(context.db.read) ?? recentlyUsed(200);
  caches.set(context.db.read, kept);
  const { campaign: _, wave: __, release: ___, ...narrowed } = query;
  const asked = keyed.oneRelease ? narrowed : query;
  const key = canonicalJson([kind, keyed.key, keyed.plan.choice, keyed.plan.mark ?? null, asked]);
  return kept.get(key, () => replyOf(context, keyed));
}
