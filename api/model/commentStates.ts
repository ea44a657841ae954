import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Place } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { commentCodings, commentDecisions, commentSettlements, comments } from '../db/schema/comments.ts';
import { Problem } from '../problem.ts';
import type { Reach } from './reach.ts';

/** Comments wait to be read, are accepted or withheld; of the accepted ones, some wait for a coder, and some coders differ. */
export const commentStates = ['waiting', 'accepted', 'withheld', 'to_code', 'differing'] as const;
export type CommentState = (typeof commentStates)[number];

/** Coders of one comment, at most. */
export const mostCoders = 2;

/** The newest decision on a comment, or null. */
export const decision = sql<
  'accepted' | 'withheld' | null
>`(select ${commentDecisions.decision} from ${commentDecisions}
  where ${commentDecisions.commentId} = ${comments.id} order by ${commentDecisions.sequence} desc limit 1)`;

/** The words that may be published, or null. */
export const acceptedWords = sql<string | null>`(select ${commentDecisions.words} from ${commentDecisions}
  where ${commentDecisions.commentId} = ${comments.id} order by ${commentDecisions.sequence} desc limit 1)`;

const codings = sql<number>`(select count(*) from ${commentCodings} where ${commentCodings.commentId} = ${comments.id})`;
const themesGiven = sql<number>`(select count(distinct coalesce(${commentCodings.themeId}, '')) from ${commentCodings}
  where ${commentCodings.commentId} = ${comments.id})`;
const isSettled = sql`exists (select 1 from ${commentSettlements} where ${commentSettlements.commentId} = ${comments.id})`;

/** Whether a comment is in a state, for a coder who has coded some of them. */
export function inState(state: CommentState, coderId: string): SQL | undefined {
  const accepted = sql`${decision} = 'accepted'`;
  switch (state) {
    case 'waiting':
      return sql`${decision} is null`;
    case 'accepted':
      return accepted;
    case 'withheld':
      return sql`${decision} = 'withheld'`;
    case 'to_code': {
      const own = sql`exists (select 1 from ${commentCodings} where ${commentCodings.commentId} = ${comments.id}
        and ${commentCodings.coderId} = ${coderId})`;
      return and(accepted, sql`not ${own}`, sql`${codings} < ${mostCoders}`, sql`not ${isSettled}`);
    }
    case 'differing':
      return and(accepted, sql`${themesGiven} > 1`, sql`not ${isSettled}`);
  }
}

/** Comments are kept without their team: a role in a team reaches none of them. */
export type CommentReach = Pick<Reach, 'everywhere' | 'institutions'>;
export const everywhere: CommentReach = { everywhere: true, institutions: [] };

/** The comments of a campaign within somebody's reach. */
export const commentsWithin = (campaignId: string, reach: CommentReach): SQL | undefined =>
  and(
    eq(comments.campaignId, campaignId),
    reach.everywhere ? undefined : inArray(comments.institutionId, reach.institutions),
  );

export const commentKeyOf = (id: string): Buffer => Buffer.from(id, 'base64url');

/** The place of a comment; never a team. @throws Problem `not_found`. */
export async function placeOfComment(db: Pick<Reader, 'select'>, id: string): Promise<Required<Omit<Place, 'team'>>> {
  const [row] = await db
    .select({ program: campaigns.programId, institution: comments.institutionId })
    .from(comments)
    .innerJoin(campaigns, eq(comments.campaignId, campaigns.id))
    .where(eq(comments.id, commentKeyOf(id)));
  if (!row) throw new Problem('not_found', { noun: 'comment' });
  return row;
}
