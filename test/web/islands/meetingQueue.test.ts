import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

interface Waiting {
  key: string;
  order: number;
  body: Record<string, unknown>;
}
interface Sending {
  send: (user: string, waiting: Waiting, language: string) => Promise<{ kind: string; id?: string; why?: string }>;
}
interface Keeping {
  waitingOf: (user: string) => Waiting[];
  keep: (user: string, waiting: Waiting) => boolean;
  forget: (user: string, key: string) => void;
  isKept: (user: string, key: string) => boolean;
}
/** Code of a browser, whose types are checked apart: it is met here by what it does. */
const island = (name: string) => import(`../../../web/islands/meeting/${name}.ts`);
const { send }: Sending = await island('sendWaiting');
const { waitingOf, keep, forget, isKept }: Keeping = await island('waiting');

let app: TestApp;
let sample: Fixture;
let writer: string;
let other: string;
const idOf = async (as: string): Promise<string> => (await app.api('/me', { as })).body.id;
const recorded = async (): Promise<number> =>
  (await app.api(`/recommendations?program=${sample.programId}`, { as: writer })).body.items.length;

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  sample = await fixture(app.services.db);
  writer = await app.signedIn('program_admin', 'program', sample.programId);
  other = await app.signedIn('program_admin', 'program', sample.programId);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The server as the browser reaches it, with the session that stands in it now. */
function browserOf(cookie: string): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string, { method = 'GET', headers = {}, body }: RequestInit = {}) => {
    asked.push(`${method} ${path.split('?')[0]}`);
    const own = { cookie, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' };
    return app.app.request(path, {
      method,
      headers: { ...Object.fromEntries(new Headers(headers)), ...own },
      body: body ?? null,
    });
  });
  return asked;
}

const entry = (key: string, order = 1): Waiting => ({
  ...{ key, order },
  body: {
    ...{ teamId: sample.teams[0]?.id ?? '', title: { fr: 'Un banc', en: '' }, detail: { fr: '', en: '' } },
    ...{ contributorSide: 'joint', origin: 'team_meeting', occurredOn: '2026-01-05' },
  },
});

describe('what waits of a meeting', () => {
  it('is not sent by another account that signed in to the same browser, and is by its own, once', async () => {
    const user = await idOf(writer);
    const theirs = browserOf(other);
    expect(await send(user, entry('first-key-of-a-meeting'), 'fr')).toEqual({ kind: 'signed_out' });
    expect(theirs).toEqual(['GET /api/v1/me']);
    browserOf('');
    expect(await send(user, entry('first-key-of-a-meeting'), 'fr')).toEqual({ kind: 'signed_out' });
    expect(await recorded()).toBe(0);

    browserOf(writer);
    const sent = await send(user, entry('first-key-of-a-meeting'), 'fr');
    expect(sent).toMatchObject({ kind: 'recorded' });
    // The reply was lost, and it is sent again.
    expect(await send(user, entry('first-key-of-a-meeting'), 'fr')).toEqual(sent);
    expect(await recorded()).toBe(1);
  });

  it('tells what the server refuses, and waits where it cannot be asked', async () => {
    const user = await idOf(writer);
    browserOf(writer);
    const nowhere = { ...entry('second-key-of-a-meeting'), body: { ...entry('').body, teamId: 'nowhere' } };
    expect(await send(user, nowhere, 'en')).toMatchObject({ kind: 'refused', why: expect.stringMatching(/\w/) });
    for (const status of [500, 503, 429]) {
      vi.stubGlobal('fetch', async () => new Response('', { status }));
      expect(await send(user, entry('third-key-of-a-meeting'), 'fr')).toEqual({ kind: 'unreachable' });
    }
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
    expect(await send(user, entry('third-key-of-a-meeting'), 'fr')).toEqual({ kind: 'unreachable' });
  });

  it('is kept by account and in its order, and what is broken is passed over', () => {
    const kept = new Map<string, string>([
      ['meeting:one:broken', '{'],
      ['theme', 'dark'],
    ]);
    vi.stubGlobal('localStorage', {
      get length() {
        return kept.size;
      },
      key: (index: number) => [...kept.keys()][index] ?? null,
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    });
    for (const [user, key, order] of [
      ['one', 'b', 2],
      ['one', 'a', 1],
      ['two', 'c', 1],
    ] as const)
      expect(keep(user, entry(key, order))).toBe(true);
    const keysOf = (user: string) => waitingOf(user).map(({ key }) => key);
    expect([keysOf('one'), keysOf('two'), keysOf('three')]).toEqual([['a', 'b'], ['c'], []]);
    expect([isKept('two', 'a'), isKept('one', 'a')]).toEqual([false, true]);
    forget('two', 'a');
    forget('one', 'a');
    expect([keysOf('one'), keysOf('two')]).toEqual([['b'], ['c']]);
    expect(kept.get('meeting:one:broken')).toBe('{');
  });
});
