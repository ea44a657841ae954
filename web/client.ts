import type { hc } from 'hono/client';
import type { Api } from '../api/api.ts';
import type { ProblemCode } from '../api/problem.ts';

/** The API as the pages call it, typed by its contract; each call carries the reader's session. */
export type Client = ReturnType<typeof hc<Api>>;

/** A problem the API answered, for a page to put into words. */
export class PageProblem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly params: Record<string, unknown>;
  constructor(status: number, code: ProblemCode, params: Record<string, unknown>) {
    super(code);
    this.status = status;
    this.code = code;
    this.params = params;
  }
}

interface Reply<T> {
  ok: boolean;
  status: number;
  json(): Promise<T>;
}

/** The body of a reply. @throws PageProblem when the API refused. */
export async function unwrap<T>(reply: Reply<T> | Promise<Reply<T>>): Promise<T> {
  const response = await reply;
  const body = await response.json();
  if (response.ok) return body;
  const { code, params } = body as { code: ProblemCode; params: Record<string, unknown> };
  throw new PageProblem(response.status, code, params);
}
