import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Cell, Table } from '../../../analysis/finding.ts';
import type { FigureResult } from '../../../analysis/result.ts';
import { exportCommand } from '../../../api/commands/export.ts';
import { institutions, programs, teams } from '../../../api/db/schema/organization.ts';
import { seedDemonstration } from '../../../api/demo/seed.ts';
import { latestRelease } from '../../../api/model/frozenReleases.ts';
import { createRelease } from '../../../api/model/releases.ts';
import { publishShippedBenchmarks } from '../../../api/model/shippedBenchmarks.ts';
import { publishShipped } from '../../../api/model/shippedQuestionnaires.ts';
import type { Text } from '../../../surveys/text.ts';
import { testApp } from '../../support/app.ts';
import { resultFaults } from '../../support/resultFaults.ts';
import { shownFaults } from './shownResults.ts';

/** What is read of a finding as the API gives it. */
export interface Page {
  flags: { code: string }[];
  n: number | null;
  note: Text;
  reading: Text;
  table: Table;
  moreTables?: Table[];
  results: FigureResult[];
  choice: { scale: string; measure: string; benchmark: string | null };
}
export type Row = Record<string, Cell>;

export const isHidden = (cell: Cell | undefined): boolean =>
  typeof cell === 'object' && cell !== null && 'hidden' in cell;
export const wordsOf = (cell: Cell | undefined): string =>
  typeof cell === 'object' && cell !== null && 'en' in cell ? cell.en : String(cell);

/** The first programme of the demonstration, its closed waves released, and what a researcher does with it. */
export async function demonstration() {
  const app = await testApp({ end: 'file' });
  const { services } = app;
  const { db } = services;
  const now = new Date();
  await publishShipped(db, now);
  await publishShippedBenchmarks(db, now);
  const { closed } = await seedDemonstration(db, services.config, now.getTime(), 1);
  await services.live.reload();
  for (const id of closed) {
    await services.live.seal(id);
    await createRelease(services, id, 'close');
  }
  const [program] = await db.read.select({ id: programs.id }).from(programs);
  const programId = program?.id ?? '';
  const reader = await app.signedIn('analyst', 'program', programId);
  const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
  const env = { DATABASE_URL: services.config.databaseUrl, SECRET: services.config.secret };
  return {
    programId,
    closed,
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    institutions: await db.read.select({ id: institutions.id, name: institutions.name }).from(institutions),
    teams: await db.read.select({ id: teams.id, institution: teams.institutionId, name: teams.name }).from(teams),
    async page(kind: string, query: Record<string, string> = {}): Promise<Page> {
      const asked = new URLSearchParams({ program: programId, ...query });
      const { status, body } = await app.api(`/findings/${kind}?${asked}`, { as: reader });
      if (status !== 200) throw new Error(JSON.stringify(body));
      const faults = [...resultFaults(body), ...shownFaults(body)];
      if (faults.length > 0) throw new Error(`${kind}: ${faults.join('\n')}`);
      return body;
    },
    /** The last release of a campaign as it is frozen: what pages are made of. */
    frozen: (campaign: string) => latestRelease(db.read, campaign),
    async exported(args: string[]): Promise<void> {
      const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      try {
        expect(await exportCommand.run(args, env), said.mock.calls.join()).toBe(0);
      } finally {
        said.mockRestore();
      }
    },
  };
}

/** Counts what was compared: a test that compares nothing proves nothing. */
export class Compared {
  numbers = 0;

  /** Both the same to fifteen digits or so: sums taken in another order may miss each other by the last one. */
  same(shown: Cell | undefined, found: unknown, what: string): void {
    if (shown === null || shown === undefined) {
      expect(found ?? null, what).toBeNull();
      return;
    }
    expect(typeof shown, what).toBe('number');
    this.numbers += 1;
    expect(found, what).toBeTypeOf('number');
    const [page, own] = [Number(shown), Number(found)];
    expect(Math.abs(page - own), `${what}: ${page} and ${own}`).toBeLessThanOrEqual(
      1e-11 * Math.max(1, Math.abs(page)),
    );
  }
}
