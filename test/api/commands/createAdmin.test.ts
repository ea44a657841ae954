import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAdmin } from '../../../api/commands/createAdmin.ts';
import { openDatabase } from '../../../api/db/database.ts';
import { programs } from '../../../api/db/schema/organization.ts';
import { roleAssignments, user } from '../../../api/db/schema/staff.ts';
import { testSecret } from '../../support/testSecret.ts';

function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'admin-'));
  const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => {
    printed.mockRestore();
    complained.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  });
  const env = {
    DATABASE_URL: `file:${join(folder, 'data.db')}`,
    SECRET: testSecret,
    BASE_URL: 'https://eval.example.org',
  };
  return { env, lines: () => printed.mock.calls.flat().join('\n') };
}

const args = (email: string, program = 'Partenariat de soins') => [
  '--email',
  email,
  '--name',
  'Ève Roy',
  '--program',
  program,
];

describe('create-admin', () => {
  it('makes the programme and its administrator, and prints a link to sign in', async () => {
    const { env, lines } = setUp();
    expect(await createAdmin.run(args('Eve@Example.org'), env)).toBe(0);
    expect(lines()).toMatch(/https:\/\/eval\.example\.org\/sign-in\/confirm\?token=\w+/);
    expect(lines()).toContain('15 minutes');
    expect(await createAdmin.run(args('eve@example.org'), env)).toBe(0);
    const db = await openDatabase(env.DATABASE_URL);
    expect(await db.read.select().from(programs)).toMatchObject([
      { slug: 'partenariat-de-soins', demonstration: false },
    ]);
    expect(await db.read.select().from(user)).toMatchObject([{ email: 'eve@example.org', name: 'Ève Roy' }]);
    expect(await db.read.select().from(roleAssignments)).toMatchObject([
      { role: 'program_admin', scopeKind: 'program' },
    ]);
    await db.close();
  });

  it('makes a second programme beside the first, whatever its name', async () => {
    const { env } = setUp();
    await createAdmin.run(args('eve@example.org'), env);
    await createAdmin.run(args('eve@example.org', '2026 — Été'), env);
    await createAdmin.run(args('eve@example.org', 'Partenariat de soins!'), env);
    const db = await openDatabase(env.DATABASE_URL);
    const slugs = (await db.read.select().from(programs)).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(3);
    expect(slugs).toContain('program-2026-ete');
    await db.close();
  });

  it('explains itself when something is missing', async () => {
    const { env } = setUp();
    expect(await createAdmin.run(['--email', 'eve@example.org'], env)).toBe(2);
    expect(await createAdmin.run(args('not an address'), env)).toBe(2);
  });
});
