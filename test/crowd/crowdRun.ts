import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../api/db/database.ts';
import { spentTokens } from '../api/answers/stored.ts';
import { killedServer } from '../loss/killedServer.ts';
import { fixture } from '../support/fixture.ts';
import { type CrowdResult, crowd } from './crowd.ts';

export interface CrowdRun extends CrowdResult {
  /** Answers stored, as counted by the tokens spent. */
  stored: number;
}

/** A crowd of so many before the server of `npm start`, in a process of its own. */
export async function crowdRun(people: number): Promise<CrowdRun> {
  const folder = mkdtempSync(join(tmpdir(), 'crowd-'));
  const url = `file:${join(folder, 'data.db')}`;
  try {
    const before = await openDatabase(url);
    const sample = await fixture(before, { teamsPerInstitution: Math.ceil(people / 12) });
    await before.close();
    const server = await killedServer(url, sample.secret);
    await server.ready();
    const result = await crowd(
      server.address,
      sample.invitations.slice(0, people).map(({ token }) => token),
    );
    await server.stop();
    const after = await openDatabase(url);
    const stored = await spentTokens(after);
    await after.close();
    return { ...result, stored };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
