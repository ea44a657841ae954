import { describe, expect, it, vi } from 'vitest';
import { prepareFiguresOnce } from '../../../api/jobs/prepareFigures.ts';
import * as ledgerRows from '../../../api/model/followThroughRows.ts';
import * as frozen from '../../../api/model/frozenReleases.ts';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';
import { insertHistories } from '../../support/histories.ts';

const running = () => ({ ended: new AbortController().signal, isBusy: () => false });

/** A site with one campaign that was answered, opened anew for each test: a libSQL server holds one at a time. */
async function answeredSite(): Promise<{ app: TestApp; program: string; admin: string }> {
  const app = await testApp();
  const { sample, admin } = await answeredCampaign(app, [6, 6, 6, 6]);
  return { app, program: sample.programId, admin };
}

describe('making figures ready', () => {
  it('judges each release once, and again nothing until there is a new one', async () => {
    const { app } = await answeredSite();
    const done = new Set<string>();
    expect(await prepareFiguresOnce(app.services, done, running())).toBe(1);
    expect(await prepareFiguresOnce(app.services, done, running())).toBe(0);
    const known = done.size;
    await prepareFiguresOnce(app.services, done, running());
    expect(done.size).toBe(known);
  });

  it('leaves the figure of a programme ready, as it would have been made', async () => {
    const figure = async ({ app, program, admin }: Awaited<ReturnType<typeof answeredSite>>) =>
      (await app.api(`/findings/satisfaction?program=${program}`, { as: admin })).body.table.rows;
    const prepared = await answeredSite();
    const read = vi.spyOn(frozen, 'readRelease');
    await prepareFiguresOnce(prepared.app.services, new Set(), running());
    expect(read).toHaveBeenCalled();
    read.mockClear();
    const ready = await figure(prepared);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    expect(ready).toEqual(await figure(await answeredSite()));
  });

  it('has the ledger of a programme read, with a release or without', async () => {
    const other = await testApp();
    const { programId, teams } = await fixture(other.services.db);
    const as = await other.signedIn('program_admin', 'program', programId);
    const [team] = teams;
    const place = { teamId: team?.id ?? '', institutionId: team?.institutionId ?? '' };
    await insertHistories(other.services.db, programId, [{ id: 'r1', ...place, steps: [['submitted', '2026-01-05']] }]);
    const read = vi.spyOn(ledgerRows, 'recommendationRows');
    await prepareFiguresOnce(other.services, new Set(), running());
    expect(read).toHaveBeenCalledTimes(1);
    // Another figure is made of the same rows; after an event, of those alone that it happened to.
    expect((await other.api(`/findings/pipeline?program=${programId}`, { as })).body.n).toBe(1);
    expect(read).toHaveBeenCalledTimes(1);
    await other.api('/recommendations/r1/events', { method: 'POST', as, body: { type: 'acknowledged', after: 1 } });
    const { body } = await other.api(`/findings/follow-through?program=${programId}`, { as });
    expect(body.table.rows.some((row: Record<string, unknown>) => row.acknowledged === 1)).toBe(true);
    expect(read.mock.calls.at(-1)?.[3]).toEqual(['r1']);
    read.mockRestore();
  });

  it('lets nobody in who may not see it', async () => {
    const { app, program } = await answeredSite();
    await prepareFiguresOnce(app.services, new Set(), running());
    expect((await app.api(`/findings/satisfaction?program=${program}`, {})).status).toBe(401);
  });

  it('waits while somebody is being answered, and then goes on', async () => {
    const { app } = await answeredSite();
    const isBusy = vi
      .fn(() => false)
      .mockReturnValueOnce(true)
      .mockReturnValueOnce(true);
    expect(await prepareFiguresOnce(app.services, new Set(), { ...running(), isBusy })).toBe(1);
    const calls = isBusy.mock.calls.length;
    isBusy.mockClear();
    await prepareFiguresOnce(app.services, new Set(), { ...running(), isBusy });
    // Two of them found somebody waiting, and asked again.
    expect(calls).toBe(isBusy.mock.calls.length + 2);
  });

  it('stops between two measures when the process ends', async () => {
    const { app } = await answeredSite();
    const ended = new AbortController();
    ended.abort();
    const done = new Set<string>();
    expect(await prepareFiguresOnce(app.services, done, { ended: ended.signal, isBusy: () => false })).toBe(0);
    expect(done.size).toBe(0);
  });
});
