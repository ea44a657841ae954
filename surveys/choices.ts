import { agreementPoints } from './agreement.ts';
import type { Item } from './document.ts';
import type { FormItem } from './form.ts';
import type { Text } from './text.ts';

/** What can be chosen for an item: what is stored, and its words. */
export interface Choice {
  code: string;
  label: Text;
  /** It excludes every other one. */
  exclusive?: boolean;
}

/** The choices of an item in their order; none for what is entered or only read. */
export function choicesOf(item: Item | FormItem): Choice[] {
  switch (item.kind) {
    case 'agreement':
      return agreementPoints.map(({ value, label }) => ({ code: String(value), label }));
    case 'rating':
      return item.points.map(({ value, label }) => ({ code: String(value), label }));
    case 'single':
    case 'multiple':
      return item.options;
    default:
      return [];
  }
}
