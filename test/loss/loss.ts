import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium } from '../support/chromium.ts';
import { type Accounts, balance } from './accounts.ts';
import { type KilledServer, killedServer } from './killedServer.ts';
import { lossSample, type Sender } from './lossSample.ts';
import { askReceipts } from './receipts.ts';
import { noTrouble, sendByApi, sendByForm, type Trouble } from './senders.ts';
import { sendByTab } from './tabs.ts';

export interface LossOptions {
  submissions: number;
  /** Of them, in tabs of a real browser. */
  tabs: number;
  kills: number;
  /** Senders at a time: by API and pages, and in tabs. */
  connections: number;
  windows: number;
  /** Told how far it is. */
  progress?: (text: string) => void;
}

export interface LossResult extends Accounts, Trouble {
  submissions: number;
  confirmed: number;
  sends: number;
  kills: number;
  /** Of those, before the server listened again. */
  killedStarting: number;
  byWay: Record<Sender['way'], number>;
  gaveUp: number;
  /** Of those who gave up: answers that had arrived, and that had not. */
  arrivedAnyway: number;
  seconds: number;
}

/** Kills at random moments of the work, one in five while the server is still starting. */
async function killAtRandom(server: KilledServer, kills: number, isDone: () => number): Promise<number> {
  let starting = 0;
  for (let killed = 0; killed < kills; ) {
    // Spread over the whole of the work: the last kills come before the last submissions.
    const enough = (killed + 0.5) / (kills + 1);
    while (isDone() < enough) await sleep(2);
    await sleep(randomInt(40));
    await server.killAndStart();
    killed++;
    if (killed < kills && randomInt(5) === 0) {
      await sleep(randomInt(1500));
      await server.killAndStart();
      killed++;
      starting++;
    }
    await server.ready();
  }
  return starting;
}

const each = async (count: number, senders: Sender[], send: (sender: Sender) => Promise<void>): Promise<void> => {
  let next = 0;
  const worker = async () => {
    for (let sender = senders[next++]; sender; sender = senders[next++]) await send(sender);
  };
  await Promise.all(Array.from({ length: count }, worker));
};

/** Everybody answers once while the server is killed again and again; then the accounts are drawn up. */
export async function loss({
  submissions,
  tabs,
  kills,
  connections,
  windows,
  progress,
}: LossOptions): Promise<LossResult> {
  const begun = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'loss-'));
  const url = `file:${join(folder, 'data.db')}`;
  const trouble = noTrouble();
  try {
    const { sample, senders } = await lossSample(url, submissions, tabs);
    const server = await killedServer(url, sample.secret);
    const browser = tabs > 0 ? await launchChromium() : null;
    try {
      await server.ready();
      const inTabs = senders.filter(({ way }) => way === 'tab');
      const others = senders.filter(({ way }) => way !== 'tab');
      let done = 0;
      const settled = () => {
        done++;
        if (done % Math.ceil(submissions / 10) === 0) progress?.(`${done} of ${submissions}`);
      };
      const [killedStarting] = await Promise.all([
        killAtRandom(server, kills, () => done / submissions),
        each(connections, others, async (sender) => {
          await (sender.way === 'api' ? sendByApi : sendByForm)(server.address, sender, trouble);
          settled();
        }),
        each(windows, inTabs, async (sender) => {
          if (browser !== null) await sendByTab(browser, server.address, sender, trouble);
          settled();
        }),
      ]);
      await server.ready();
      const told = await askReceipts(server.address, senders);
      await server.stop();
      const accounts = await balance(url, senders, { told, printed: server.printed() });
      const count = (is: (sender: Sender) => boolean) => senders.filter(is).length;
      const gone = senders.filter(({ givesUp, confirmed }) => givesUp && !confirmed);
      return {
        ...{ ...accounts, ...trouble, submissions, kills, killedStarting },
        confirmed: count(({ confirmed }) => confirmed),
        sends: senders.reduce((sum, sender) => sum + sender.sends, 0),
        byWay: { api: count(({ way }) => way === 'api'), form: count(({ way }) => way === 'form'), tab: inTabs.length },
        gaveUp: gone.length,
        arrivedAnyway: gone.filter(({ number }) => told.get(number)).length,
        seconds: (performance.now() - begun) / 1000,
      };
    } finally {
      await browser?.close();
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
