import { dayOf } from '../../analysis/ledger/days.ts';
import { writeQuestionnaire } from '../../surveys/exchange/fhir/writeQuestionnaire.ts';
import type { Exported } from '../../surveys/exchange/loss.ts';
import { writeOwnJson } from '../../surveys/exchange/ownJson.ts';
import { writeXlsForm } from '../../surveys/exchange/xlsform/writeXlsForm.ts';
import type { Version } from '../model/questionnaireVersions.ts';
import type { ExchangeFormat } from './format.ts';
import { writeWorkbook } from './workbookWriting.ts';

/** A file to be sent, with its type and the end of its name. */
export interface WrittenFile extends Exported<string | Uint8Array<ArrayBuffer>> {
  type: string;
  extension: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const writers: Record<ExchangeFormat, (version: Version) => Promise<WrittenFile>> = {
  async fhir({ document, number, publishedAt, retiredAt }) {
    const as = { number, publishedOn: dayOf(publishedAt), retired: retiredAt !== null };
    const { content, losses } = writeQuestionnaire(document, as);
    return { content: JSON.stringify(content), losses, type: 'application/fhir+json', extension: 'fhir.json' };
  },
  async xlsx({ document, number }) {
    const { content, losses } = writeXlsForm(document, number);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return { content: writeWorkbook(content), losses, type, extension: 'xlsx' };
  },
  async json({ document, number }) {
    const { content, losses } = writeOwnJson(document, number);
    return { content: json(content), losses, type: 'application/json', extension: 'json' };
  },
};

/** A published version as a file of one format, with what the format cannot hold. */
export const writeFile = (format: ExchangeFormat, version: Version): Promise<WrittenFile> => writers[format](version);
