import { and, count, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { hasBadCharacters, tidyText } from '../../surveys/answerText.ts';
import type { Language, Text } from '../../surveys/text.ts';
import { hashToken } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { campaigns, invitations } from '../db/schema/campaigns.ts';
import { contactRequests } from '../db/schema/contactRequests.ts';
import { institutions, members, programs, teams } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { type RecentlyUsed, recentlyUsed } from '../recentlyUsed.ts';
import { tellCoaches } from './coachMail.ts';
import { addressOf } from './invitationMail.ts';
import { staffCoachesOf } from './staffCoaches.ts';

const words = (most: number, least: 0 | 1) =>
  z
    .string()
    .refine((text) => !hasBadCharacters(text), { error: 'holds a character that cannot be kept' })
    .transform((text) => tidyText(text, true))
    .pipe(z.string().min(least).max(most));

export const handUpInput = z.strictObject({
  /** 16 random bytes in base64url, made with the form: a second press of the button is the same request. */
  key: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  /** A name or a way to reach the person, in the person's own words. */
  reach: words(300, 1),
  /** What it is about; may be empty. */
  words: words(2000, 0),
});

/** Requests of one team that nobody has handled; beyond, somebody is playing with a link. */
const mostWaiting = 30;

/** Requests through one link since the start of the process, so that nobody alone takes the room of a whole team. */
const mostOfLink = 3;

/** The keys sent through each link, in memory alone: a stored count would lead from the requests to the invitation. */
const sentThrough = new WeakMap<Reader, RecentlyUsed<Set<string>>>();

/** @throws Problem `too_many_requests`. */
function countOfLink(context: Context, token: string, key: string): void {
  const links = sentThrough.get(context.db.read) ?? recentlyUsed<Set<string>>(10_000);
  sentThrough.set(context.db.read, links);
  const keys = links.get(hashToken(token).toString('base64'), () => new Set());
  if (keys.size >= mostOfLink && !keys.has(key)) throw new Problem('too_many_requests');
  keys.add(key);
}

/** Whether a coach can be asked, and whom to write to otherwise. */
export interface HandUp {
  language: Language;
  program: { name: Text };
  team: { name: Text };
  campaign: { name: Text };
  /** Names of those who would read it; empty where the team has no patient coach. */
  coaches: string[];
  /** E-mail of the programme. */
  contact: string;
}

async function placeOfToken({ db }: Context, token: string) {
  const [row] = await db.read
    .select({
      campaignId: campaigns.id,
      campaign: campaigns.name,
      place: { program: programs.id, institution: institutions.id, team: teams.id },
      program: programs.name,
      team: teams.name,
      language: members.language,
    })
    .from(invitations)
    .innerJoin(campaigns, eq(invitations.campaignId, campaigns.id))
    .innerJoin(members, eq(invitations.memberId, members.id))
    .innerJoin(teams, eq(invitations.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .innerJoin(programs, eq(campaigns.programId, programs.id))
    .where(eq(invitations.tokenHash, hashToken(token)));
  if (!row) throw new Problem('unknown_token');
  return row;
}

/** What the page of a hand up needs. Needs no sign-in: the token is the key. @throws Problem `unknown_token`. */
export async function readHandUp(context: Context, token: string): Promise<HandUp> {
  const { place, program, team, campaign, language } = await placeOfToken(context, token);
  const coaches = await staffCoachesOf(context.db.read, place);
  return {
    ...{ language, program: { name: program }, team: { name: team }, campaign: { name: campaign } },
    coaches: coaches.map(({ name }) => name),
    contact: addressOf(context.config.mailFrom),
  };
}

/**
 * Keeps a request to be contacted, with a random key and the day: nothing of it leads to an invitation or to answers. It is
 * in no audit trail, whose events have a time.
 * @throws Problem `unknown_token`; `wrong_state` where the team has no coach; `too_many_requests`.
 */
export async function raiseHand(
  context: Context,
  token: string,
  { key, ...said }: z.infer<typeof handUpInput>,
): Promise<{ received: true }> {
  const { campaignId, place } = await placeOfToken(context, token);
  const coaches = await staffCoachesOf(context.db.read, place);
  if (coaches.length === 0) throw new Problem('wrong_state', { reason: 'no_coach' });
  countOfLink(context, token, key);
  await context.db.write(async (tx) => {
    const ofTeam = and(eq(contactRequests.teamId, place.team), isNull(contactRequests.handledOn));
    const [waiting] = await tx.select({ requests: count() }).from(contactRequests).where(ofTeam);
    if ((waiting?.requests ?? 0) >= mostWaiting) throw new Problem('too_many_requests');
    const added = await tx
      .insert(contactRequests)
      .values({
        ...{ id: Buffer.from(key, 'base64url'), campaignId, teamId: place.team, ...said },
        askedOn: dayOf(context.now().getTime()),
      })
      .onConflictDoNothing()
      .returning({ id: contactRequests.id });
    if (added.length > 0) await tellCoaches(tx, context, coaches);
  });
  return { received: true };
}
