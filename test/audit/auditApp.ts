import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desc, eq } from 'drizzle-orm';
import { createApp } from '../../api/app.ts';
import { readConfig } from '../../api/config.ts';
import type { Services } from '../../api/context.ts';
import { messages } from '../../api/db/schema/messages.ts';
import { roleAssignments, type ScopeKind, type StaffRole, user } from '../../api/db/schema/staff.ts';
import { closeServices, openServices } from '../../api/services.ts';
import { testSecret } from '../support/testSecret.ts';

export interface Reply {
  status: number;
  text: string;
  bytes: Uint8Array;
  /** Unchecked: what the audit reads of it is the check. */
  body: ReturnType<typeof JSON.parse>;
}

/** The whole application over a database of its own, asked as a browser would ask it. */
export interface AuditApp {
  services: Services;
  ask(path: string, as?: string, body?: unknown, method?: string): Promise<Reply>;
  /** @returns what the API says of itself, for programs. */
  description(): Promise<ReturnType<typeof JSON.parse>>;
  /** @returns the cookie of a new account with one role. */
  signedIn(role: StaffRole, scopeKind: ScopeKind, scopeId: string): Promise<string>;
  close(): Promise<void>;
}

export async function auditApp(): Promise<AuditApp> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const config = readConfig({ SECRET: testSecret, DATABASE_URL: `file:${join(folder, 'data.db')}` }, { demo: true });
  const services = await openServices({ ...config, secret: testSecret });
  const app = createApp(services);
  const { baseUrl } = services.config;

  async function ask(path: string, as = '', body?: unknown, method = body === undefined ? 'GET' : 'POST') {
    const headers = { cookie: as, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const reply = await app.request(`/api/v1${path}`, { method, headers, ...content });
    const bytes = new Uint8Array(await reply.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const isJson = /json/.test(reply.headers.get('content-type') ?? '') && text !== '';
    return { status: reply.status, text, bytes, body: isJson ? JSON.parse(text) : null };
  }

  async function signedIn(role: StaffRole, scopeKind: ScopeKind, scopeId: string): Promise<string> {
    const id = randomUUID();
    const email = `${id}@example.org`;
    const at = new Date();
    await services.db.write(async (tx) => {
      await tx.insert(user).values({ id, name: role, email, emailVerified: false, createdAt: at, updatedAt: at });
      const assignment = { id: randomUUID(), userId: id, role, scopeKind, scopeId, createdAt: at.getTime() };
      await tx.insert(roleAssignments).values(assignment);
    });
    await app.request('/api/auth/sign-in/magic-link', {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', origin: baseUrl } },
      body: JSON.stringify({ email, callbackURL: '/dashboard' }),
    });
    const newest = services.db.read.select().from(messages).where(eq(messages.recipient, email));
    const [mail] = await newest.orderBy(desc(messages.id));
    const link = /https?:\S+\/sign-in\/confirm\?\S+/.exec(mail?.body ?? '')?.[0] ?? '';
    const reply = await app.request(link.replace('/sign-in/confirm', '/api/auth/magic-link/verify'));
    const cookies = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length === 0) throw new Error(`no sign-in for ${role}`);
    return cookies.join('; ');
  }

  return {
    services,
    ask,
    signedIn,
    description: async () => (await app.request('/openapi.json')).json(),
    async close() {
      await closeServices(services);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
