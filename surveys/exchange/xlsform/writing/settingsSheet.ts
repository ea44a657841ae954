import type { QuestionnaireDocument } from '../../../document.ts';
import { languageNames, mainLanguage, sheetNames } from '../columns.ts';
import { guarded } from '../labels.ts';
import type { Sheet } from '../sheet.ts';

/** `version`: the number of the published version; left out for a draft. */
export function settingsSheet({ slug, title }: QuestionnaireDocument, version: number | undefined): Sheet {
  const settings = {
    form_title: guarded(title[mainLanguage]),
    form_id: slug,
    ...(version !== undefined && { version: String(version) }),
    default_language: languageNames[mainLanguage],
  };
  return { name: sheetNames.settings, rows: [Object.keys(settings), Object.values(settings)] };
}
