import type { Box } from '../vega/main.ts';
import { element } from './elements.ts';

interface Told {
  dragged: (box: Box) => void;
  /** A few pixels around the point. */
  clicked: (box: Box) => void;
}

/** Shorter ways are clicks. Pixels of the page. */
const leastDrag = 5;
const reach = 2;

/**
 * A box drawn with the mouse or a pen over a drawing, in the drawing's own pixels. Fingers scroll, and pick by a tap.
 * `scale`: pixels of the page for one of the drawing.
 */
export function brush(sheet: HTMLElement, scale: () => number, told: Told): void {
  const mark = element('div', 'exploring-brush');
  mark.hidden = true;
  sheet.append(mark);
  let start: { x: number; y: number } | null = null;
  const pointOf = (event: PointerEvent) => {
    const { left, top } = (sheet.querySelector('svg') ?? sheet).getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const boxOf = (a: { x: number; y: number }, b: { x: number; y: number }): Box => ({
    ...{ left: Math.min(a.x, b.x), right: Math.max(a.x, b.x) },
    ...{ top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) },
  });
  const isLong = ({ left, right, top, bottom }: Box) => Math.max(right - left, bottom - top) >= leastDrag;
  const inDrawing = (box: Box, more = 0): Box => {
    const by = scale();
    return {
      left: (box.left - more) / by,
      right: (box.right + more) / by,
      top: (box.top - more) / by,
      bottom: (box.bottom + more) / by,
    };
  };
  sheet.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = pointOf(event);
    if (event.pointerType === 'touch') return;
    // Keeps the words of the drawing from being marked, and the focus where keys work.
    event.preventDefault();
    sheet.setPointerCapture(event.pointerId);
  });
  sheet.addEventListener('pointermove', (event) => {
    if (start === null || event.pointerType === 'touch') return;
    const box = boxOf(start, pointOf(event));
    mark.hidden = !isLong(box);
    const svg = sheet.querySelector('svg')?.getBoundingClientRect();
    const own = sheet.getBoundingClientRect();
    Object.assign(mark.style, {
      left: `${box.left + (svg?.left ?? own.left) - own.left}px`,
      top: `${box.top + (svg?.top ?? own.top) - own.top}px`,
      width: `${box.right - box.left}px`,
      height: `${box.bottom - box.top}px`,
    });
  });
  sheet.addEventListener('pointerup', (event) => {
    if (start === null) return;
    const box = boxOf(start, pointOf(event));
    start = null;
    mark.hidden = true;
    if (isLong(box)) {
      if (event.pointerType !== 'touch') told.dragged(inDrawing(box));
    } else told.clicked(inDrawing(box, reach));
  });
  sheet.addEventListener('pointercancel', () => {
    start = null;
    mark.hidden = true;
  });
}
