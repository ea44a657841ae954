import { replacePipes } from '../../piping.ts';

/** XLSForm's way to say the same. */
const reference = /\$\{([^{}]*)\}/g;

/**
 * `${` that is no reference gets an invisible word joiner between its two signs, and one more where there were some: tools
 * refuse a form with a reference to nothing, wherever it stands.
 */
export const guarded = (text: string): string => text.replace(/\$(\u2060*)\{/g, '$$\u2060$1{');
export const unguarded = (text: string): string => text.replace(/\$\u2060(\u2060*)\{/g, '$$$1{');

/** A text as a label of the form; `names`: what items are called. */
export const labelOf = (text: string, names: ReadonlySet<string>): string =>
  text.includes('{')
    ? replacePipes(guarded(text), ({ item }, whole) => (names.has(item) ? `\${${item}}` : whole))
    : text;

/** A label of the form as a text; `nameOf`: what an item of the form is called here, undefined when it is not. */
export const textOfLabel = (label: string, nameOf: (name: string) => string | undefined): string =>
  !label.includes('{')
    ? label
    : unguarded(
        label.replace(reference, (whole, foreign: string) => {
          const name = nameOf(foreign.trim());
          return name === undefined ? whole : `{{${name}}}`;
        }),
      );

/** What a label refers to, by the names of the form. */
export const referencesIn = (label: string): string[] =>
  !label.includes('{') ? [] : [...label.matchAll(reference)].map(([, name = '']) => name.trim());

/** Whether a text comes back from its label as it was: not with words for when there is no answer. */
export const survivesLabel = (text: string, names: ReadonlySet<string>): boolean =>
  !text.includes('{') || textOfLabel(labelOf(text, names), (name) => (names.has(name) ? name : undefined)) === text;
