import type { ToldRow } from '../../../analysis/explorable.ts';
import type { Box } from '../vega/main.ts';
import { element } from './elements.ts';

export interface Tip {
  show(row: ToldRow, box: Box): void;
  hide(): void;
  /** After a moment in which the pointer may reach the words themselves. */
  hideSoon(): void;
  shown(): boolean;
}

const gap = 6;
const moment = 250;

/** The figures of one row, beside its marks, with a frame around these. `scale`: pixels of the page for one of the drawing. */
export function tip(stage: HTMLElement, scale: () => number): Tip {
  const words = element('div', 'exploring-tip');
  const frame = element('div', 'exploring-frame');
  words.hidden = true;
  frame.hidden = true;
  // A screen reader has the same from the list of rows.
  words.setAttribute('aria-hidden', 'true');
  stage.append(frame, words);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  const hide = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    words.hidden = true;
    frame.hidden = true;
    shown = '';
  };
  words.addEventListener('pointerenter', () => {
    clearTimeout(waiting);
    waiting = undefined;
  });

  function place(box: Box): void {
    const by = scale();
    const inset = stage.querySelector<HTMLElement>('.drawing svg')?.getBoundingClientRect();
    const own = stage.getBoundingClientRect();
    const [dx, dy] = [(inset?.left ?? own.left) - own.left, (inset?.top ?? own.top) - own.top];
    const at = { left: dx + box.left * by, top: dy + box.top * by, right: dx + box.right * by };
    const bottom = dy + box.bottom * by;
    Object.assign(frame.style, {
      left: `${at.left - 3}px`,
      top: `${at.top - 3}px`,
      width: `${at.right - at.left + 6}px`,
      height: `${bottom - at.top + 6}px`,
    });
    const left = Math.max(0, Math.min(own.width - words.offsetWidth, (at.left + at.right) / 2 - words.offsetWidth / 2));
    // Below the marks where there is room in sight, else above them.
    const room = window.innerHeight - (own.top + bottom + gap) >= words.offsetHeight;
    const top = room ? bottom + gap : at.top - gap - words.offsetHeight;
    Object.assign(words.style, { left: `${left}px`, top: `${top}px` });
  }

  return {
    show(row, box) {
      clearTimeout(waiting);
      waiting = undefined;
      if (shown === row.address) return;
      shown = row.address;
      const figures = row.figures.flatMap(([title, figure]) => [element('dt', '', title), element('dd', '', figure)]);
      words.replaceChildren(element('strong', '', row.name), element('dl', '', ...figures));
      words.hidden = false;
      frame.hidden = false;
      place(box);
    },
    hide,
    hideSoon() {
      waiting ??= setTimeout(hide, moment);
    },
    shown: () => !words.hidden,
  };
}
