import type { TopLevelSpec } from 'vega-lite';
import { type Dot, drawingSpec, label, pixelPanel, type Rule } from './drawing.ts';
import { chartWidths, ink, line, muted, sideMarks } from './theme.ts';
import { axisTicks } from './valueAxis.ts';

export interface SurvivalCurve {
  id: string;
  n: number;
  points: readonly { time: number; survival: number; low: number | null; high: number | null; censored: number }[];
}

const plotHeight = 280;
const left = 56;
const colours = [sideMarks.patient_side.colour, sideMarks.professional_side.colour, '#b35806', '#0b5c8c', ink];

/** Steps from (0, 1), each share standing until the next time; ends of watching are marked by a short upright stroke. */
export function survivalCurves(curves: readonly SurvivalCurve[]): TopLevelSpec {
  const width = chartWidths.wide;
  const last = Math.max(1, ...curves.flatMap(({ points }) => points.map(({ time }) => time)));
  const top = 16 + 20 * curves.length;
  const bottom = top + plotHeight;
  const xOf = (time: number): number => left + (time / last) * (width - left - 24);
  const yOf = (share: number): number => bottom - share * plotHeight;
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const times = axisTicks([0, last], 8);
  const grid = shares.map((share): Rule => {
    const y = yOf(share);
    return { x: left, x2: width - 24, y, y2: y, stroke: share === 0.5 ? muted : line, width: 1 };
  });
  const rules: Rule[] = [];
  const dots: Dot[] = [];
  curves.forEach(({ points }, i) => {
    const stroke = colours[i % colours.length] ?? ink;
    let [time, share] = [0, 1];
    for (const point of points) {
      const [x, x2] = [xOf(time), xOf(point.time)];
      rules.push({ x, x2, y: yOf(share), y2: yOf(share), stroke, width: 2 });
      rules.push({ x: x2, x2, y: yOf(share), y2: yOf(point.survival), stroke, width: 2 });
      if (point.censored > 0)
        rules.push({ x: x2, x2, y: yOf(point.survival) - 6, y2: yOf(point.survival) + 6, stroke, width: 1 });
      [time, share] = [point.time, point.survival];
    }
    dots.push({ x: left + 6, y: 10 + 20 * i, shape: 'square', fill: stroke, area: 110 });
  });
  const keys = curves.map(({ id, n }, i) => label(left + 20, 10 + 20 * i, `${id} · n = ${n}`, ink));
  return drawingSpec(width, bottom + 30, [
    pixelPanel(width, {
      rules: [...grid, ...rules],
      dots,
      labels: [
        { align: 'left', bold: false, values: keys },
        {
          align: 'right',
          bold: false,
          values: shares.map((share) => label(left - 8, yOf(share), `${Math.round(share * 100)}%`, muted)),
        },
        {
          align: 'center',
          bold: false,
          values: times.map((time) => label(xOf(time), bottom + 14, String(time), muted)),
        },
      ],
    }),
  ]);
}
