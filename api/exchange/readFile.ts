import { readQuestionnaire } from '../../surveys/exchange/fhir/readQuestionnaire.ts';
import { isLongerThan } from '../../surveys/exchange/length.ts';
import type { Imported } from '../../surveys/exchange/loss.ts';
import { isOwnJson, readOwnJson } from '../../surveys/exchange/ownJson.ts';
import { type Unreadable, type UnreadableCode, unreadable } from '../../surveys/exchange/unreadable.ts';
import { isFormSheet } from '../../surveys/exchange/xlsform/columns.ts';
import { readXlsForm } from '../../surveys/exchange/xlsform/readXlsForm.ts';
import type { Language } from '../../surveys/text.ts';
import type { ExchangeFormat } from './format.ts';
import { WorkbookFault } from './workbookFault.ts';
import { isWorkbook, readWorkbook } from './workbookReading.ts';

export type ReadFile = ({ format: ExchangeFormat } & Imported) | { unreadable: Unreadable[] };

const refused = (code: UnreadableCode): ReadFile => ({ unreadable: [unreadable('', code)] });
const utf8 = new TextDecoder('utf-8', { fatal: true });

function readJson(bytes: Uint8Array, language: Language): ReadFile {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return refused('wrong_encoding');
  }
  if (!/^\s*[{[]/.test(text)) return refused('unknown_format');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused('malformed_json');
  }
  const format = isOwnJson(json) ? 'json' : 'fhir';
  const read = format === 'json' ? readOwnJson(json) : readQuestionnaire(json, language);
  return 'unreadable' in read ? read : { format, ...read };
}

async function readSpreadsheet(bytes: Uint8Array, language: Language): Promise<ReadFile> {
  try {
    const read = readXlsForm(await readWorkbook(bytes, isFormSheet), language);
    return 'unreadable' in read ? read : { format: 'xlsx', ...read };
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return { unreadable: [unreadable('', error.code, error.params)] };
  }
}

/** Signs of the longest document that is made of a file: lists and conditions that many questions share count for each. */
const longestDocument = 4_000_000;

/**
 * Reads a file as a questionnaire. What it is, its content tells; neither its name nor its type is trusted.
 * @param language of the texts, when the file does not say.
 */
export async function readFile(bytes: Uint8Array, language: Language): Promise<ReadFile> {
  const read = isWorkbook(bytes) ? await readSpreadsheet(bytes, language) : readJson(bytes, language);
  if ('unreadable' in read || !isLongerThan(read.document, longestDocument)) return read;
  return { unreadable: [unreadable('', 'document_too_long', { maximum: longestDocument / 1_000_000 })] };
}
