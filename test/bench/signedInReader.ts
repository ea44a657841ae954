import { createHmac, randomUUID } from 'node:crypto';
import type { Database } from '../../api/db/database.ts';
import { roleAssignments, session, user } from '../../api/db/schema/staff.ts';

/** Makes an administrator of the programme with a session, and gives the cookie of it, signed as the server signs. */
export async function signedInReader(db: Database, programId: string, secret: string): Promise<string> {
  const id = randomUUID();
  const token = randomUUID();
  const at = new Date();
  await db.write(async (tx) => {
    const person = { id, name: 'Reader', email: `${id}@example.org`, emailVerified: true };
    await tx.insert(user).values({ ...person, createdAt: at, updatedAt: at });
    const expiresAt = new Date(at.getTime() + 86_400_000);
    await tx.insert(session).values({ id: randomUUID(), userId: id, token, expiresAt, createdAt: at, updatedAt: at });
    const role = { role: 'program_admin' as const, scopeKind: 'program' as const, scopeId: programId };
    await tx.insert(roleAssignments).values({ id: randomUUID(), userId: id, ...role, createdAt: at.getTime() });
  });
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `better-auth.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
