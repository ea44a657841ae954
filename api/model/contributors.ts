import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import { type MemberRole, memberRoles, type Side, sideOfRole } from '../../surveys/side.ts';
import type { Context } from '../context.ts';
import { unsubscribedAddresses } from '../db/schema/messages.ts';
import { members } from '../db/schema/organization.ts';
import { recommendationContributors } from '../db/schema/recommendations.ts';
import { Problem } from '../problem.ts';
import { tellLinked } from './contributorMail.ts';
import { contributorToken } from './contributorTokens.ts';
import { hasSaidHeard, rememberHeard } from './heardMarks.ts';
import { standingRow } from './ledgerWriting.ts';
import { placeOfRecommendation } from './places.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

/** Somebody of the team as a contributor of a recommendation. */
export interface Contributor {
  memberId: string;
  name: string;
  role: MemberRole;
  side: Side;
  /** How news reach the person. */
  reach: 'email' | 'unsubscribed' | 'no_address';
}

export interface Contributors {
  items: Contributor[];
  /** Members of the team who could be linked. */
  candidates: { id: string; name: string; role: MemberRole }[];
}

const verb = 'recommendation.contributors';
const sided = memberRoles.filter((role) => sideOfRole(role) !== null);

/** Who contributed a recommendation, and who of the team could be linked to it; by name. */
export async function listContributors(context: Context, id: string): Promise<Contributors> {
  const place = await authoriseIn(context, verb, placeOfRecommendation, id);
  const linked = await context.db.read
    .select({
      ...{ memberId: members.id, name: members.name, role: members.role, email: members.email },
      ...{ side: recommendationContributors.side, unsubscribed: unsubscribedAddresses.address },
    })
    .from(recommendationContributors)
    .innerJoin(members, eq(members.id, recommendationContributors.memberId))
    .leftJoin(unsubscribedAddresses, eq(unsubscribedAddresses.address, sql`lower(${members.email})`))
    .where(eq(recommendationContributors.recommendationId, id))
    .orderBy(asc(members.name), asc(members.id));
  const today = dayOf(context.now().getTime());
  const others = await context.db.read
    .select({ id: members.id, name: members.name, role: members.role })
    .from(members)
    .where(
      and(
        eq(members.teamId, place.team),
        inArray(members.role, sided),
        or(isNull(members.leftOn), gt(members.leftOn, today)),
      ),
    )
    .orderBy(asc(members.name), asc(members.id));
  const known = new Set(linked.map(({ memberId }) => memberId));
  return {
    items: linked.map(({ email, unsubscribed, ...row }) => ({
      ...row,
      reach: email === null ? 'no_address' : unsubscribed === null ? 'email' : 'unsubscribed',
    })),
    candidates: others.filter((member) => !known.has(member.id)),
  };
}

/**
 * Links a member of the team as a contributor, who is told so and of every change from then on.
 * @throws Problem `not_found` for somebody who is not of this team, `invalid_request` for a support role: it has no side.
 */
export async function addContributor(context: Context, id: string, memberId: string): Promise<{ memberId: string }> {
  const place = await authoriseIn(context, verb, placeOfRecommendation, id);
  return write(context, verb, { id, memberId, linked: true }, async (tx) => {
    const [member] = await tx
      .select()
      .from(members)
      .where(and(eq(members.id, memberId), eq(members.teamId, place.team)));
    if (member === undefined) throw new Problem('not_found', { noun: 'member' });
    const side = sideOfRole(member.role);
    if (side === null) {
      const faults = [{ path: 'memberId', message: 'must be of the patient side or the professional side' }];
      throw new Problem('invalid_request', { target: 'param', faults });
    }
    const { secret } = context.config;
    const saidHeard = await hasSaidHeard(tx, { secret, recommendationId: id, memberId });
    const added = await tx
      .insert(recommendationContributors)
      .values({ recommendationId: id, memberId, side, addedAt: context.now().getTime(), saidHeard })
      .onConflictDoNothing()
      .returning();
    if (added.length > 0) await tellLinked(tx, context, await standingRow(tx, id), memberId);
    return { result: { memberId }, subject: `recommendation:${id}`, detail: { linked: memberId } };
  });
}

const contribution = (id: string, memberId: string) =>
  and(eq(recommendationContributors.recommendationId, id), eq(recommendationContributors.memberId, memberId));

/** Takes a contributor off: the link stops showing this recommendation, and news of it stop. The ledger is not touched. */
export async function removeContributor(context: Context, id: string, memberId: string): Promise<{ memberId: string }> {
  await authoriseIn(context, verb, placeOfRecommendation, id);
  return write(context, verb, { id, memberId, linked: false }, async (tx) => {
    const gone = await tx.delete(recommendationContributors).where(contribution(id, memberId)).returning();
    const [left] = gone;
    if (left === undefined) throw new Problem('not_found', { noun: 'member' });
    const { secret } = context.config;
    if (left.saidHeard) await rememberHeard(tx, { secret, recommendationId: id, memberId });
    return { result: { memberId }, subject: `recommendation:${id}`, detail: { unlinked: memberId } };
  });
}

/**
 * The link of a contributor, to be handed over in person. For the patient coach alone: whoever decides could otherwise
 * verify in a patient's name.
 */
export async function contributorLink(context: Context, id: string, memberId: string): Promise<{ url: string }> {
  const speaks = 'recommendation.voice';
  await authoriseIn(context, speaks, placeOfRecommendation, id);
  const { secret, baseUrl } = context.config;
  // Made anew at each press, and never kept: a stored reply would hold the token.
  await write({ ...context, idempotencyKey: null }, speaks, { id, memberId }, async (tx) => {
    const linked = await tx.select().from(recommendationContributors).where(contribution(id, memberId));
    if (linked.length === 0) throw new Problem('not_found', { noun: 'member' });
    return { result: null, subject: `recommendation:${id}`, detail: { linkShownFor: memberId } };
  });
  const [member] = await context.db.read.select({ email: members.email }).from(members).where(eq(members.id, memberId));
  return { url: `${baseUrl}/voice/${contributorToken(secret, memberId, member?.email ?? null)}/${id}` };
}
