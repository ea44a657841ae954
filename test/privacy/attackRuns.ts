import { type Attacks, attack } from './attack.ts';
import { liveCampaign } from './campaignLife.ts';
import { type Leak, leaks } from './leaks.ts';
import { type Remains, remainsOf } from './remains.ts';
import { successes, type Verdict, verdictsOf } from './verdict.ts';

export interface AttackResult {
  runs: number;
  verdicts: Verdict[];
  remains: Remains;
}

/**
 * So many campaigns, each over a fresh data folder, attacked together. Every other one is closed and has letters and paper by
 * turns, every fourth is small.
 */
export async function attackRuns(runs: number, progress?: (run: number) => void): Promise<AttackResult> {
  const attacks: Attacks = new Map();
  const remains: Remains = { secrets: 0, withdrawn: 0, copies: 0 };
  for (let run = 0; run < runs; run++) {
    const lived = await liveCampaign({ few: run % 4 > 2, closes: run % 2 === 1, letters: run % 4 < 2, leak: null });
    attack(attacks, lived);
    const left = remainsOf(lived);
    for (const name of ['secrets', 'withdrawn', 'copies'] as const) remains[name] += left[name];
    progress?.(run + 1);
  }
  return { runs, verdicts: verdictsOf(attacks), remains };
}

export interface Control {
  leak: Leak;
  /** The attack that finds it best, of those that succeed; null when none does. */
  best: Verdict | null;
}

/** Builds one fault in, and attacks. */
export async function control(leak: Leak, runs: number, level: number): Promise<Control> {
  const attacks: Attacks = new Map();
  for (let run = 0; run < runs; run++) {
    attack(attacks, await liveCampaign({ few: leak.few ?? false, closes: leak.closes, letters: false, leak }));
  }
  const found = successes(verdictsOf(attacks), level).filter(({ name }) => leak.found.test(name));
  return { leak, best: found[0] ?? null };
}

export const controls = async (runs: number, level: number): Promise<Control[]> => {
  const results: Control[] = [];
  for (const leak of leaks) results.push(await control(leak, leak.few ? 2 * runs : runs, level));
  return results;
};
