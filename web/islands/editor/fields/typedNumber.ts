import { useRef } from 'hono/jsx/dom';
import type { Language } from '../../../../surveys/text.ts';
import { useEditor } from '../editor.ts';

/** A number as people of either language type it; undefined for nothing, or for what is no number yet. */
export function numberOf(text: string): number | undefined {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? undefined : number;
}

/** A number as it is typed in a language. */
const written = (value: number | undefined, language: Language): string =>
  value === undefined ? '' : language === 'fr' ? String(value).replace('.', ',') : String(value);

/**
 * What stands in a field that edits a number: what was typed as long as it means the stored number (`2,` on the way to
 * `2,5`), otherwise that number.
 */
export function useTypedNumber(
  value: number | undefined,
): [shown: string, onTyped: (text: string) => number | undefined] {
  const { language } = useEditor().data;
  // Every change of the draft draws anew, so that what was typed is kept without a drawing of its own.
  const typed = useRef('');
  const text = typed.current ?? '';
  const shown = text.trim() !== '' && numberOf(text) === value ? text : written(value, language);
  return [
    shown,
    (entered) => {
      typed.current = entered;
      return numberOf(entered);
    },
  ];
}
