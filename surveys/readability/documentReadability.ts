import type { Item, QuestionnaireDocument, Section } from '../document.ts';
import { type Language, languages, type Text } from '../text.ts';
import { type UnexplainedAcronym, unexplainedAcronyms } from './acronyms.ts';
import { isAbovePlain, type ReadingGrade, readingGrade } from './readingGrade.ts';

type InBoth<T> = Record<Language, T>;

/** A part of a questionnaire that is read in one go. */
export interface GradedPart {
  /** JSON pointer to the part: `''` for the whole, `/consent`, `/sections/0`, `/sections/0/items/2`. */
  path: string;
  fr: ReadingGrade;
  en: ReadingGrade;
}

export interface GradedItem extends GradedPart {
  section: string;
  name: string;
  kind: Item['kind'];
}

/** A part above grade 8 in one language. */
export interface ReadingWarning {
  path: string;
  language: Language;
  grade: number;
  hard: string[];
}

export interface DocumentReadability {
  /** Every item in order: its text and hint; with words of its own for a side, the hardest of the wordings. */
  items: GradedItem[];
  /** Each section as a whole: introduction, and text and hint of its items. */
  sections: (GradedPart & { name: string })[];
  /** The first screen. */
  consent: GradedPart;
  /** Everything above, read on. */
  whole: GradedPart;
  /** First screen, introductions (`/sections/0/intro`) and items above grade 8, the hardest first. */
  warnings: ReadingWarning[];
  acronyms: InBoth<UnexplainedAcronym[]>;
}

/** One under the other: each text ends its last sentence. */
const joined = (texts: (Text | undefined)[]): Text => ({
  fr: texts.map((text) => text?.fr ?? '').join('\n'),
  en: texts.map((text) => text?.en ?? '').join('\n'),
});

const graded = (path: string, text: Text): GradedPart => ({
  path,
  fr: readingGrade(text.fr, 'fr'),
  en: readingGrade(text.en, 'en'),
});

const harder = (a: ReadingGrade, b: ReadingGrade): ReadingGrade => ((b.grade ?? -1) > (a.grade ?? -1) ? b : a);

/** The wordings of an item, each with its hint. */
const wordingsOf = ({ text, textFor, hint }: Item): Text[] =>
  [text, textFor?.patient_side, textFor?.professional_side]
    .filter((wording) => wording !== undefined)
    .map((wording) => joined([wording, hint]));

function gradedItem(item: Item, section: Section, path: string): GradedItem {
  const wordings = wordingsOf(item);
  const hardest = (language: Language) =>
    wordings.map((wording) => readingGrade(wording[language], language)).reduce(harder);
  return { path, section: section.name, name: item.name, kind: item.kind, fr: hardest('fr'), en: hardest('en') };
}

const sectionText = ({ intro, items }: Section): Text =>
  joined([intro, ...items.map((item) => joined([item.text, item.hint]))]);

const warningsOf = (part: GradedPart): ReadingWarning[] =>
  languages.flatMap((language) => {
    const { grade, hard } = part[language];
    return isAbovePlain(grade) ? [{ path: part.path, language, grade, hard }] : [];
  });

/** How hard a questionnaire is to read, part by part and in each language, and what its reader is not told. */
export function documentReadability(document: QuestionnaireDocument): DocumentReadability {
  const items = document.sections.flatMap((section, s) =>
    section.items.map((item, i) => gradedItem(item, section, `/sections/${s}/items/${i}`)),
  );
  const intros = document.sections.flatMap(({ intro }, s) =>
    intro === undefined ? [] : [graded(`/sections/${s}/intro`, intro)],
  );
  const firstScreen = joined([document.consent.heading, ...document.consent.paragraphs]);
  const consent = graded('/consent', firstScreen);
  return {
    items,
    sections: document.sections.map((section, s) => ({
      name: section.name,
      ...graded(`/sections/${s}`, sectionText(section)),
    })),
    consent,
    whole: graded('', joined([firstScreen, ...document.sections.map(sectionText)])),
    warnings: [consent, ...intros, ...items].flatMap(warningsOf).sort((a, b) => b.grade - a.grade),
    acronyms: { fr: unexplainedAcronyms(document, 'fr'), en: unexplainedAcronyms(document, 'en') },
  };
}
