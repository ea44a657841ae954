import * as z from 'zod';
import { figureSheets } from '../../analysis/figureSheets.ts';
import type { FindingKind } from '../../analysis/finding.ts';
import { type Language, languages } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { writeWorkbook } from '../exchange/workbookWriting.ts';
import { isMadeUp } from './findingPictures.ts';
import { findingQuery } from './findingQuery.ts';
import { readFinding } from './findings.ts';

export const workbookQuery = findingQuery.extend({ lang: z.enum(languages).optional() });

/** Every table of a figure as an Excel workbook, after a sheet that says what it is and where it comes from. */
export async function workbookFinding(
  context: Context,
  kind: FindingKind,
  { lang, ...query }: z.infer<typeof workbookQuery>,
  readersLanguage: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const finding = await readFinding(context, kind, query);
  const madeUp = await isMadeUp(context, query.program);
  return writeWorkbook(figureSheets(finding, lang ?? readersLanguage, madeUp));
}
