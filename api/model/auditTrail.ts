import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { authorise } from '../access.ts';
import type { Context } from '../context.ts';
import { auditEvents } from '../db/schema/audit.ts';
import { user } from '../db/schema/staff.ts';
import { newestFirstQuery, olderThan, toNewestPage } from './newestFirst.ts';
import type { Page } from './page.ts';

export const auditQuery = newestFirstQuery.extend({ program: z.string() });

export interface AuditEvent {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** Null for what the system did by itself. */
  actor: { id: string; name: string } | null;
  verb: string;
  subject: string;
  detail: Record<string, unknown>;
}

/** What staff did in a programme, newest first. */
export async function listAuditEvents(
  context: Context,
  { program, limit, after }: z.infer<typeof auditQuery>,
): Promise<Page<AuditEvent>> {
  authorise(context, 'audit.read', { program });
  const rows = await context.db.read
    .select({ event: auditEvents, name: user.name })
    .from(auditEvents)
    .leftJoin(user, eq(auditEvents.actorId, user.id))
    .where(and(eq(auditEvents.programId, program), olderThan(auditEvents.at, auditEvents.id, after)))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit + 1);
  const events = rows.map(({ event: { id, at, actorId, verb, subject, detail }, name }): AuditEvent => {
    const actor = actorId !== null && name !== null ? { id: actorId, name } : null;
    return { id, at, actor, verb, subject, detail };
  });
  return toNewestPage(events, limit, ({ at }) => at);
}
