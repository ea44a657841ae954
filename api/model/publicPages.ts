import { and, desc, eq, inArray } from 'drizzle-orm';
import type { ReasonCode } from '../../analysis/ledger/reasons.ts';
import type { State } from '../../analysis/ledger/transitions.ts';
import { type Said, standing, type Wording } from '../../analysis/ledger/wording.ts';
import type { Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { institutions, programs } from '../db/schema/organization.ts';
import { listedRecommendations, publicInstitutions, publicPrograms } from '../db/schema/publicPages.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import type { ContributorSide } from '../db/schema/recommendations.ts';
import { Problem } from '../problem.ts';
import { readLedger } from './ledger.ts';
import { chainHead } from './ledgerChain.ts';
import { newestFirstQuery, olderThan, toNewestPage } from './newestFirst.ts';
import { type PublicProduct, publicProducts } from './publicProducts.ts';
import type { StateRow } from './recommendationStates.ts';

/** What everyone reads of a listed recommendation: no name, no note, no comment, no file. */
export interface PublicRecommendation {
  id: string;
  title: Text;
  detail: Text;
  contributorSide: ContributorSide;
  institution: Text;
  state: State;
  since: string;
  submittedOn: string;
  declared: boolean;
  verified: boolean;
  disputed: boolean;
  reasonCode: ReasonCode | null;
  /** The institution's own words: why not, what changes, what shows it, to whom it was passed on. */
  said: Said;
  wording: Wording | null;
  reviewOn: string | null;
  /** What came of it, where that is published. */
  products: PublicProduct[];
  /** Milliseconds since the epoch of the last event that a reader may know of. */
  updatedAt: number;
}

export interface PublicPage {
  slug: string;
  program: Text;
  demonstration: boolean;
  /** Null on the page of the whole programme. */
  institution: { id: string; name: Text } | null;
  /** Fifty, the newest first. */
  items: PublicRecommendation[];
  /** What asks for the next fifty, as `after`; null after the last. */
  next: string | null;
  /** What the teams made, the newest first; with the first fifty alone. */
  products: PublicProduct[];
  ledger: { count: number; head: string | null };
}

type Selecting = Pick<Reader, 'select'>;

/** @throws Problem `not_found` where nothing was opened: the same as for what does not exist. */
const closed = () => new Problem('not_found', { noun: 'page' });

async function openedProgram(db: Selecting, slug: string) {
  const [row] = await db.select().from(programs).where(eq(programs.slug, slug));
  if (row === undefined) throw closed();
  return row;
}

/** Institutions of a programme that have opened their pages. */
const openedInstitutions = (db: Selecting, programId: string) =>
  db
    .select({ id: institutions.id, name: institutions.name })
    .from(publicInstitutions)
    .innerJoin(institutions, eq(institutions.id, publicInstitutions.institutionId))
    .where(eq(institutions.programId, programId));

type Events = { type: string; detail: Record<string, unknown> }[];

const lastDetail = (events: Events, type: string, name: string): string | null => {
  const value = events.findLast((event) => event.type === type)?.detail[name];
  return typeof value === 'string' ? value : null;
};

/** The words of the institution that public pages show. */
export const saidOf = (row: StateRow, events: Events): Said => ({
  ...{ reason: row.reason, routedTo: row.routedTo },
  changed: lastDetail(events, 'accepted_in_part', 'changed'),
  evidence: row.declared ? lastDetail(events, row.state, 'evidence') : null,
});

function shown(
  { row, wording }: { row: StateRow; wording: Wording | null },
  events: Awaited<ReturnType<typeof readLedger>>,
  names: Map<string, Text>,
) {
  // What `heard` would tell is not told: when, neither.
  const own = (events.get(row.recommendationId) ?? []).filter(({ type }) => type !== 'heard');
  const said = saidOf(row, own);
  const item: Omit<PublicRecommendation, 'products'> = {
    ...{ id: row.recommendationId, title: row.title, detail: row.detail, contributorSide: row.contributorSide },
    ...{ institution: names.get(row.institutionId) ?? { fr: '', en: '' }, state: row.state, since: row.since },
    ...{ submittedOn: row.submittedOn, declared: row.declared, verified: row.verified, disputed: row.disputed },
    ...{ reasonCode: row.reasonCode, reviewOn: row.reviewOn },
    said,
    wording: wording && standing(wording, said),
    updatedAt: own.at(-1)?.recordedAt ?? row.createdAt,
  };
  return item;
}

export const publicQuery = newestFirstQuery.pick({ after: true });

/** Recommendations of one page. */
const shownAtOnce = 50;

/**
 * The page of a programme, with what institutions that opened theirs have listed; or of one institution.
 * @throws Problem `not_found` where nothing was opened.
 */
export async function readPublicPage(
  { db }: Context,
  slug: string,
  { institution: institutionId, after = '' }: { institution?: string; after?: string } = {},
): Promise<PublicPage> {
  const program = await openedProgram(db.read, slug);
  const opened = await openedInstitutions(db.read, program.id);
  const [isOpen] = await db.read.select().from(publicPrograms).where(eq(publicPrograms.programId, program.id));
  const institution = opened.find(({ id }) => id === institutionId) ?? null;
  if (institutionId === undefined ? isOpen === undefined : institution === null) throw closed();
  const from = institution === null ? opened.map(({ id }) => id) : [institution.id];
  const { createdAt, recommendationId } = recommendationStates;
  const found = await db.read
    .select({ row: recommendationStates, id: recommendationId, wording: listedRecommendations.wording })
    .from(listedRecommendations)
    .innerJoin(recommendationStates, eq(recommendationStates.recommendationId, listedRecommendations.recommendationId))
    .where(
      and(
        eq(recommendationStates.programId, program.id),
        inArray(recommendationStates.institutionId, from),
        olderThan(createdAt, recommendationId, after),
      ),
    )
    .orderBy(desc(createdAt), desc(recommendationId))
    .limit(shownAtOnce + 1);
  const { items: rows, next } = toNewestPage(found, shownAtOnce, ({ row }) => row.createdAt);
  const events = await readLedger(
    db.read,
    rows.map(({ row }) => row.recommendationId),
  );
  const names = new Map(opened.map(({ id, name }) => [id, name]));
  const products = await publicProducts(db.read, from);
  const ofItem = (id: string) =>
    products.filter(({ recommendations }) => recommendations.includes(id)).map(({ shown: product }) => product);
  const { count, hash } = await chainHead(db.read, program.id);
  return {
    ...{ slug, program: program.name, demonstration: program.demonstration, institution },
    items: rows.map((each) => ({ ...shown(each, events, names), products: ofItem(each.id) })),
    next,
    products: after === '' ? products.slice(0, shownAtOnce).map(({ shown: product }) => product) : [],
    ledger: { count, head: hash?.toString('hex') ?? null },
  };
}
