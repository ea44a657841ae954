import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Hierarchy } from '../../../analysis/hierarchy.ts';
import { type Database, openDatabase } from '../../../api/db/database.ts';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { releaseVerdicts } from '../../../api/db/schema/releases.ts';
import { type GatedRelease, gatedRelease } from '../../../api/model/gatedReleases.ts';
import { gateFiles, gateVersion } from '../../../api/model/gateVersion.ts';
import { hierarchyOf } from '../../../api/model/hierarchies.ts';
import { writeVerdicts } from '../../../api/model/keptVerdicts.ts';
import type { ReleasedCampaign } from '../../../api/model/releasedCampaigns.ts';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { closeAt } from '../../support/closing.ts';
import { everyFigure } from '../../support/everyFigure.ts';

let app: TestApp;
let released: ReleasedCampaign;
let hierarchy: Hierarchy;

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  const { sample, release } = await answeredCampaign(app, [6, 5, 6, 6]);
  const [campaign] = await app.services.db.read.select().from(campaigns);
  if (campaign === undefined) throw new Error('no campaign');
  released = { releaseId: release.id, campaign };
  ({ hierarchy } = await hierarchyOf(app.services.db.read, sample.programId, sample.campaignId));
});

/** Another process on the same database: nothing in its memory yet. */
async function newProcess(): Promise<Database> {
  const { url, authToken } = app.services.db.location;
  const db = await openDatabase(url, authToken);
  closeAt('test', () => db.close());
  return db;
}

const figures = ({ experience, layout }: GatedRelease) =>
  everyFigure(experience, hierarchy, {
    items: layout.items.map(({ name }) => name),
    scales: layout.scales.map(({ name }) => name),
  });

const rowsOf = (db: Database) =>
  db.read.select().from(releaseVerdicts).orderBy(releaseVerdicts.minimumGroup, releaseVerdicts.measure);

describe('what a release may show, kept in the database', () => {
  it('is taken by the next process, the same as worked out anew, and by none once anything it follows from differs', async () => {
    const first = await newProcess();
    const anew = figures(await gatedRelease(first.read, released, hierarchy));
    const measures = await writeVerdicts(first);
    expect(measures).toBeGreaterThan(10);
    const kept = await rowsOf(first);
    expect(kept).toHaveLength(measures);
    expect(await writeVerdicts(first)).toBe(0);

    const second = await newProcess();
    expect(figures(await gatedRelease(second.read, released, hierarchy))).toEqual(anew);
    expect(await writeVerdicts(second)).toBe(0);

    // A place more: the verdicts are worked out anew, and stand in place of the old ones.
    const third = await newProcess();
    const wider = { ...hierarchy, institutions: [...hierarchy.institutions, { id: 'new', teams: [] }] };
    expect(figures(await gatedRelease(third.read, released, wider))).toEqual(anew);
    expect(await writeVerdicts(third)).toBe(measures);
    const replaced = await rowsOf(third);
    expect(replaced).toHaveLength(measures);
    expect(replaced.map(({ inputs }) => inputs)).not.toContain(kept[0]?.inputs);

    // A threshold that rose: that of before is kept, which the figures must pass as well, and the new one is worked out.
    const fourth = await newProcess();
    const raised = { ...released, campaign: { ...released.campaign, minimumGroup: 6 } };
    const stricter = figures(await gatedRelease(fourth.read, raised, wider));
    expect(stricter).not.toEqual(anew);
    await writeVerdicts(fourth);
    const both = await rowsOf(fourth);
    expect(new Set(both.map(({ minimumGroup }) => minimumGroup))).toEqual(new Set([5, 6]));
    expect(both.filter(({ minimumGroup }) => minimumGroup === 5)).toEqual(replaced);
  });

  it('follows from the code of the gate as well: every file that the gate imports is in its version', () => {
    const root = fileURLToPath(new URL('../../../', import.meta.url));
    const known = new Set(gateFiles());
    const missing = new Set<string>();
    const seen = new Set<string>();
    const walk = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      if (!known.has(file)) missing.add(file);
      const imports = readFileSync(join(root, file), 'utf8').matchAll(
        /^(?:import|export) (?!type )[^;]*? from '(\.[^']+)'/gm,
      );
      for (const [, to = ''] of imports) walk(normalize(join(dirname(file), to)));
    };
    walk('analysis/disclosure/risenThreshold.ts');
    walk('analysis/columns/cubeBinary.ts');
    expect([...missing]).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
    expect([...known].every((file) => existsSync(join(root, file)))).toBe(true);
    expect(gateVersion()).toMatch(/^[0-9a-f]{64}$/);
  });
});
