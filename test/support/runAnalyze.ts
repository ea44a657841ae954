import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { analyze } from '../../api/commands/analyze.ts';
import { resultFaults } from './resultFaults.ts';

export interface Ran {
  code: number;
  out: string;
  errors: string;
}

/** Runs `analyze` in this process, what it prints kept from the terminal. */
export async function runAnalyze(args: string[]): Promise<Ran> {
  let out = '';
  const printed = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const code = await analyze.run(args, {});
    return { code, out, errors: complained.mock.calls.flat().join('\n') };
  } finally {
    printed.mockRestore();
    complained.mockRestore();
  }
}

/** The figures of a run that must succeed; every estimate in them must stand with its companions. */
export async function figuresOf(args: string[]): Promise<ReturnType<typeof JSON.parse>> {
  const { code, out, errors } = await runAnalyze(args);
  if (code !== 0) throw new Error(errors);
  const found = JSON.parse(out);
  const faults = resultFaults(found);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return found;
}

/** A file for one test. */
export function fileWith(content: string | Buffer, name = 'data.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'analyze-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, basename(name));
  writeFileSync(file, content);
  return file;
}

/** A CSV of columns of equal length. */
export function csvOf(columns: Record<string, readonly (string | number)[]>): string {
  const names = Object.keys(columns);
  const rows = (columns[names[0] ?? ''] ?? []).map((_, row) => names.map((name) => columns[name]?.[row]).join(','));
  return [names.join(','), ...rows, ''].join('\n');
}
