import type { Item, QuestionnaireDocument, Section } from '../../../surveys/document.ts';
import type { Language } from '../../../surveys/text.ts';
import { readingWords } from '../../text/manage/reading/words.ts';

interface Found {
  section?: Section;
  item?: Item;
}

/** What a JSON pointer into a document leads to. */
function foundAt(document: QuestionnaireDocument, path: string): Found {
  const [, s, i] = /^\/sections\/(\d+)(?:\/items\/(\d+))?/.exec(path) ?? [];
  const section = document.sections[Number(s)];
  return { section, item: i === undefined ? undefined : section?.items[Number(i)] };
}

/** The text that a warning is about: an item’s, an introduction, or the heading of the first screen. */
export function textAt(document: QuestionnaireDocument, path: string, language: Language): string {
  const { section, item } = foundAt(document, path);
  return (item?.text ?? section?.intro ?? section?.title ?? document.consent.heading)[language];
}

/** A place in a document in words; an item leads to its line in the table of items. */
export const Place = ({
  document,
  path,
  language,
}: {
  document: QuestionnaireDocument;
  path: string;
  language: Language;
}) => {
  const words = readingWords[language];
  const { section, item } = foundAt(document, path);
  if (item !== undefined)
    return (
      <a href={`#item-${item.name}`}>
        <code>{item.name}</code>
      </a>
    );
  if (section !== undefined) {
    const name = section.title[language].trim() || section.name;
    return <>{path.includes('/intro') ? words.introduction(name) : words.titleOf(name)}</>;
  }
  const [, scale] = /^\/scales\/(\d+)/.exec(path) ?? [];
  if (scale !== undefined) return <>{words.scale(document.scales[Number(scale)]?.name ?? scale)}</>;
  return <>{path.startsWith('/consent') ? words.firstScreen.toLowerCase() : words.document}</>;
};
