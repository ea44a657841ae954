import type { Waiting } from './waiting.ts';

export type Sent =
  | { kind: 'recorded'; id: string }
  | { kind: 'refused'; why: string }
  | { kind: 'signed_out' }
  | { kind: 'unreachable' };

/** Refusals that time mends: the entry waits. */
const later = new Set([408, 425, 429, 502, 503, 504, 500, 507]);

/** Whether the session of this browser still is the account's that wrote what waits: nobody records under another's name. */
async function isOurs(user: string): Promise<boolean> {
  const reply = await fetch('/api/v1/me', { signal: AbortSignal.timeout(20_000) });
  if (reply.status === 401) return false;
  if (!reply.ok) throw new Error(`me: ${reply.status}`);
  return (await reply.json()).id === user;
}

/** Sends one of an account. The key makes it count once, also when the reply was lost on the way. */
export async function send(user: string, { key, body }: Waiting, language: string): Promise<Sent> {
  try {
    if (!(await isOurs(user))) return { kind: 'signed_out' };
    const reply = await fetch(`/api/v1/recommendations?lang=${language}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    if (reply.status === 401) return { kind: 'signed_out' };
    if (later.has(reply.status)) return { kind: 'unreachable' };
    const said = await reply.json();
    if (reply.ok) return { kind: 'recorded', id: String(said.id) };
    return { kind: 'refused', why: `${said.title ?? ''} ${said.detail ?? ''}`.trim() };
  } catch {
    return { kind: 'unreachable' };
  }
}
