import { readFileSync } from 'node:fs';
import { documentSchema, type QuestionnaireDocument } from '../../../../surveys/document.ts';
import { readQuestionnaire } from '../../../../surveys/exchange/fhir/readQuestionnaire.ts';
import type { Loss } from '../../../../surveys/exchange/loss.ts';

/** A file of test/reference/exchange/, as JSON. */
export const exchangeFile = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../reference/exchange/${name}.fhir.json`, import.meta.url), 'utf8'));

/** A file that can be read: as a document of the right shape, with what it does not carry over. */
export function readFile(file: unknown): { document: QuestionnaireDocument; losses: Loss[] } {
  const read = readQuestionnaire(file, 'en');
  if ('unreadable' in read) throw new Error(JSON.stringify(read.unreadable));
  return { document: documentSchema.parse(read.document), losses: read.losses };
}

export const itemsOf = (document: QuestionnaireDocument) => document.sections.flatMap((section) => section.items);

/** A Questionnaire in English around some items. */
export const questionnaireOf = (item: object[], more: object = {}) => ({
  ...{ resourceType: 'Questionnaire', language: 'en', status: 'active', title: 'T', item },
  ...more,
});
export const choice = (linkId: string, codes: string[], more: object = {}) => ({
  ...{ linkId, type: 'choice', text: linkId },
  answerOption: codes.map((code) => ({ valueCoding: { code, display: code } })),
  ...more,
});
