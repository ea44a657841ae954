import type { Item, QuestionnaireDocument, Section } from '../../../document.ts';
import { isAnswerable } from '../../../form.ts';
import { freeName } from '../freeName.ts';
import { type ChoiceLists, choiceListsOf } from './choiceLists.ts';

/** What the rows of a form need to know about the whole of it. */
export interface WrittenForm {
  document: QuestionnaireDocument;
  items: ReadonlyMap<string, Item>;
  /** Names of the items whose answers a text may recall. */
  itemNames: ReadonlySet<string>;
  /** What a section and its introduction are called: in a form no group may have the name of a question. */
  sectionNames: ReadonlyMap<Section, { group: string; intro: string }>;
  lists: ChoiceLists;
}

/** Names that XLSForm tools keep for the form itself. */
const reserved = ['data', 'meta'];

export function writtenForm(document: QuestionnaireDocument): WrittenForm {
  const all = document.sections.flatMap((section) => section.items);
  const taken = new Set([...all.map((item) => item.name), ...reserved]);
  const sectionNames = new Map(
    document.sections.map((section) => {
      const group = freeName(section.name, taken);
      return [section, { group, intro: freeName(`${group}_intro`, taken) }];
    }),
  );
  return {
    document,
    items: new Map(all.map((item) => [item.name, item])),
    itemNames: new Set(all.filter(isAnswerable).map((item) => item.name)),
    sectionNames,
    lists: choiceListsOf(all),
  };
}
