import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { answerWriter } from '../../api/answers/answerWriter.ts';
import { startLiveAnswers } from '../../api/answers/liveAnswers.ts';
import { submissionQueue } from '../../api/answers/submissions.ts';
import { createApp } from '../../api/app.ts';
import { createAuth } from '../../api/auth.ts';
import type { Config } from '../../api/config.ts';
import type { Services } from '../../api/context.ts';
import { messages } from '../../api/db/schema/messages.ts';
import { roleAssignments, type ScopeKind, type StaffRole, user } from '../../api/db/schema/staff.ts';
import { queueSignIn } from '../../api/model/messages.ts';
import { closeAt, type End } from './closing.ts';
import { temporaryDatabase } from './database.ts';
import { testSecret } from './testSecret.ts';

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: string | Uint8Array<ArrayBuffer>;
  /** Cookie of who asks; nobody by default. */
  as?: string;
  headers?: Record<string, string>;
}

/** A reply of the API. */
export interface ApiReply {
  status: number;
  headers: Headers;
  /** The JSON of it, unchecked: what a test expects of it is the check. Null when there is none. */
  body: ReturnType<typeof JSON.parse>;
}

export interface TestApp {
  app: ReturnType<typeof createApp>;
  services: Services;
  /** Moves the clock. */
  setNow(at: Date): void;
  /** Calls `/api/v1` + path. */
  api(path: string, request?: ApiRequest): Promise<ApiReply>;
  /** Makes an account with one role and signs it in by a real link. @returns the cookie. */
  signedIn(role: StaffRole, scopeKind: ScopeKind, scopeId: string): Promise<string>;
  /** Asks for a link for the address, follows the newest one queued for it. @returns the cookie, '' without a link. */
  followLink(email: string): Promise<string>;
}

async function requestApi(app: TestApp['app'], path: string, request: ApiRequest = {}): Promise<ApiReply> {
  const { method = 'GET', body, raw, as, headers = {} } = request;
  const content = body === undefined ? raw : JSON.stringify(body);
  const reply = await app.request(`/api/v1${path}`, {
    method,
    headers: {
      ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      ...(as === undefined ? {} : { cookie: as }),
      ...headers,
    },
    ...(content === undefined ? {} : { body: content }),
  });
  const text = await reply.text();
  const isJson = /json/.test(reply.headers.get('content-type') ?? '');
  return { status: reply.status, headers: reply.headers, body: JSON.parse(isJson && text !== '' ? text : 'null') };
}

/**
 * The whole application over a temporary database, without a network.
 * @param options.end `test`: gone after the running test; `file`: after the last test of the file.
 */
export async function testApp(options: { end?: End; config?: Partial<Config>; now?: Date } = {}): Promise<TestApp> {
  const { end = 'test' } = options;
  const db = await temporaryDatabase(end);
  let clock = options.now;
  const now = () => clock ?? new Date();
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: db.url,
    databaseAuthToken: undefined,
    baseUrl: 'http://localhost:3000',
    smtpUrl: undefined,
    smtpRate: undefined,
    mailFrom: 'Partnership office <office@example.org>',
    secret: testSecret,
    demo: false,
    ...options.config,
  };
  const live = startLiveAnswers(db);
  const submissions = submissionQueue({ writer: answerWriter(db), onStored: live.append, mixesItself: false });
  const auth = createAuth(db, config, (link) => queueSignIn(db, { ...link, at: now() }));
  const services: Services = { db, config, auth: async () => auth, submissions, live, now };
  await live.loaded;
  closeAt(end, async () => {
    await submissions.close();
    await live.close();
  });
  const app = createApp(services);

  const followLink = async (email: string): Promise<string> => {
    await app.request('/api/auth/sign-in/magic-link', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: config.baseUrl },
      body: JSON.stringify({ email, callbackURL: '/dashboard' }),
    });
    const newest = db.read.select().from(messages).where(eq(messages.recipient, email)).orderBy(desc(messages.id));
    const link = /https?:\S+\/sign-in\/confirm\?\S+/.exec((await newest)[0]?.body ?? '')?.[0];
    if (link === undefined) return '';
    const reply = await app.request(link.replace('/sign-in/confirm', '/api/auth/magic-link/verify'));
    return reply.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  };

  return {
    app,
    services,
    setNow: (at) => {
      clock = at;
    },
    api: (path, request) => requestApi(app, path, request),
    followLink,
    async signedIn(role, scopeKind, scopeId) {
      const id = randomUUID();
      const email = `${role.replaceAll('_', '.')}.${id}@example.org`;
      const at = now();
      await db.write(async (tx) => {
        await tx.insert(user).values({ id, name: role, email, emailVerified: false, createdAt: at, updatedAt: at });
        const assignment = { id: randomUUID(), userId: id, role, scopeKind, scopeId, createdAt: at.getTime() };
        await tx.insert(roleAssignments).values(assignment);
      });
      return followLink(email);
    },
  };
}
