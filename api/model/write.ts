import { createHash, randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { canonicalJson } from '../../surveys/canonical.ts';
import type { Verb } from '../access.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { auditEvents, idempotencyKeys } from '../db/schema/audit.ts';
import { Problem } from '../problem.ts';
import { programOfSubject } from './subjects.ts';

export const newId = (): string => randomUUID();

const longestKey = 200;

interface Written<T> {
  /** JSON-able: it is the reply, and is replayed for a repeated idempotency key. */
  result: T;
  /** What was written, as `noun:id`. */
  subject: string;
  /** The programme it belongs to, when the subject does not tell. */
  program?: string;
  /** For the audit trail; never a token, a receipt or an answer. */
  detail?: Record<string, unknown>;
}

/**
 * One write of a member of staff: job, audit event and idempotent reply in one transaction. Authorise before calling.
 * @throws Problem `idempotency_key_reused` when the key came before with another request.
 */
export function write<T>(
  context: Pick<Context, 'db' | 'now' | 'actor' | 'idempotencyKey'>,
  verb: Verb,
  input: unknown,
  job: (tx: Transaction) => Promise<Written<T>>,
): Promise<T> {
  const actorId = context.actor?.userId ?? 'system';
  const key = context.idempotencyKey;
  if (key !== null && key.length > longestKey) {
    const faults = [{ path: 'idempotency-key', message: `longer than ${longestKey} characters` }];
    throw new Problem('invalid_request', { target: 'header', faults });
  }
  const at = context.now().getTime();
  const fingerprint = createHash('sha256').update(canonicalJson({ verb, input })).digest('hex');
  return context.db.write(async (tx) => {
    if (key !== null) {
      const [earlier] = await tx
        .select()
        .from(idempotencyKeys)
        .where(and(eq(idempotencyKeys.actorId, actorId), eq(idempotencyKeys.key, key)));
      if (earlier) {
        if (earlier.fingerprint !== fingerprint) throw new Problem('idempotency_key_reused');
        return JSON.parse(earlier.reply) as T;
      }
    }
    const { result, subject, program, detail = {} } = await job(tx);
    const programId = program ?? (await programOfSubject(tx, subject));
    await tx.insert(auditEvents).values({ id: newId(), at, actorId, programId, verb, subject, detail });
    if (key !== null) {
      const reply = JSON.stringify(result);
      await tx.insert(idempotencyKeys).values({ actorId, key, verb, fingerprint, reply, createdAt: at });
    }
    return result;
  });
}
