import { type Language, languages, type Text } from '../../text.ts';
import type { Element, Extension } from './shape.ts';
import { standard } from './urls.ts';

/** The language in which an exported resource is written; the other one stands in translation extensions. */
export const mainLanguage: Language = 'fr';
const otherLanguage: Language = 'en';

const translation = (lang: Language, content: string): Extension => ({
  url: standard.translation,
  extension: [
    { url: 'lang', valueCode: lang },
    { url: 'content', valueString: content },
  ],
});

/** A text as a member and the element beside it: `{ text, _text }`. FHIR has no empty strings: those are left out. */
export function writeText<Name extends string>(
  name: Name,
  text: Text,
): { [K in Name]?: string } & { [K in `_${Name}`]?: Element } {
  const main = text[mainLanguage];
  const other = text[otherLanguage];
  return {
    ...(main !== '' && { [name]: main }),
    ...(other !== '' && { [`_${name}`]: { extension: [translation(otherLanguage, other)] } }),
  } as { [K in Name]?: string } & { [K in `_${Name}`]?: Element };
}

/** The language of a tag (`fr-CA`), when it is one of ours. */
export const languageOf = (tag: string): Language | undefined =>
  languages.find((language) => language === tag.toLowerCase().split(/[-_]/)[0]);

/** A text as the file has it: the main one, and translations by their language tags. */
export interface ForeignText {
  main: string | undefined;
  translations: { tag: string; content: string }[];
}

const partOf = (extension: Extension, url: string): unknown => {
  const part = extension.extension?.find((each) => each.url === url);
  return part?.valueCode ?? part?.valueString ?? part?.valueMarkdown;
};

export function foreignText(main: string | undefined, element: Element | undefined): ForeignText {
  const translations = (element?.extension ?? [])
    .filter(({ url }) => url === standard.translation)
    .flatMap((extension) => {
      const tag = partOf(extension, 'lang');
      const content = partOf(extension, 'content');
      return typeof tag === 'string' && typeof content === 'string' ? [{ tag, content }] : [];
    });
  return { main, translations };
}
