import { eq } from 'drizzle-orm';
import type { Place } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { themes } from '../db/schema/comments.ts';
import { Problem } from '../problem.ts';

/** The programme whose code book a theme belongs to. @throws Problem `not_found`. */
export async function placeOfTheme(db: Pick<Reader, 'select'>, id: string): Promise<Place> {
  const [row] = await db.select({ program: themes.programId }).from(themes).where(eq(themes.id, id));
  if (!row) throw new Problem('not_found', { noun: 'theme' });
  return row;
}
