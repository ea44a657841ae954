import { formatNumber, plural } from '../../../analysis/format.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import type { Language } from '../../../surveys/text.ts';
import type { Counted } from '../../text/manage/editorBeside/words.ts';

/** A sentence with what is put in at each `{name}`. */
export const say = (sentence: string, params: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

export const sayCount = ({ one, many }: Counted, n: number, language: Language): string =>
  say(plural(n, language, one, many), { n: formatNumber(n, language) });

/** The first words of a text, in the reader's language if it is written there, `[…]` for each answer it recalls. */
export function excerpt(text: { fr: string; en: string }, language: Language, otherwise: string): string {
  const plain = withoutPipes(text);
  const words = (plain[language] || plain[language === 'fr' ? 'en' : 'fr']).trim();
  if (words === '') return otherwise;
  return words.length > 70 ? `${words.slice(0, 67)}…` : words;
}
