import type { FormItem } from '../../../surveys/form.ts';

/** Most items on one page: what a person can look over, and what a phone shows without a wait. */
export const mostOnSheet = 20;

/**
 * The items of a section in pages of about the same length. Split over all items, whether shown or not, so that no answer
 * moves a question to another page. An information text stays with the question after it.
 */
export function sheetsOf(items: readonly FormItem[]): FormItem[][] {
  const sheets: FormItem[][] = [];
  for (let start = 0; start < items.length; ) {
    const left = items.length - start;
    const sheetsLeft = Math.ceil(left / mostOnSheet);
    const full = start + Math.ceil(left / sheetsLeft);
    let end = full;
    if (end < items.length) while (end > start + 1 && items[end - 1]?.kind === 'information') end -= 1;
    if (end === start + 1 && items[start]?.kind === 'information') end = full;
    sheets.push(items.slice(start, end));
    start = end;
  }
  return sheets;
}
