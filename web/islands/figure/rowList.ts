import type { ToldRow } from '../../../analysis/explorable.ts';
import { element } from './elements.ts';

interface Told {
  /** The row that the keys have come to. */
  reached: (address: string) => void;
  toggled: (address: string) => void;
  left: () => void;
}

export interface RowList {
  element: HTMLElement;
  pick(addresses: string[]): void;
}

let lists = 0;

const spoken = ({ name, figures }: ToldRow): string =>
  [name, ...figures.map(([title, figure]) => (title === '' ? figure : `${title} ${figure}`))].join(', ');

/**
 * The rows of a chart as a list that stands over the drawing, for keys and for screen readers: arrows, Home and End go
 * through it, space and Enter pick. The list itself has no looks but its focus.
 */
export function rowList(rows: readonly ToldRow[], label: string, told: Told): RowList {
  lists += 1;
  const idOf = (index: number) => `explored-${lists}-${index}`;
  const options = rows.map((row, index) => {
    const option = element('div', '', spoken(row));
    option.id = idOf(index);
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    return option;
  });
  const list = element('div', 'exploring-rows', ...options);
  list.tabIndex = 0;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  list.setAttribute('aria-multiselectable', 'true');
  let at = -1;
  const steps: Record<string, (from: number) => number> = {
    ArrowDown: (from) => from + 1,
    ArrowRight: (from) => from + 1,
    ArrowUp: (from) => from - 1,
    ArrowLeft: (from) => from - 1,
    Home: () => 0,
    End: () => rows.length - 1,
  };
  list.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step) {
      at = Math.min(rows.length - 1, Math.max(0, step(at)));
      list.setAttribute('aria-activedescendant', idOf(at));
      const row = rows[at];
      if (row) told.reached(row.address);
      event.preventDefault();
    } else if (event.key === ' ' || event.key === 'Enter') {
      const row = rows[at];
      if (row) told.toggled(row.address);
      event.preventDefault();
    }
  });
  list.addEventListener('blur', told.left);
  return {
    element: list,
    pick(addresses) {
      for (const [index, option] of options.entries())
        option.setAttribute('aria-selected', String(addresses.includes(rows[index]?.address ?? '')));
    },
  };
}
