import type { Context, ValidationTargets } from 'hono';
import { validator } from 'hono-openapi';
import type * as z from 'zod';
import { Problem } from '../problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const json = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** The JSON of a body in UTF-8; what is not is refused by its own name before a schema sees it. */
async function readJson(c: Context): Promise<unknown> {
  if (!json.test(c.req.header('content-type') ?? '')) throw new Problem('unsupported_media_type');
  let text: string;
  try {
    text = utf8.decode(await c.req.arrayBuffer());
  } catch (error) {
    throw error instanceof TypeError ? new Problem('wrong_encoding') : error;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformed_json');
  }
}

/** A reply is no place for a hundred thousand faults, nor for what was sent to come back in one of them. */
const mostFaults = 100;
const longestMessage = 300;

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}

function refuse(target: keyof ValidationTargets, issues: readonly Issue[]): never {
  const faults = issues.slice(0, mostFaults).map(({ path = [], message }) => ({
    path: path.map((part) => (typeof part === 'object' ? String(part.key) : String(part))).join('.'),
    message: message.slice(0, longestMessage),
  }));
  throw new Problem('invalid_request', { target, faults });
}

/**
 * Checks one part of a request against a schema; every fault is named with its path, up to a hundred.
 * @throws Problem `invalid_request`; for JSON also `unsupported_media_type`, `wrong_encoding` and `malformed_json`.
 */
export const validate = <Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) => {
  const check = validator(target, schema, (result) => {
    if (!result.success) refuse(target, result.error);
  });
  if (target !== 'json') return check;
  // The validator would read and parse the body a second time.
  const checkJson: typeof check = async (c, next) => {
    const result = await schema['~standard'].validate(await readJson(c));
    if (result.issues) refuse(target, result.issues);
    else c.req.addValidatedData(target, result.value as object);
    await next();
  };
  // The description of the schema for /openapi.json hangs on the validator.
  return Object.assign(checkJson, check);
};

/** Checks a JSON body that may be left out; without one, the schema's defaults stand. */
export function validateIfSent<Schema extends z.ZodType>(schema: Schema) {
  const check = validate('json', schema);
  const checkIfSent: typeof check = async (c, next) => {
    const isSent = c.req.header('content-type') !== undefined || (await c.req.arrayBuffer()).byteLength > 0;
    if (isSent) return check(c, next);
    c.req.addValidatedData('json', schema.parse({}) as object);
    return next();
  };
  return Object.assign(checkIfSent, check);
}
