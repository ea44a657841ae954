import type { Waiting } from './waiting.ts';

export type Sent =
  | { kind: 'recorded'; id: string }
  | { kind: 'refused'; why: string }
  | { kind: 'signed_out' }
  | { kind: 'unreachable' };

/** Refusals that time mends: the entry waits. */
const later = new Set([408, 425, 429, 502, 503, 504, 500, 507]);

/** Sends one. The key makes it count once, also when the reply was lost on the way. */
export async function send({ key, body }: Waiting, language: string): Promise<Sent> {
  try {
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
