import type { QuestionnaireDocument } from '../document.ts';
import { documentTexts, type PlacedText } from '../documentTexts.ts';
import { hasLooseBraces, mayHavePipes, pipesIn } from '../piping.ts';
import type { Audience } from '../side.ts';
import { languages, type Text } from '../text.ts';
import { type DocumentFault, documentFault } from './fault.ts';
import { audienceOf, excludesEachOther, type PlacedItem, placedItems } from './placedItems.ts';
import { recallOrderFaults } from './recallOrder.ts';

/** A text that may recall answers, and who reads it. */
interface PipedText extends PlacedText {
  audience: Audience;
}

/** Titles and introductions of sections, texts and hints of items. */
function textsWithPipes(document: QuestionnaireDocument, items: PlacedItem[]): PipedText[] {
  const found: PipedText[] = [];
  const add = (path: string, text: Text | undefined, audience: Audience): void => {
    if (text !== undefined) found.push({ path, text, audience });
  };
  document.sections.forEach((section, s) => {
    add(`/sections/${s}/title`, section.title, section.audience);
    add(`/sections/${s}/intro`, section.intro, section.audience);
  });
  for (const place of items) {
    const { item, path } = place;
    const audience = audienceOf(place);
    add(`${path}/text`, item.text, audience);
    add(`${path}/textFor/patient_side`, item.textFor?.patient_side, 'patient_side');
    add(`${path}/textFor/professional_side`, item.textFor?.professional_side, 'professional_side');
    add(`${path}/hint`, item.hint, audience);
  }
  return found;
}

interface Surroundings {
  items: ReadonlyMap<string, PlacedItem>;
  /** The names recalled too early, by the path of the text. */
  tooEarly: ReadonlySet<string>;
}

const early = (path: string, item: string): string => `${path} ${item}`;

function faultsOf({ path, text, audience }: PipedText, { items, tooEarly }: Surroundings): DocumentFault[] {
  const faults = languages.flatMap((language) => {
    const place = `${path}/${language}`;
    if (hasLooseBraces(text[language])) return [documentFault(place, 'pipe_malformed')];
    return pipesIn(text[language]).flatMap(({ item }) => {
      const target = items.get(item);
      if (target === undefined) return [documentFault(place, 'pipe_item_unknown', { item })];
      if (target.item.kind === 'information') return [documentFault(place, 'pipe_over_information', { item })];
      if (tooEarly.has(early(place, item))) return [documentFault(place, 'pipe_item_later', { item })];
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
  const tooEarly = new Set(recallOrderFaults(document).map(({ path, params }) => early(path, String(params.item))));
  const places = new Set(allowed.map(({ path }) => path));
  const elsewhere = documentTexts(document).filter(({ path }) => !places.has(path));
  return [
    ...allowed
      .filter(({ text }) => languages.some((language) => mayHavePipes(text[language]) || text[language].includes('}}')))
      .flatMap((text) => faultsOf(text, { items, tooEarly })),
    ...elsewhere.flatMap(({ path, text }) =>
      languages
        .filter((language) => mayHavePipes(text[language]))
        .map((language) => documentFault(`${path}/${language}`, 'pipe_not_here')),
    ),
  ];
}
