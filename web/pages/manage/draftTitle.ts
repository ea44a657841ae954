import { type Language, languages } from '../../../surveys/text.ts';

/**
 * What readers call a questionnaire: the title of a document, however incomplete, in their language, else in the other
 * one; its short name until there is one.
 */
export function draftTitle(document: unknown, language: Language, slug: string): string {
  const title = (document as { title?: Partial<Record<Language, unknown>> } | null)?.title;
  const written = [language, ...languages].map((each) => title?.[each]);
  const found = written.find((each): each is string => typeof each === 'string' && each.trim() !== '');
  return found?.trim() ?? slug;
}
