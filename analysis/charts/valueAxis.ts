import { label, type Panel, type Rule } from './drawing.ts';
import { line, muted } from './theme.ts';

/** Round steps between ticks, so that at most `most` of them stand on the axis. Units of the data. */
export function axisTicks([low, high]: [number, number], most: number): number[] {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough - 1e-12) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  // Products, not sums: 0.1 + 0.2 would print as 0.30000000000000004.
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

interface ValueAxis {
  /** Ends in units of the data, and where they stand, in pixels. */
  domain: [number, number];
  range: [number, number];
  /** Upright reaches of the grid, and where its values stand, in pixels. */
  spans: [top: number, bottom: number][];
  bottom: number;
  ticks: number[];
  write: (value: number) => string;
}

/** A quiet grid with its values under it. */
export function valueAxis({ domain, range, spans, bottom, ticks, write }: ValueAxis): Panel {
  const rules = ticks.flatMap((x) => spans.map(([y, y2]): Rule => ({ x, x2: x, y, y2, stroke: line, width: 1 })));
  const values = ticks.map((x) => label(x, bottom + 13, write(x), muted));
  return { domain, range, rules, labels: [{ align: 'center', bold: false, values }] };
}
