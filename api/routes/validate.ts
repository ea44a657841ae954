import type { Context, ValidationTargets } from 'hono';
import { validator } from 'hono-openapi';
import type * as z from 'zod';
import { Problem } from '../problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const json = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/** Refuses a body that is not JSON in UTF-8, each fault by its own name, before a schema sees it. */
async function requireJson(c: Context): Promise<void> {
  if (!json.test(c.req.header('content-type') ?? '')) throw new Problem('unsupported_media_type');
  let text: string;
  try {
    text = utf8.decode(await c.req.arrayBuffer());
  } catch (error) {
    throw error instanceof TypeError ? new Problem('wrong_encoding') : error;
  }
  // For the schema's reading: otherwise the text would be made from the bytes again, by way of a stream.
  Object.assign(c.req.bodyCache, { text: Promise.resolve(text) });
  try {
    JSON.parse(text);
  } catch {
    throw new Problem('malformed_json');
  }
}

/** A reply is no place for a hundred thousand faults, nor for what was sent to come back in one of them. */
const mostFaults = 100;
const longestMessage = 300;

/**
 * Checks one part of a request against a schema; every fault is named with its path, up to a hundred.
 * @throws Problem `invalid_request`; for JSON also `unsupported_media_type`, `wrong_encoding` and `malformed_json`.
 */
export const validate = <Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) => {
  const check = validator(target, schema, (result) => {
    if (result.success) return;
    const faults = result.error.slice(0, mostFaults).map((issue) => ({
      path: (issue.path ?? []).map((part) => (typeof part === 'object' ? String(part.key) : String(part))).join('.'),
      message: issue.message.slice(0, longestMessage),
    }));
    throw new Problem('invalid_request', { target, faults });
  });
  if (target !== 'json') return check;
  const checkJson: typeof check = async (c, next) => {
    await requireJson(c);
    return check(c, next);
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
