import type { Language } from '../../text.ts';

/** Languages as XLSForm names them in `label::…` and in the setting `default_language`. */
export const languageNames: Record<Language, string> = { fr: 'Français (fr)', en: 'English (en)' };

/** The language in which other programs open an exported form. */
export const mainLanguage: Language = 'fr';

/**
 * Columns and a sheet of our own, for what XLSForm cannot hold. Other programs ignore columns they do not know; the names
 * have no `::`, which some would take for a translation.
 */
export const own = {
  sheet: 'tandem',
  kind: 'tandem_kind',
  name: 'tandem_name',
  audience: 'tandem_audience',
  sensitive: 'tandem_sensitive',
  reasons: 'tandem_reasons',
  exclusive: 'tandem_exclusive',
  rule: 'tandem_shown_if',
  textFor: (side: string, language: Language) => `tandem_text_${side}_${language}`,
  exact: (column: 'label' | 'hint', language: Language) => `tandem_${column}_${language}`,
} as const;

export const sheetNames = { survey: 'survey', choices: 'choices', settings: 'settings' } as const;

/** What an introduction of a section is called in `tandem_kind`; every other note is an item of its own. */
export const introKind = 'intro';

/** Whether a sheet of a workbook is one that a form is read from. */
export const isFormSheet = (name: string): boolean =>
  [...Object.values(sheetNames), own.sheet].some((each) => each === name.trim().toLowerCase());
