import type { Item } from './document.ts';
import { languages } from './text.ts';

/** Without case, accents and ligatures, so that people find what they type without them. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");

function* wordsOf(item: Item): Generator<string> {
  yield item.name;
  const choices = item.kind === 'rating' ? item.points : 'options' in item ? item.options : [];
  const texts = [item.text, item.textFor?.patient_side, item.textFor?.professional_side, item.hint];
  for (const text of [...texts, ...choices.map(({ label }) => label)]) {
    for (const language of languages) yield text?.[language] ?? '';
  }
}

/** Whether every word that was typed stands somewhere in an item: its name, wording, hint or labels, in either language. */
export function itemMatches(item: Item, typed: string): boolean {
  const text = folded([...wordsOf(item)].join('\n'));
  return folded(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
