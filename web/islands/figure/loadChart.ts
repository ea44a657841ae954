import type { ExplorableChart } from '../../../analysis/explorable.ts';
import type { drawChart } from '../vega/main.ts';

export interface LoadedChart {
  chart: ExplorableChart;
  draw: typeof drawChart;
}

/** Always the same address, which leads to the newest: the script itself may then be kept for ever. */
const drawingScript = '/assets/vega.js';

/** What a chart is drawn from and by. @throws Error when either cannot be had. */
export async function loadChart(href: string): Promise<LoadedChart> {
  const [reply, script] = await Promise.all([
    fetch(href, { headers: { accept: 'application/json' } }),
    import(drawingScript) as Promise<{ drawChart: typeof drawChart }>,
  ]);
  if (!reply.ok) throw new Error(`the chart answered ${reply.status}`);
  return { chart: (await reply.json()) as ExplorableChart, draw: script.drawChart };
}
