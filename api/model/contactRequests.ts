import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Text } from '../../surveys/text.ts';
import type { Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { contactRequests } from '../db/schema/contactRequests.ts';
import { institutions, teams } from '../db/schema/organization.ts';
import { user } from '../db/schema/staff.ts';
import { Problem } from '../problem.ts';
import { authoriseIn, reachIn, withinReach } from './reach.ts';
import { write } from './write.ts';

export const contactRequestQuery = z.object({ program: z.string().max(100) });

/** Somebody asks the patient coach to get in touch. */
export interface ContactRequest {
  id: string;
  team: { id: string; name: Text };
  campaign: Text;
  reach: string;
  words: string;
  /** `YYYY-MM-DD`. */
  askedOn: string;
  /** Null while nobody has handled it. */
  handled: { on: string; by: string } | null;
}

const idOf = (id: string): Buffer => Buffer.from(id, 'base64url');

/** The place of a request. @throws Problem `not_found`. */
async function placeOfRequest(db: Pick<Reader, 'select'>, id: string): Promise<Required<Place>> {
  const [row] = await db
    .select({ program: institutions.programId, institution: institutions.id, team: teams.id })
    .from(contactRequests)
    .innerJoin(teams, eq(contactRequests.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(eq(contactRequests.id, idOf(id)));
  if (!row) throw new Problem('not_found', { noun: 'contactRequest' });
  return row;
}

/**
 * The requests of the teams that the reader coaches: those that wait first, the newest day first; within a day in the order
 * of their random keys.
 */
export async function listContactRequests(
  context: Context,
  { program }: z.infer<typeof contactRequestQuery>,
): Promise<{ items: ContactRequest[] }> {
  const reach = reachIn(context, 'contactRequest.read', program);
  const rows = await context.db.read
    .select({ request: contactRequests, team: teams.name, campaign: campaigns.name, by: user.name })
    .from(contactRequests)
    .innerJoin(teams, eq(contactRequests.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .innerJoin(campaigns, eq(contactRequests.campaignId, campaigns.id))
    .leftJoin(user, eq(contactRequests.handledBy, user.id))
    .where(and(eq(institutions.programId, program), withinReach(reach)))
    .orderBy(isNotNull(contactRequests.handledOn), desc(contactRequests.askedOn), contactRequests.id);
  const items = rows.map(({ request: { id, teamId, reach, words, askedOn, handledOn }, team, campaign, by }) => ({
    id: id.toString('base64url'),
    team: { id: teamId, name: team },
    ...{ campaign, reach, words, askedOn },
    handled: handledOn === null ? null : { on: handledOn, by: by ?? '' },
  }));
  return { items };
}

/**
 * Notes that a request was handled, on which day and by whom. A second time changes nothing. Like a deletion it stands in the
 * audit trail with the programme alone, which reads the trail and is not to learn in which team a hand went up.
 */
export async function handleContactRequest(context: Context, id: string): Promise<{ handled: true }> {
  const { program } = await authoriseIn(context, 'contactRequest.handle', placeOfRequest, id);
  await write(context, 'contactRequest.handle', { id }, async (tx) => {
    const on = dayOf(context.now().getTime());
    const waiting = and(eq(contactRequests.id, idOf(id)), isNull(contactRequests.handledOn));
    await tx
      .update(contactRequests)
      .set({ handledOn: on, handledBy: context.actor?.userId ?? null })
      .where(waiting);
    return { result: null, subject: `program:${program}` };
  });
  return { handled: true };
}

/** Deletes a request for good. @throws Problem `wrong_state` before it is handled. */
export async function deleteContactRequest(context: Context, id: string): Promise<{ deleted: true }> {
  const { program } = await authoriseIn(context, 'contactRequest.handle', placeOfRequest, id);
  await write(context, 'contactRequest.handle', { id, deleted: true }, async (tx) => {
    const gone = await tx
      .delete(contactRequests)
      .where(and(eq(contactRequests.id, idOf(id)), isNotNull(contactRequests.handledOn)))
      .returning({ id: contactRequests.id });
    if (gone.length === 0) throw new Problem('wrong_state', { state: 'waiting' });
    return { result: null, subject: `program:${program}` };
  });
  // The log goes too, which still shows what was deleted.
  context.submissions.mixSoon();
  return { deleted: true };
}
