import { noValueCodes } from '../missing.ts';
import { replacePipes } from '../piping.ts';
import type { Text } from '../text.ts';

/** Names that no one chose: an item has one until its first words are written. */
const startNames = { item: 'question', section: 'section', scale: 'scale', code: 'option' } as const;
export type Named = keyof typeof startNames;

/** Longest name that is suggested: short enough to be read as the head of a column. */
const longest = 40;

const isFree = (name: string, taken: ReadonlySet<string>): boolean =>
  !(name in Object.prototype) && !noValueCodes.some((code) => code === name) && !taken.has(name);

/** Lower-case words without accents, joined by underscores; '' when nothing is left that may start a name. */
function plainWords(text: string): string {
  const letters = replacePipes(text, () => ' ')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
  const words = letters.split(/[^a-z0-9]+/).filter((word) => word.length > 1 || /\d/.test(word));
  let name = '';
  for (const word of words) {
    const next = name === '' ? word.slice(0, longest) : `${name}_${word}`;
    if (next.length > longest) break;
    name = next;
  }
  return name.replace(/^[^a-z]+/, '');
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (isFree(name, taken)) return name;
  }
}

/**
 * A stable key made from a text, French first: at most 40 characters and a number, unlike any of `taken`, never a word
 * that means something else to programs or a reason for a missing answer.
 */
export const suggestedName = (what: Named, text: Text, taken: ReadonlySet<string>): string =>
  freeName(plainWords(text.fr) || plainWords(text.en) || startNames[what], taken);

/** Whether a name is what was suggested for a text, a number behind it apart, so that it may follow the text. */
export function isSuggested(what: Named, name: string, text: Text): boolean {
  const start = plainWords(text.fr) || plainWords(text.en) || startNames[what];
  return name === start || (name.startsWith(`${start}_`) && /^\d+$/.test(name.slice(start.length + 1)));
}
