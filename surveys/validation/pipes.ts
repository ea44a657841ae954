import type { QuestionnaireDocument } from '../document.ts';
import { documentTexts, type PlacedText } from '../documentTexts.ts';
import { hasLooseBraces, mayHavePipes, pipesIn } from '../piping.ts';
import type { Audience } from '../side.ts';
import { languages, type Text } from '../text.ts';
import { type DocumentFault, documentFault } from './fault.ts';
import { audienceOf, excludesEachOther, type PlacedItem, placedItems } from './placedItems.ts';

/** A text that may recall answers: who reads it, and the place of the first item it stands before or on. */
interface PipedText extends PlacedText {
  audience: Audience;
  order: number;
}

/** Titles and introductions of sections, texts and hints of items. */
function textsWithPipes(document: QuestionnaireDocument, items: PlacedItem[]): PipedText[] {
  const found: PipedText[] = [];
  const add = (path: string, text: Text | undefined, audience: Audience, order: number): void => {
    if (text !== undefined) found.push({ path, text, audience, order });
  };
  let order = 0;
  document.sections.forEach((section, s) => {
    add(`/sections/${s}/title`, section.title, section.audience, order);
    add(`/sections/${s}/intro`, section.intro, section.audience, order);
    order += section.items.length;
  });
  for (const place of items) {
    const { item, path } = place;
    const audience = audienceOf(place);
    add(`${path}/text`, item.text, audience, place.order);
    add(`${path}/textFor/patient_side`, item.textFor?.patient_side, 'patient_side', place.order);
    add(`${path}/textFor/professional_side`, item.textFor?.professional_side, 'professional_side', place.order);
    add(`${path}/hint`, item.hint, audience, place.order);
  }
  return found;
}

function faultsOf({ path, text, audience, order }: PipedText, items: Map<string, PlacedItem>): DocumentFault[] {
  const faults = languages.flatMap((language) => {
    const place = `${path}/${language}`;
    if (hasLooseBraces(text[language])) return [documentFault(place, 'pipe_malformed')];
    return pipesIn(text[language]).flatMap(({ item }) => {
      const target = items.get(item);
      if (target === undefined) return [documentFault(place, 'pipe_item_unknown', { item })];
      if (target.item.kind === 'information') return [documentFault(place, 'pipe_over_information', { item })];
      if (target.order >= order) return [documentFault(place, 'pipe_item_later', { item })];
      return excludesEachOther(audience, audienceOf(target)) ? [documentFault(place, 'pipe_other_side', { item })] : [];
    });
  });
  const recalled = languages.map((language) => [...new Set(pipesIn(text[language]).map(({ item }) => item))].sort());
  const differ = JSON.stringify(recalled[0]) !== JSON.stringify(recalled[1]);
  // A language still to be written is missing, which is said elsewhere.
  const written = languages.every((language) => text[language].trim() !== '');
  return differ && written && faults.length === 0 ? [documentFault(path, 'pipe_languages_differ')] : faults;
}

/** Recalled answers that do not exist, come later or are never given by who reads the text; and pipes where none may be. */
export function pipeFaults(document: QuestionnaireDocument): DocumentFault[] {
  const placed = placedItems(document);
  const items = new Map(placed.map((place) => [place.item.name, place]));
  const allowed = textsWithPipes(document, placed);
  const places = new Set(allowed.map(({ path }) => path));
  const elsewhere = documentTexts(document).filter(({ path }) => !places.has(path));
  return [
    ...allowed
      .filter(({ text }) => languages.some((language) => mayHavePipes(text[language]) || text[language].includes('}}')))
      .flatMap((text) => faultsOf(text, items)),
    ...elsewhere.flatMap(({ path, text }) =>
      languages
        .filter((language) => mayHavePipes(text[language]))
        .map((language) => documentFault(`${path}/${language}`, 'pipe_not_here')),
    ),
  ];
}
