import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';

const databaseUrl = z
  .string()
  .regex(/^(file:.+|https?:\/\/.+|libsql:\/\/.+)$/, 'must start with file:, http://, https:// or libsql://');

const environment = z.object({
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: databaseUrl.default('file:./data/tandem.db'),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  SMTP_RATE: z.coerce.number('must be a number').int().min(1).max(100_000).optional(),
  MAIL_FROM: z.string().min(3).default('Tandem <tandem@localhost>'),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
});

export interface Config {
  port: number;
  host: string;
  databaseUrl: string;
  databaseAuthToken: string | undefined;
  /** Public address without a trailing slash, as printed in links. */
  baseUrl: string;
  smtpUrl: string | undefined;
  /** Messages a minute at most; undefined without a limit. */
  smtpRate: number | undefined;
  mailFrom: string;
  /** Signs sessions and derives invitation tokens. */
  secret: string;
  /** Demonstration: mail stays on the outbox page, sign-in links included. */
  demo: boolean;
}

/** Thrown with one line for each fault of the environment. */
export class ConfigError extends Error {
  readonly lines: string[];
  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/**
 * The secret beside a database file, made once and readable by its owner alone.
 * A database that is not a file needs SECRET.
 */
function secretBeside(url: string): string | null {
  if (!url.startsWith('file:')) return null;
  const file = join(dirname(url.slice('file:'.length)), 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dirname(file), { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/**
 * Reads and checks the environment, once.
 * @throws ConfigError with one clear line per fault.
 */
export function readConfig(env: Record<string, string | undefined>, options: { demo?: boolean } = {}): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const values = parsed.data;
  const secret = values.SECRET ?? secretBeside(values.DATABASE_URL);
  if (secret === null) throw new ConfigError(['SECRET: needed when DATABASE_URL is not a file']);
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    databaseAuthToken: values.DATABASE_AUTH_TOKEN,
    baseUrl: (values.BASE_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    smtpUrl: values.SMTP_URL,
    smtpRate: values.SMTP_RATE,
    mailFrom: values.MAIL_FROM,
    secret,
    demo: options.demo ?? false,
  };
}
