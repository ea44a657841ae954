import type { Item, QuestionnaireDocument } from '../../../surveys/document.ts';
import { type Side, sides } from '../../../surveys/side.ts';
import { type Language, languages, type Text } from '../../../surveys/text.ts';
import { trialWords } from '../../text/manage/trial/words.ts';
import { type Answering, progressOf, questionnaireOf } from '../respondent/answering.ts';
import { type Entries, firstOf } from '../respondent/entries.ts';

/** What is tried, and where. */
export interface Tried {
  document: QuestionnaireDocument;
  /** How many faults a draft still has. */
  faults: number;
  /** The address of the trial, and of the page it is left for. */
  path: string;
  leave: string;
}

/** A text still to be written: the other language's, or the name of what is missing. */
const orName = (text: Text, name: string): Text => ({
  fr: text.fr.trim() || text.en.trim() || `[${name}]`,
  en: text.en.trim() || text.fr.trim() || `[${name}]`,
});

function readable(item: Item): Item {
  const text = orName(item.text, item.name);
  if (item.kind === 'single' || item.kind === 'multiple') {
    return {
      ...item,
      text,
      options: item.options.map((option) => ({ ...option, label: orName(option.label, option.code) })),
    };
  }
  if (item.kind !== 'rating') return { ...item, text };
  return {
    ...item,
    text,
    points: item.points.map(({ value, label }) => ({ value, label: orName(label, String(value)) })),
  };
}

/** A draft with something to read wherever a text is still to be written. */
const readableDocument = (document: QuestionnaireDocument): QuestionnaireDocument => ({
  ...document,
  sections: document.sections.map((section) => ({
    ...section,
    title: orName(section.title, section.name),
    items: section.items.map(readable),
  })),
});

const sideOf = (entries: Entries): Side => sides.find((side) => side === firstOf(entries, 'side')) ?? sides[0];

/** A trial on its way: the form of one side of any questionnaire, which belongs to nobody and can be sent nowhere. */
export function trialAnswering({ document, path, leave }: Tried, entries: Entries, language: string): Answering {
  const side = sideOf(entries);
  const reading: Language = language === 'fr' ? 'fr' : 'en';
  const words = trialWords[reading];
  return {
    address: (wanted) => `${path}?in=${wanted}`,
    language: reading,
    side,
    notice: { kind: 'trial', text: words.notice, leave: { href: leave, label: words.leave } },
    carried: [['side', side]],
    experience: questionnaireOf('experience', readableDocument(document), side),
    demographics: null,
    languages,
    missedLanguage: null,
    asksPairing: false,
    maySave: false,
    ...progressOf(entries),
  };
}
