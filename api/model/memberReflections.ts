import { eq } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Language } from '../../surveys/text.ts';
import { hashToken } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import { campaigns, invitations } from '../db/schema/campaigns.ts';
import { members } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { addNote, type NoteInput } from './reflectionNotes.ts';
import { type Reflection, reflectionOf, requireOpen } from './reflections.ts';

/** What the link of a member opens: the reflection, or why it does not yet, or not any more. */
export interface MemberReflection {
  language: Language;
  /** `answer_first`: while answers are taken, only who has answered reads those of the others. */
  access: 'open' | 'answer_first' | 'left';
  reflection: Reflection | null;
}

async function invitedBy({ db, now }: Context, token: string) {
  const [row] = await db.read
    .select({
      memberId: invitations.memberId,
      campaignId: invitations.campaignId,
      teamId: invitations.teamId,
      spent: invitations.spent,
      status: campaigns.status,
      mode: campaigns.mode,
      language: members.language,
      leftOn: members.leftOn,
    })
    .from(invitations)
    .innerJoin(campaigns, eq(invitations.campaignId, campaigns.id))
    .innerJoin(members, eq(invitations.memberId, members.id))
    .where(eq(invitations.tokenHash, hashToken(token)));
  if (!row) throw new Problem('unknown_token');
  if (row.mode !== 'shared') throw new Problem('not_found', { noun: 'reflection' });
  const left = row.leftOn !== null && row.leftOn <= dayOf(now().getTime());
  const mayStillAnswer = row.spent === 0 && (row.status === 'open' || row.status === 'closing');
  return { ...row, access: left ? 'left' : mayStillAnswer ? 'answer_first' : 'open' } as const;
}

/**
 * The reflection of the team that a link belongs to. Needs no sign-in: the token is the key.
 * @throws Problem `unknown_token`; `not_found` (noun `reflection`) where the campaign is not shared.
 */
export async function readOwnReflection(context: Context, token: string): Promise<MemberReflection> {
  const { access, language, campaignId, teamId } = await invitedBy(context, token);
  return { language, access, reflection: access === 'open' ? await reflectionOf(context, campaignId, teamId) : null };
}

/**
 * A text of a member. Not in the audit trail, which says what staff did: the text itself is kept, and never changed.
 * @throws Problem as readOwnReflection; `wrong_state`, `note_changed`.
 */
export async function writeOwnReflection(context: Context, token: string, input: NoteInput): Promise<{ id: string }> {
  const { access, campaignId, teamId, memberId } = await invitedBy(context, token);
  if (access !== 'open') throw new Problem('wrong_state', { access });
  requireOpen(await reflectionOf(context, campaignId, teamId));
  const place = { campaignId, teamId, memberId, at: context.now().getTime() };
  return context.db.write((tx) => addNote(tx, place, input));
}
