import type { QuestionnaireDocument } from '../document.ts';
import { documentTexts } from '../documentTexts.ts';
import type { Language } from '../text.ts';
import { readableText } from './readableText.ts';

/** An acronym that stands somewhere before anything has said what it means. */
export interface UnexplainedAcronym {
  /** Without stops: `C.L.S.C.` and `CLSC` are one. */
  acronym: string;
  /** Where it stands unexplained, in order: JSON pointers to a text in its language (`/sections/0/items/2/text/fr`). */
  places: string[];
}

/** Capitals that need no explanation, and small words that are written in capitals to stress them. */
const known = new Set(
  `OK TV PDF FAQ SMS COVID VIH SIDA HIV AIDS ADN DNA NIP PIN ID USB DVD CD GPS
  NE PAS NON OUI OU ET UN UNE NOUS VOUS TOUS TOUT JAMAIS SANS AVEC
  NO NOT YES OR AND ALL ANY ONE NEVER ONLY MUST DO IF IS`.split(/\s+/),
);
/** Longer ones without a digit are words that someone stressed. */
const longest = 7;
/** What is longer is none, even with a digit. */
const longestOfAll = 40;

const candidate =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{Lu}\p{N}]{0,40}(?:[&-][\p{Lu}\p{N}]{1,40})*)(?![\p{Ll}\p{N}]*\p{Ll}{2})/gu;

const withoutStops = (found: string): string => found.replaceAll('.', '');

function isAcronym(name: string): boolean {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  if (
    capitals < 2 ||
    name.length > longestOfAll ||
    /^[IVXLCM]+$/.test(name) ||
    known.has(name) ||
    known.has(name.split('-')[0] ?? '')
  )
    return false;
  return name.length <= longest || /\p{N}/u.test(name);
}

/** A heading in capitals: nothing small in it, and more than one word. */
const isHeading = (text: string): boolean => !/\p{Ll}/u.test(text) && /\p{L}\s+\p{L}/u.test(text);

/** How far from an acronym its explanation may begin or end, in characters. */
const nearby = 200;

/** Said in full before it (`centre local (CLSC)`), or after it (`CLSC (centre local)`). */
function isExplainedAt(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - nearby), start), text.slice(end, end + nearby)];
  if (before.endsWith('(') && /^s?[\s,;)]/.test(after)) {
    const opened = before.length - 1;
    const bracket = Math.max(before.lastIndexOf('(', opened - 1), before.lastIndexOf(')'));
    if (opened > 0 && /\p{Ll}/u.test(before.slice(bracket + 1, opened))) return true;
  }
  const inside = /^s?\s*\(([^()]*)\)/.exec(after)?.[1] ?? '';
  const word = /\p{L}{2}/u.exec(inside);
  return word !== null && /\s/.test(inside.slice(word.index + word[0].length));
}

/** The acronyms that a reader of one language meets before they are explained, in the order of the document. */
export function unexplainedAcronyms(document: QuestionnaireDocument, language: Language): UnexplainedAcronym[] {
  const explained = new Set<string>();
  const places = new Map<string, string[]>();
  for (const { path, text } of documentTexts(document)) {
    const words = readableText(text[language]);
    if (isHeading(words)) continue;
    for (const match of words.matchAll(candidate)) {
      const acronym = withoutStops(match[0]);
      if (!isAcronym(acronym) || explained.has(acronym)) continue;
      const place = `${path}/${language}`;
      if (isExplainedAt(words, match.index, match.index + match[0].length)) explained.add(acronym);
      else if (places.get(acronym)?.at(-1) !== place) places.set(acronym, [...(places.get(acronym) ?? []), place]);
    }
  }
  return [...places].map(([acronym, at]) => ({ acronym, places: at }));
}
