import type { Audited } from './audit.ts';
import { openLedger } from './collect.ts';
import type { AuditedHeard } from './heardAudit.ts';
import type { AuditedPairs } from './pairedAudit.ts';
import type { Verdict } from './verdicts.ts';

const width = ({ range }: Verdict): number => range.high - range.low;
const written = ({ range }: Verdict): string => `${range.low.toFixed(2)}–${range.high.toFixed(2)}`;

function tightest(verdicts: Verdict[]): string {
  const [first] = [...verdicts].sort((a, b) => width(a) - width(b));
  return first === undefined ? '–' : written(first);
}

/** A line for each role and kind of figure, then every breach. */
export function report(
  audited: Audited[],
  pairs: readonly AuditedPairs[] = [],
  heard: readonly AuditedHeard[] = [],
): { lines: string[]; breaches: number; faults: number } {
  const row = (cells: (string | number)[]) => cells.map((cell, at) => String(cell).padEnd(at < 2 ? 18 : 16)).join('');
  const lines = [
    row(['role', 'figures', 'cells asked', 'hidden counts', 'tightest', 'hidden means', 'tightest', 'breaches']),
  ];
  let [breaches, faults] = [0, 0];
  const told: string[] = [];
  for (const { role, collected, verdicts } of audited) {
    const asked = (kinds: string[]) => kinds.reduce((sum, kind) => sum + (collected.asked.get(kind) ?? 0), 0);
    for (const finding of ['experience', 'demographics'] as const) {
      const own = verdicts.filter((verdict) => verdict.finding === finding);
      const counts = own.filter(({ measure }) => measure === 'count');
      const means = own.filter(({ measure }) => measure === 'mean');
      const broken = own.filter(({ breach }) => breach !== null);
      const kinds =
        finding === 'experience'
          ? ['satisfaction', 'trend', 'comparison', 'funnel', 'control', 'multiples']
          : ['diversity'];
      const figures = [counts.length, tightest(counts), means.length, tightest(means), broken.length];
      lines.push(row([role, finding, asked(kinds), ...figures]));
      told.push(...broken.map((one) => `${role}: ${one.what} within ${written(one)}: ${one.breach}`));
      breaches += broken.length;
    }
    lines.push(row([role, 'follow-through', asked(openLedger), 'not gated']));
    lines.push(
      row([
        role,
        'pooled, crossed',
        asked(['gap', 'change', 'associations', 'intersection', 'accommodations', 'felt-heard']),
        'silent',
      ]),
    );
    lines.push(row([role, 'collections', asked(['reach']), 'no count of their own']));
    lines.push(row([role, 'comments', asked(['comments']), 'texts, reviewed']));
    lines.push(row([role, 'data packages', collected.packages, 'their counts among the constraints']));
    lines.push(row([role, 'drawings', collected.drawings, 'every number in the tables or words']));
    told.push(...collected.faults.map((fault) => `${role}: ${fault}`));
    faults += collected.faults.length;
  }
  for (const { role, collected, verdicts, told: scales } of pairs) {
    const broken = verdicts.filter(({ breach }) => breach !== null);
    const [counts, means] = (['count', 'mean'] as const).map((one) =>
      verdicts.filter(({ measure }) => measure === one),
    );
    const figures = [
      counts?.length ?? 0,
      tightest(counts ?? []),
      means?.length ?? 0,
      tightest(means ?? []),
      broken.length,
    ];
    lines.push(row([role, 'pairing codes', collected.asked.get('change') ?? 0, ...figures]));
    lines.push(row([role, 'the same people', `${scales.join(', then ')} told`]));
    told.push(...broken.map((one) => `${role}, pairing codes: ${one.what} within ${written(one)}: ${one.breach}`));
    told.push(...collected.faults.map((fault) => `${role}, pairing codes: ${fault}`));
    breaches += broken.length;
    faults += collected.faults.length;
  }
  for (const { role, told: days, cells, faults: own } of heard) {
    lines.push(row([role, 'felt heard', cells, `told on ${days} days`]));
    told.push(...own.map((fault) => `${role}: ${fault}`));
    faults += own.length;
  }
  return { lines: [...lines, '', ...told, `${breaches} breaches, ${faults} faults`], breaches, faults };
}
