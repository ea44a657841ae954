import { setTimeout } from 'node:timers/promises';
import { drawSvg } from '../../analysis/svg.ts';
import type { Services } from '../context.ts';
import { programs } from '../db/schema/organization.ts';
import { findingSource, namesKeptFor } from '../model/findingSources.ts';
import { prepareFinding } from '../model/findings.ts';
import { writeVerdicts } from '../model/keptVerdicts.ts';
import { releasedWaves } from '../model/trendFindings.ts';
import { Problem } from '../problem.ts';
import { againEachMinute } from './again.ts';

/** As many moments of a programme as its overview compares, and as many releases in all as gates are kept. */
const moments = 2;
const mostReleases = 10;

/** Milliseconds left to everybody else after each measure: thousands of teams take some sixty. */
const room = 10;
/** Milliseconds that a measure waits at most for those whose pages are being made: they come first, and need not all of this. */
const longestWait = 2000;

async function leaveRoom(isBusy: () => boolean): Promise<void> {
  await setTimeout(room);
  for (let waited = room; waited < longestWait && isBusy(); waited += room) await setTimeout(room);
}

/** What the report of a programme begins with; where nothing can be said, whoever asks is told so. */
const figures = [
  'satisfaction',
  'gap',
  'change',
  'trend',
  'comparison',
  'diversity',
  'reach',
  'follow-through',
  'funnel',
] as const;
/** What needs no release: a ledger of a hundred thousand recommendations takes a second or two to read. */
const unreleased = ['follow-through'] as const;

const unlessProblem = (error: unknown): void => {
  if (!(error instanceof Problem)) throw error;
};

/** An empty drawing: loads what charts are drawn with. */
const nothing = { mark: 'point', data: { values: [] } } as const;

/**
 * Has the newest releases of each programme judged before somebody asks: which figures may be shown is the slow part of a
 * figure, the same for every page and every reader. `done` holds what was made ready already; what it makes ready
 * waits a little while somebody is being answered.
 * @returns how many releases were judged.
 */
export async function prepareFiguresOnce(
  services: Services,
  done: Set<string>,
  { ended, isBusy }: { ended: AbortSignal; isBusy: () => boolean },
) {
  const { db, now } = services;
  const rows = await db.read.select({ id: programs.id }).from(programs);
  let judged = 0;
  for (const { id } of rows) {
    const released = (await releasedWaves(db.read, { program: id })).slice(-moments).reverse();
    for (const one of released) {
      const key = `${one.releaseId} ${one.campaign.minimumGroup}`;
      if (done.has(key) || judged >= mostReleases) continue;
      const { experience, layout } = await findingSource(db.read, one, now());
      const measures = [
        ...layout.items.map(
          ({ name }) =>
            () =>
              experience.item({ level: 'program' }, 'both', name),
        ),
        ...layout.scales.map(
          ({ name }) =>
            () =>
              experience.scale({ level: 'program' }, 'both', name),
        ),
      ];
      for (const judge of measures) {
        if (ended.aborted) return judged;
        await leaveRoom(isBusy);
        judge();
      }
      await writeVerdicts(db);
      done.add(key);
      judged += 1;
    }
    // Names and what else may change are read again after a while: the figures are then made anew.
    const lately = `${id} ${Math.floor(now().getTime() / namesKeptFor)} ${released.map(({ releaseId }) => releaseId)}`;
    if (done.has(lately)) continue;
    done.add(lately);
    for (const kind of released.length === 0 ? unreleased : figures) {
      if (ended.aborted) return judged;
      await leaveRoom(isBusy);
      await prepareFinding(services, kind, id).catch(unlessProblem);
    }
  }
  return judged;
}

/**
 * Does so at the start and once a minute, for as long as the process runs, and writes down what was judged for whoever asked
 * meanwhile: the next process takes it from there.
 */
export function prepareFigures(services: Services, isBusy: () => boolean): { stop(): Promise<void> } {
  const done = new Set<string>();
  const ending = new AbortController();
  let loaded = false;
  const job = againEachMinute(async () => {
    await leaveRoom(isBusy);
    if (!loaded) await drawSvg(nothing, '', '');
    loaded = true;
    await prepareFiguresOnce(services, done, { ended: ending.signal, isBusy });
    await writeVerdicts(services.db);
  }, 'Figures could not be made ready; trying again');
  return {
    async stop() {
      ending.abort();
      await job.stop();
      await writeVerdicts(services.db);
    },
  };
}
