import type { QuestionnaireDocument } from './document.ts';
import type { DocumentFault } from './validation/fault.ts';
import { contradictoryItems, costlyPatterns } from './validation/items.ts';
import { nameFaults } from './validation/names.ts';
import { pipeFaults } from './validation/pipes.ts';
import { unreachableFaults } from './validation/reachable.ts';
import { ruleFaults } from './validation/rules.ts';
import { scaleFaults } from './validation/scales.ts';
import { readShape } from './validation/shape.ts';
import { textFaults } from './validation/texts.ts';

export interface ValidatedDocument {
  /** The document, when nothing is wrong with it: only such a one may be published. Otherwise null. */
  document: QuestionnaireDocument | null;
  /** The document whenever its shape is right, for the preview of a draft whose texts or rules still have faults. */
  draft: QuestionnaireDocument | null;
  faults: DocumentFault[];
}

/** Most faults that are told at once: nobody mends more before looking again. */
const mostFaults = 2000;

/**
 * Checks a questionnaire: its shape; that every text stands in both languages; that names are unique; that scales and
 * rules point to items that exist, come earlier and can have such answers; that no item is out of everyone's reach; that
 * recalled answers are known where they are recalled.
 * `input` may be any JSON value; never throws. Faults of the shape come alone, the others all at once, 2,000 at most.
 */
export function validateDocument(input: unknown): ValidatedDocument {
  const { document, faults } = readShape(input);
  if (document === null) return { document: null, draft: null, faults: faults.slice(0, mostFaults) };
  const found = [
    textFaults,
    nameFaults,
    contradictoryItems,
    costlyPatterns,
    scaleFaults,
    ruleFaults,
    unreachableFaults,
    pipeFaults,
  ].flatMap((check) => check(document));
  return { document: found.length === 0 ? document : null, draft: document, faults: found.slice(0, mostFaults) };
}
