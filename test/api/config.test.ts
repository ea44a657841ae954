import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../api/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'config-'));
const file = `file:${join(folder, 'tandem.db')}`;
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const faultsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
};

describe('the environment', () => {
  it('has a default for everything but a file to keep the secret beside', () => {
    const config = readConfig({ DATABASE_URL: file });
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', baseUrl: 'http://localhost:3000', demo: false });
    expect(config.secret.length).toBeGreaterThanOrEqual(32);
  });

  it('makes the secret once, readable by its owner alone', () => {
    const { secret } = readConfig({ DATABASE_URL: file });
    expect(readConfig({ DATABASE_URL: file }).secret).toBe(secret);
    expect(statSync(join(folder, 'secret')).mode & 0o077).toBe(0);
  });

  it('names every fault, one line each', () => {
    const lines = faultsOf({
      PORT: 'eighty',
      DATABASE_URL: 'postgres://localhost/x',
      BASE_URL: 'tandem.example',
      SMTP_URL: 'http://mail.example',
      SECRET: 'short',
    });
    expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'BASE_URL', 'SMTP_URL', 'SECRET']);
  });

  it('wants a secret for a database that is not a file', () => {
    expect(faultsOf({ DATABASE_URL: 'http://127.0.0.1:8080' })).toEqual([
      'SECRET: needed when DATABASE_URL is not a file',
    ]);
  });

  it('takes an empty value as not given, and cuts the slash at the end of the address', () => {
    expect(readConfig({ DATABASE_URL: file, PORT: '', BASE_URL: 'https://tandem.example/' })).toMatchObject({
      port: 3000,
      baseUrl: 'https://tandem.example',
    });
  });

  it('is documented: .env.example holds each setting that is read', () => {
    const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
    const settings = [...read('../../api/config.ts').matchAll(/^ {2}([A-Z_]+): /gm)].map((match) => match[1]);
    const documented = [...read('../../.env.example').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(settings.length).toBeGreaterThan(5);
    expect(documented.sort()).toEqual(settings.sort());
  });
});
