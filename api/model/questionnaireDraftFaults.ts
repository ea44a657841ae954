import { refusals } from '../../surveys/comparison/refusals.ts';
import { licenceFaults, unknownOrigins } from '../../surveys/licences/licenceFaults.ts';
import type { DocumentFault } from '../../surveys/validation/fault.ts';
import { type ValidatedDocument, validateDocument } from '../../surveys/validation.ts';
import type { Questionnaire } from './questionnaireAccess.ts';
import type { Surroundings } from './questionnaireEarlier.ts';

/** Slug and purpose are the questionnaire's for ever. */
function frozenFaults(document: Record<string, unknown>, { slug, purpose }: Questionnaire): DocumentFault[] {
  return Object.entries({ slug, purpose })
    .filter(([key, value]) => document[key] !== value)
    .map(([key, value]) => ({ path: `/${key}`, code: 'invalid_value', params: { values: value } }));
}

/**
 * Everything that keeps a draft from being published: what is wrong with it in itself, what it would do to answers that
 * are kept under the same names, and what a licence forbids.
 */
export function draftFaults(
  input: Record<string, unknown>,
  questionnaire: Questionnaire,
  { earlier, terms }: Surroundings,
): ValidatedDocument {
  const { document, draft, faults } = validateDocument(input);
  const documents = earlier.map((version) => version.document);
  const found = [
    ...faults,
    ...frozenFaults(input, questionnaire),
    ...(draft === null ? [] : refusals(draft, documents)),
    ...licenceFaults(input, terms),
    ...(draft === null ? [] : unknownOrigins(draft, terms.entry)),
  ];
  return { document: found.length === 0 ? document : null, draft, faults: found };
}
