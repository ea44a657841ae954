import { HTTPException } from 'hono/http-exception';

/** Every error the API can answer, with its HTTP status. Words for people stand in web/text/problems.ts. */
export const problemStatus = {
  malformed_json: 400,
  invalid_request: 400,
  wrong_encoding: 400,
  receipt_code_required: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  unknown_token: 404,
  unknown_code: 404,
  method_not_allowed: 405,
  conflict: 409,
  already_answered: 409,
  receipt_in_use: 409,
  mode_changed: 409,
  campaign_not_open: 409,
  withdrawal_too_late: 409,
  saving_not_allowed: 409,
  saved_elsewhere: 409,
  wrong_state: 409,
  transition_refused: 409,
  campaign_not_ready: 409,
  release_too_close: 409,
  note_changed: 409,
  no_envelope: 409,
  entries_differ: 409,
  version_retired: 409,
  in_use: 409,
  last_administrator: 409,
  mail_not_set_up: 409,
  stale_revision: 412,
  body_too_large: 413,
  unsupported_media_type: 415,
  invalid_answers: 422,
  invalid_document: 422,
  invalid_event: 422,
  mode_refused: 422,
  benchmark_mismatch: 422,
  unreadable_file: 422,
  invalid_pool: 422,
  invalid_register: 422,
  lottery_too_long: 422,
  idempotency_key_reused: 422,
  revision_required: 428,
  too_many_requests: 429,
  too_many_comments: 429,
  internal: 500,
  storage_full: 507,
  not_ready: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;
export type ProblemParams = Record<string, unknown>;

/** An error with a code and parameters (RFC 9457); thrown anywhere below a route, worded at the edge. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  constructor(code: ProblemCode, params: ProblemParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
  get status(): (typeof problemStatus)[ProblemCode] {
    return problemStatus[this.code];
  }
}

/** A libSQL server gives no extended code; but only a trigger's refusal is not worded "… constraint failed". */
const isTriggers = (error: Error): boolean =>
  'code' in error &&
  String(error.code).startsWith('SQLITE_CONSTRAINT') &&
  !/constraint failed|cannot store/i.test(error.message);

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

/** What a thrown value is to the outside: a Problem as it is; a full disk named; anything else `internal`. */
export function toProblem(error: unknown): Problem {
  for (let at: unknown = error; at !== undefined; at = causeOf(at)) {
    if (at instanceof Problem) return at;
    if (at instanceof HTTPException && at.status === 400) return new Problem('invalid_request');
    if (at instanceof Error && /SQLITE_FULL|ENOSPC|disk is full/.test(`${at.name} ${at.message}`)) {
      return new Problem('storage_full');
    }
    // Only triggers raise these: they guard what never changes, or not any more.
    if (at instanceof Error && isTriggers(at)) {
      return new Problem('wrong_state');
    }
  }
  return new Problem('internal');
}
