import * as z from 'zod';
import type { ImportedQuestionnaire } from '../../../../api/model/questionnaireImport.ts';
import { type LossCode, lossCodes } from '../../../../surveys/exchange/loss.ts';
import { validateDocument } from '../../../../surveys/validation.ts';

const isLossCode = (code: string): code is LossCode => Object.hasOwn(lossCodes, code);

const lossesSchema = z.array(
  z.object({
    path: z.string(),
    code: z.string().refine(isLossCode),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/**
 * What was read of a file before, as the form that makes the draft carries it: to be shown again when its short name is
 * refused. Undefined for anything that does not come from that form.
 */
export function carriedImport(values: URLSearchParams): ImportedQuestionnaire | undefined {
  const document = z.record(z.string(), z.unknown()).safeParse(parsed(values.get('document')));
  const losses = lossesSchema.safeParse(parsed(values.get('losses')));
  const format = z.enum(['fhir', 'xlsx', 'json']).safeParse(values.get('format'));
  if (!document.success || !losses.success || !format.success) return undefined;
  const { draft, faults } = validateDocument(document.data);
  if (draft === null) return undefined;
  const { slug, purpose, title, sections } = draft;
  return {
    ...{ slug, purpose, title, format: format.data, sections: sections.length },
    items: sections.reduce((sum, { items }) => sum + items.length, 0),
    ...{ losses: losses.data, faults, document: document.data },
  };
}
