import { agreementPoints } from '../../../surveys/agreement.ts';
import type { FormItem, FormSection } from '../../../surveys/form.ts';
import type { Language } from '../../../surveys/text.ts';

/** Slower than silent reading of adults (about 180 words a minute in a second language or with care). */
const wordsPerMinute = 150;
/** Seconds to decide and mark, beyond the reading. */
const seconds = { choice: 4, entry: 12, paragraph: 75, information: 0 } as const;

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

function secondsFor(item: FormItem): number {
  switch (item.kind) {
    case 'agreement':
    case 'rating':
    case 'single':
    case 'multiple':
      return seconds.choice;
    case 'long_text':
      return seconds.paragraph;
    case 'information':
      return seconds.information;
    default:
      return seconds.entry;
  }
}

function textsOf(item: FormItem, language: Language): string[] {
  const own = [item.text[language], item.hint?.[language] ?? ''];
  if (item.kind === 'single' || item.kind === 'multiple')
    return own.concat(item.options.map(({ label }) => label[language]));
  if (item.kind === 'rating') return own.concat(item.points.map(({ label }) => label[language]));
  return own;
}

/** What is asked: a questionnaire, or some of it. */
interface Asked {
  form: { sections: Pick<FormSection, 'title' | 'intro' | 'items'>[] };
}

/**
 * Minutes to answer a questionnaire in full, rounded up, at least 1: reading at 150 words a minute (the agreement points
 * once), plus a fixed time for each answer. An estimate of ours: nothing times the person who answers.
 */
export function answeringMinutes({ form }: Asked, language: Language): number {
  const items = form.sections.flatMap((section) => section.items);
  const texts = [
    ...form.sections.flatMap((section) => [section.title[language], section.intro?.[language] ?? '']),
    ...items.flatMap((item) => textsOf(item, language)),
    ...agreementPoints.map(({ label }) => label[language]),
  ];
  const reading = texts.reduce((sum, text) => sum + countWords(text), 0) / wordsPerMinute;
  const marking = items.reduce((sum, item) => sum + secondsFor(item), 0) / 60;
  return Math.max(1, Math.ceil(reading + marking));
}
