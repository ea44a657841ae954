import type { QuestionnaireDocument } from '../document.ts';
import { demographics1 } from './demographics/1.ts';
import { demographicsGrounding } from './demographics/grounding.ts';
import type { Grounding } from './papers.ts';
import { partnershipExperience1 } from './partnership-experience/1.ts';
import { partnershipExperienceGrounding } from './partnership-experience/grounding.ts';

/** One version of a questionnaire that comes with the product. */
export interface ShippedDocument {
  slug: string;
  /** The version number: 1 and up, for ever the same document. */
  number: number;
  document: QuestionnaireDocument;
  grounding: Grounding[];
}

const shipped = (number: number, document: QuestionnaireDocument, grounding: Grounding[]): ShippedDocument => ({
  slug: document.slug,
  number,
  document,
  grounding,
});

/** Every questionnaire version that comes with the product, oldest first within a questionnaire. */
export const shippedDocuments: readonly ShippedDocument[] = [
  shipped(1, partnershipExperience1, partnershipExperienceGrounding),
  shipped(1, demographics1, demographicsGrounding),
];
