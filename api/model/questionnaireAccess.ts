import { eq } from 'drizzle-orm';
import { authorise, authoriseSomewhere, type Verb } from '../access.ts';
import type { Context } from '../context.ts';
import { questionnaires } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';

export type Questionnaire = typeof questionnaires.$inferSelect;

/**
 * Asks whether the actor may do something with the questionnaires of a programme. Those that come with the product
 * (null) are read by everyone with a role and changed by nobody.
 */
export function authoriseQuestionnaire(context: Context, verb: Verb, programId: string | null): void {
  if (programId !== null) authorise(context, verb, { program: programId });
  else if (verb === 'questionnaire.read') authoriseSomewhere(context, verb);
  else throw new Problem(context.actor === null ? 'unauthenticated' : 'forbidden', { verb });
}

/** The questionnaire of a slug, once the actor may do this with it. */
export async function findQuestionnaire(context: Context, verb: Verb, slug: string): Promise<Questionnaire> {
  if (context.actor === null) throw new Problem('unauthenticated');
  const [row] = await context.db.read.select().from(questionnaires).where(eq(questionnaires.slug, slug));
  if (!row) throw new Problem('not_found', { noun: 'questionnaire' });
  authoriseQuestionnaire(context, verb, row.programId);
  return row;
}
