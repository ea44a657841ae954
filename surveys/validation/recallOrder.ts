import { type Loose, looseList, looseMember } from '../loose.ts';
import { mayHavePipes, pipesIn, replacePipes } from '../piping.ts';
import type { Language } from '../text.ts';
import { type DocumentFault, documentFault } from './fault.ts';

/** Not those of `text.ts`, which brings zod with it: this also runs in the editor. */
const languages: readonly Language[] = ['fr', 'en'];

/** The texts of a section and of an item that may recall an answer, as members to follow. */
const ofSection = [['title'], ['intro']] as const;
const ofItem = [['text'], ['textFor', 'patient_side'], ['textFor', 'professional_side'], ['hint']] as const;

/** A text in one language, with the place of the first item that is met with it or after it. */
interface Recalling {
  path: string;
  text: string;
  order: number;
}

interface Read {
  texts: Recalling[];
  /** The place of each item, by its name: of two with one name, which is a fault of its own, the first is meant. */
  orderOf: Map<string, number>;
}

function textsOf(part: unknown, members: readonly (readonly string[])[], path: string, order: number): Recalling[] {
  return members.flatMap((way) =>
    languages.flatMap((language): Recalling[] => {
      const text = [...way, language].reduce(looseMember, part);
      return typeof text === 'string' && mayHavePipes(text)
        ? [{ path: [path, ...way, language].join('/'), text, order }]
        : [];
    }),
  );
}

function read(document: unknown): Read {
  const texts: Recalling[] = [];
  const orderOf = new Map<string, number>();
  let order = 0;
  for (const [s, section] of looseList(looseMember(document, 'sections')).entries()) {
    const path = `/sections/${s}`;
    texts.push(...textsOf(section, ofSection, path, order));
    for (const [i, item] of looseList(looseMember(section, 'items')).entries()) {
      texts.push(...textsOf(item, ofItem, `${path}/items/${i}`, order));
      const name = looseMember(item, 'name');
      if (typeof name === 'string' && !orderOf.has(name)) orderOf.set(name, order);
      order += 1;
    }
  }
  return { texts, orderOf };
}

const comesLater = (orderOf: Read['orderOf'], item: string, order: number): boolean =>
  (orderOf.get(item) ?? -1) >= order;

/**
 * Texts that recall the answer to the item they stand with, or to a later one, told as `pipe_item_later`: who reads them could
 * not have answered yet, so no draft may hold one. `input` may be any JSON value; what is no text is passed over.
 */
export function recallOrderFaults(input: unknown): DocumentFault[] {
  const { texts, orderOf } = read(input);
  return texts.flatMap(({ path, text, order }) =>
    pipesIn(text)
      .filter(({ item }) => comesLater(orderOf, item, order))
      .map(({ item }) => documentFault(path, 'pipe_item_later', { item })),
  );
}

/** The same part of a document with one of its texts written otherwise. */
function withText(part: unknown, [member, ...rest]: readonly string[], text: string): unknown {
  if (member === undefined) return text;
  if (Array.isArray(part))
    return part.map((one: unknown, i) => (String(i) === member ? withText(one, rest, text) : one));
  return { ...(part as Loose), [member]: withText((part as Loose)[member], rest, text) };
}

/** A document whose texts recall nothing that comes later: the words for no answer stand there, or `…`; and where it was so. */
export function withoutLaterRecalls(document: Loose): { document: Loose; faults: DocumentFault[] } {
  const faults = recallOrderFaults(document);
  const places = new Set(faults.map(({ path }) => path));
  const { texts, orderOf } = read(document);
  const mended = texts
    .filter(({ path }) => places.has(path))
    .reduce<unknown>((whole, { path, text, order }) => {
      const written = replacePipes(text, ({ item, fallback }, pipe) =>
        comesLater(orderOf, item, order) ? (fallback ?? '…') : pipe,
      );
      return withText(whole, path.split('/').slice(1), written);
    }, document);
  return { document: mended as Loose, faults };
}
