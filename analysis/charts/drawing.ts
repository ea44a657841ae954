import type { TopLevelSpec } from 'vega-lite';
import { fontFamily, ink, paper, smallSize } from './theme.ts';

type Datum = Record<string, string | number | null>;

/** The row of a figure's tables that a mark stands for: `table.row`, both from 0, the chart's own table being 0. */
export type RowAddress = `${number}.${number}`;
export const rowAddress = (table: number, row: number): RowAddress => `${table}.${row}`;

/**
 * What an interactive chart asks of a mark: which row it stands for, and which key of the legend it belongs to, in the
 * words of the legend. Pictures take no notice.
 */
export const told = (tells: RowAddress | undefined, series?: string) => ({
  tells: tells ?? null,
  series: series ?? null,
});
/** A rectangle between `x` and `x2` (panel units) and `y` and `y2` (pixels from the top). */
export type Bar = Datum & { x: number; x2: number; y: number; y2: number; fill: string; stroke: string };
export type Rule = Datum & { x: number; x2: number; y: number; y2: number; stroke: string; width: number };
/** `area` in square pixels. */
export type Dot = Datum & { x: number; y: number; shape: string; fill: string; area: number };
export type Label = Datum & { x: number; y: number; text: string; colour: string; size: number };
export interface LabelStyle {
  align: 'left' | 'center' | 'right';
  bold: boolean;
}

/** Marks that share one horizontal scale: `domain` (units of the data) is laid on `range` (pixels). */
export interface Panel {
  domain: [number, number];
  range: [number, number];
  bars?: Bar[];
  rules?: Rule[];
  dots?: Dot[];
  labels?: (LabelStyle & { values: Label[] })[];
}

type Layer = Extract<TopLevelSpec, { layer: unknown[] }>['layer'][number];

/** A panel whose units are pixels, for words and column heads. */
export const pixelPanel = (width: number, marks: Omit<Panel, 'domain' | 'range'>): Panel => ({
  domain: [0, width],
  range: [0, width],
  ...marks,
});

/** Shorthand for a label in the panel's units. */
export const label = (x: number, y: number, text: string, colour = ink, size = smallSize): Label => ({
  x,
  y,
  text,
  colour,
  size,
});

/**
 * The vega-lite specification of panels drawn one over the other. The size is exact: no text is measured, so that the
 * same rows give the same bytes on every machine. Vertical positions are pixels, horizontal ones the data's units.
 */
export function drawingSpec(width: number, height: number, panels: Panel[]): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width,
    height,
    autosize: { type: 'none', contains: 'padding' },
    padding: 0,
    background: paper,
    config: { aria: false, font: fontFamily, view: { stroke: null } },
    resolve: { scale: { x: 'independent', y: 'shared' } },
    layer: panels.flatMap((panel) => panelLayers(panel, height)),
  };
}

function panelLayers(panel: Panel, height: number): Layer[] {
  const whole: [number, number] = [0, height];
  const scale = { domain: panel.domain, range: panel.range, zero: false, nice: false };
  const x = { field: 'x', type: 'quantitative', axis: null, scale } as const;
  const y = {
    field: 'y',
    type: 'quantitative',
    axis: null,
    scale: { domain: whole, range: whole, zero: false, nice: false },
  } as const;
  const x2 = { field: 'x2' };
  const y2 = { field: 'y2' };
  const stroke = { field: 'stroke', type: 'nominal', scale: null } as const;
  const fill = { field: 'fill', type: 'nominal', scale: null } as const;
  const layers: Layer[] = [];
  if (panel.bars?.length)
    layers.push({
      data: { values: panel.bars },
      mark: { type: 'rect', strokeWidth: 1 },
      encoding: { x, x2, y, y2, fill, stroke },
    });
  if (panel.rules?.length)
    layers.push({
      data: { values: panel.rules },
      mark: { type: 'rule', strokeCap: 'butt' },
      encoding: { x, x2, y, y2, stroke, strokeWidth: { field: 'width', type: 'quantitative', scale: null } },
    });
  if (panel.dots?.length)
    layers.push({
      data: { values: panel.dots },
      mark: { type: 'point', filled: true, stroke: paper, strokeWidth: 1, opacity: 1 },
      encoding: {
        x,
        y,
        fill,
        shape: { field: 'shape', type: 'nominal', scale: null },
        size: { field: 'area', type: 'quantitative', scale: null },
      },
    });
  for (const { align, bold, values } of panel.labels ?? [])
    if (values.length)
      layers.push({
        data: { values },
        mark: { type: 'text', align, baseline: 'middle', fontWeight: bold ? 600 : 400 },
        encoding: {
          x,
          y,
          text: { field: 'text', type: 'nominal' },
          color: { field: 'colour', type: 'nominal', scale: null },
          size: { field: 'size', type: 'quantitative', scale: null },
        },
      });
  return layers;
}
