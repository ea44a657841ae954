import { type Item, parse, type Spec, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';

/** Upright rectangle in the drawing's own pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A chart drawn by vega in a page. */
export interface DrawnChart {
  /** The row under the pointer, or null. */
  onPoint(told: (address: string | null) => void): void;
  /** The addresses of rows whose marks touch a box, in the order of drawing. */
  within(box: Box): string[];
  /** The smallest box around all marks of a row. */
  boxOf(address: string): Box | null;
  /** Fades all rows but those; null for none. And the keys of the legend that are left out. */
  fade(chosen: string[] | null, dropped: string[]): Promise<void>;
  width: number;
  height: number;
  close(): void;
}

const addressOf = (item: Item | null | undefined): string | null => {
  const tells: unknown = item?.datum?.tells;
  return typeof tells === 'string' ? tells : null;
};

interface Group {
  items?: (Item & Group)[];
  bounds?: { x1: number; y1: number; x2: number; y2: number };
}

/** All marks that stand for a row. The drawings have one frame, so that bounds are pixels of the whole. */
function* marksIn(group: Group): Generator<{ address: string; box: Box }> {
  for (const item of group.items ?? []) {
    const address = addressOf(item);
    const { bounds } = item;
    if (address !== null && bounds)
      yield { address, box: { left: bounds.x1, top: bounds.y1, right: bounds.x2, bottom: bounds.y2 } };
    if (item.items) yield* marksIn(item);
  }
}

const touch = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/**
 * Draws a compiled chart into an element. Expressions are read, not made into code: our pages let no script do that.
 */
export async function drawChart(spec: Spec, container: HTMLElement): Promise<DrawnChart> {
  const view = new View(parse(spec, undefined, { ast: true }), {
    expr: expressionInterpreter,
    renderer: 'svg',
    container,
    hover: false,
  });
  await view.runAsync();
  // Of a scene graph vega's types name what writes it out, and not what it holds.
  const marks = () => [...marksIn((view.scenegraph() as unknown as { root: Group }).root)];
  return {
    onPoint(told) {
      view.addEventListener('pointermove', (_, item) => told(addressOf(item)));
    },
    within: (box) => [...new Set(marks().flatMap(({ address, box: own }) => (touch(own, box) ? [address] : [])))],
    boxOf(address) {
      const boxes = marks().flatMap((mark) => (mark.address === address ? [mark.box] : []));
      if (boxes.length === 0) return null;
      return {
        left: Math.min(...boxes.map(({ left }) => left)),
        top: Math.min(...boxes.map(({ top }) => top)),
        right: Math.max(...boxes.map(({ right }) => right)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      };
    },
    async fade(chosen, dropped) {
      await view.signal('chosen', chosen).signal('dropped', dropped).runAsync();
    },
    width: view.width(),
    height: view.height(),
    close: () => view.finalize(),
  };
}
