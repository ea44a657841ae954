import { type Client, PageProblem, unwrap } from '../../client.ts';

/** What typing a short code led to. */
export type CodeReading = { token: string } | { fault: 'malformed' | 'unknown' };

/** Reads a typed code, however it is written, and finds the token it stands for. */
export async function readCode(client: Client, typed: string): Promise<CodeReading> {
  try {
    return await unwrap(client.codes.$post({ json: { code: typed } }));
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    if (error.code === 'invalid_request') return { fault: 'malformed' };
    if (error.code === 'unknown_code') return { fault: 'unknown' };
    throw error;
  }
}
