import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gateWithoutComplementary } from '../../api/model/gatedReleases.ts';
import { audit } from './audit.ts';
import { auditApp } from './auditApp.ts';
import { auditProgramme } from './auditProgramme.ts';
import { report } from './report.ts';
import { playFirstWave } from './scenario.ts';

/** One wave, read by somebody who sees the whole programme. `npm run audit:disclosure` plays everything, as every role. */
async function smallAudit(
  prepare: (app: Awaited<ReturnType<typeof auditApp>>) => void,
  extent: { filesOfEach: number; alone?: boolean },
) {
  const app = await auditApp();
  try {
    prepare(app);
    const programme = await auditProgramme(app, 7);
    await playFirstWave(app, programme, false);
    const audited = await audit(app, programme, { roles: ['analyst'], thorough: false, ...extent });
    expect(audited.map(({ collected }) => collected.packages)).toEqual([1]);
    return { ...report(audited), verdicts: audited.flatMap(({ verdicts }) => verdicts) };
  } finally {
    await app.close();
  }
}

describe('the disclosure audit', () => {
  it('finds nothing hidden that can be worked out too closely, nor a file that differs from its page', async () => {
    const { lines, breaches, faults, verdicts } = await smallAudit(() => {}, { filesOfEach: 9 });
    expect(verdicts.length).toBeGreaterThan(20);
    expect([breaches, faults, lines.join('\n')]).toEqual([0, 0, expect.any(String)]);
  });

  it('finds exact figures where nothing is hidden beside what is hidden for itself', async () => {
    const { breaches, verdicts } = await smallAudit((app) => gateWithoutComplementary(app.services.db.read), {
      filesOfEach: Number.POSITIVE_INFINITY,
      alone: true,
    });
    expect(breaches).toBeGreaterThan(0);
    const exact = verdicts.filter(({ breach, range }) => breach !== null && range.high - range.low < 1e-6);
    expect(exact.length).toBeGreaterThan(0);
  });

  it('alone can ask for that', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const product = ['api', 'web', 'analysis', 'surveys'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
    );
    const naming = product
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => readFileSync(file, 'utf8').includes('gateWithoutComplementary'));
    expect(naming.map((file) => file.slice(root.length))).toEqual(['api/model/gatedReleases.ts']);
  });
});
