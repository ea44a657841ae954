import type { QuestionnaireDocument } from '../../document.ts';
import type { Exported } from '../loss.ts';
import type { Sheet } from './sheet.ts';
import { writtenForm } from './writing/form.ts';
import { xlsFormLosses } from './writing/losses.ts';
import { ownSheet } from './writing/ownSheet.ts';
import { settingsSheet } from './writing/settingsSheet.ts';
import { surveySheet } from './writing/surveySheet.ts';

/**
 * A document as the sheets of an XLSForm: `survey`, `choices`, `settings`, and `tandem` for what XLSForm has no place for.
 * `version`: the number of the published version; left out for a draft.
 */
export function writeXlsForm(document: QuestionnaireDocument, version?: number): Exported<Sheet[]> {
  const form = writtenForm(document);
  const sheets = [surveySheet(form), form.lists.sheet, settingsSheet(document, version), ownSheet(document)];
  return { content: sheets, losses: xlsFormLosses(form) };
}
