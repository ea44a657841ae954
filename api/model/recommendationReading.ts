import { asc, eq, inArray } from 'drizzle-orm';
import type { Relation } from '../../analysis/ledger/facets.ts';
import type { State } from '../../analysis/ledger/transitions.ts';
import type { Text } from '../../surveys/text.ts';
import { type Actor, can } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendationEvidence, recommendationLinks, recommendations } from '../db/schema/recommendations.ts';
import { user } from '../db/schema/staff.ts';
import { Problem } from '../problem.ts';
import { type RecordedEvent, readLedger } from './ledger.ts';
import { standingRow } from './ledgerWriting.ts';
import { placeOfRecommendation } from './places.ts';
import { authoriseIn } from './reach.ts';
import { type Recommendation, recommendationOf, shownEvents } from './recommendationRow.ts';

type Selecting = Pick<Reader, 'select'>;

/** A tie to another recommendation; what it says is null where the reader may not read it. */
export interface Tie {
  relation: Relation;
  id: string;
  /** `to`: this one is tied to the other; `from`: the other to this one. */
  direction: 'to' | 'from';
  other: { title: Text; state: State } | null;
}

/** What a file of evidence is, without its content. */
export interface EvidenceFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

export interface RecommendationWithEvents extends Recommendation {
  events: RecordedEvent[];
  /** The words it was submitted with. */
  submitted: { title: Text; detail: Text; contributorSide: Recommendation['contributorSide'] };
  ties: Tie[];
  evidence: EvidenceFile[];
  /** Staff accounts that the ledger names as owners, with their names now. */
  owners: { id: string; name: string }[];
}

async function readTies(db: Selecting, actor: Actor | null, id: string): Promise<Tie[]> {
  const to = await db.select().from(recommendationLinks).where(eq(recommendationLinks.recommendationId, id));
  const from = await db.select().from(recommendationLinks).where(eq(recommendationLinks.toId, id));
  const ties = [
    ...to.map((link) => ({ relation: link.relation, id: link.toId, direction: 'to' as const })),
    ...from.map((link) => ({ relation: link.relation, id: link.recommendationId, direction: 'from' as const })),
  ];
  const others = ties.map((tie) => tie.id);
  const rows = await db
    .select()
    .from(recommendationStates)
    .where(inArray(recommendationStates.recommendationId, others));
  const byId = new Map(rows.map((row) => [row.recommendationId, row]));
  return ties.map((tie) => {
    const row = byId.get(tie.id);
    const place = row && { program: row.programId, institution: row.institutionId, team: row.teamId };
    const readable = row !== undefined && place !== undefined && can(actor, 'recommendation.read', place);
    return { ...tie, other: readable ? { title: row.title, state: row.state } : null };
  });
}

async function readOwners(db: Selecting, events: RecordedEvent[]) {
  const named = events.flatMap(({ type, detail }) =>
    type === 'assigned' && typeof detail.ownerId === 'string' ? [detail.ownerId] : [],
  );
  return db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(inArray(user.id, [...new Set(named)]))
    .orderBy(asc(user.name));
}

/** A recommendation as this reader sees it; authorise before calling. @throws Problem `not_found`. */
export async function readRecommendation(
  db: Selecting,
  actor: Actor | null,
  id: string,
): Promise<RecommendationWithEvents> {
  const row = await standingRow(db, id);
  const { title, detail, contributorSide } = recommendations;
  const [submitted] = await db
    .select({ title, detail, contributorSide })
    .from(recommendations)
    .where(eq(recommendations.id, id));
  if (submitted === undefined) throw new Problem('not_found', { noun: 'recommendation' });
  // Whether somebody felt heard is told through a threshold alone: a team has about two patients.
  const events = shownEvents((await readLedger(db, [id])).get(id) ?? []);
  const { content: _, recommendationId, addedAt, ...file } = recommendationEvidence;
  const evidence = await db
    .select({ id: file.id, name: file.name, mediaType: file.mediaType, size: file.size, sha256: file.sha256 })
    .from(recommendationEvidence)
    .where(eq(recommendationId, id))
    .orderBy(asc(addedAt), asc(file.id));
  return {
    ...recommendationOf(row),
    ...{ events, submitted, evidence },
    ties: await readTies(db, actor, id),
    owners: await readOwners(db, events),
  };
}

export async function getRecommendation(context: Context, id: string): Promise<RecommendationWithEvents> {
  await authoriseIn(context, 'recommendation.read', placeOfRecommendation, id);
  return readRecommendation(context.db.read, context.actor, id);
}
