import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { hasBadCharacters, tidyText } from '../../surveys/answerText.ts';
import type { MemberRole } from '../../surveys/side.ts';
import type { Transaction } from '../db/database.ts';
import { members } from '../db/schema/organization.ts';
import { reflectionNotes } from '../db/schema/reflection.ts';
import { Problem } from '../problem.ts';
import { newId } from './write.ts';

/** Characters of one text: a page of it. */
const longestNote = 4000;

export const noteInput = z.strictObject({
  /** What the team will adjust, in its own words. */
  adjustments: z
    .string()
    .refine((text) => !hasBadCharacters(text), { error: 'holds a character that cannot be kept' })
    .transform((text) => tidyText(text, true))
    .pipe(z.string().min(1).max(longestNote)),
  /** Id of the newest text when this one was begun; null when there was none. */
  after: z.string().max(100).nullable(),
});
export type NoteInput = z.infer<typeof noteInput>;

/** A text of the team. Of who wrote it, only the role. */
export interface ReflectionNote {
  id: string;
  adjustments: string;
  /** `YYYY-MM-DD`. */
  writtenOn: string;
  /** `staff`: who leads or coaches the team. */
  by: MemberRole | 'staff';
}

/** The texts of a team, the newest first. */
export async function notesOf(
  db: Pick<Transaction, 'select'>,
  campaignId: string,
  teamId: string,
): Promise<ReflectionNote[]> {
  const rows = await db
    .select({ note: reflectionNotes, role: members.role })
    .from(reflectionNotes)
    .leftJoin(members, eq(reflectionNotes.memberId, members.id))
    .where(and(eq(reflectionNotes.campaignId, campaignId), eq(reflectionNotes.teamId, teamId)))
    .orderBy(desc(reflectionNotes.writtenAt), desc(reflectionNotes.id));
  return rows.map(({ note: { id, adjustments, writtenAt }, role }) => ({
    ...{ id, adjustments, writtenOn: dayOf(writtenAt), by: role ?? 'staff' },
  }));
}

interface Written {
  campaignId: string;
  teamId: string;
  /** Null for staff. */
  memberId: string | null;
  at: number;
}

/**
 * Keeps a new text. One that says what the newest says already is not kept again.
 * @throws Problem `note_changed` when somebody saved another text since this one was begun.
 */
export async function addNote(
  tx: Transaction,
  { campaignId, teamId, memberId, at }: Written,
  { adjustments, after }: NoteInput,
): Promise<{ id: string }> {
  const [newest] = await notesOf(tx, campaignId, teamId);
  if (newest?.adjustments === adjustments) return { id: newest.id };
  if ((newest?.id ?? null) !== after) throw new Problem('note_changed', { newest: newest?.id ?? null });
  const [last] = await tx
    .select({ writtenAt: reflectionNotes.writtenAt })
    .from(reflectionNotes)
    .where(eq(reflectionNotes.id, newest?.id ?? ''));
  // Never before the one it follows, whatever the clock says: the newest is the one written last.
  const writtenAt = Math.max(at, (last?.writtenAt ?? 0) + 1);
  const id = newId();
  await tx.insert(reflectionNotes).values({ id, campaignId, teamId, adjustments, memberId, writtenAt });
  return { id };
}
