import type { QuestionnaireDocument } from '../document.ts';
import type { About } from './about.ts';
import { care2SelfAssessment1 } from './care2-self-assessment/1.ts';
import { care2SelfAssessmentAbout } from './care2-self-assessment/about.ts';
import { care2SelfAssessmentGrounding } from './care2-self-assessment/grounding.ts';
import { cicClosingManagers1 } from './cic-closing-managers/1.ts';
import { cicClosingManagersAbout } from './cic-closing-managers/about.ts';
import { cicClosingManagersGrounding } from './cic-closing-managers/grounding.ts';
import { demographics1 } from './demographics/1.ts';
import { demographicsAbout } from './demographics/about.ts';
import { demographicsGrounding } from './demographics/grounding.ts';
import { leadershipInterviewGuide1 } from './leadership-interview-guide/1.ts';
import { leadershipInterviewGuideAbout } from './leadership-interview-guide/about.ts';
import { leadershipInterviewGuideGrounding } from './leadership-interview-guide/grounding.ts';
import { midMandateReflection1 } from './mid-mandate-reflection/1.ts';
import { midMandateReflectionAbout } from './mid-mandate-reflection/about.ts';
import { midMandateReflectionGrounding } from './mid-mandate-reflection/grounding.ts';
import type { Grounding } from './papers.ts';
import { partnershipExperience1 } from './partnership-experience/1.ts';
import { partnershipExperienceAbout } from './partnership-experience/about.ts';
import { partnershipExperienceGrounding } from './partnership-experience/grounding.ts';
import { patientSelectionInterview1 } from './patient-selection-interview/1.ts';
import { patientSelectionInterviewAbout } from './patient-selection-interview/about.ts';
import { patientSelectionInterviewGrounding } from './patient-selection-interview/grounding.ts';
import { teamReadiness1 } from './team-readiness/1.ts';
import { teamReadinessAbout } from './team-readiness/about.ts';
import { teamReadinessGrounding } from './team-readiness/grounding.ts';

/** One version of a questionnaire that comes with the product. */
export interface ShippedDocument {
  slug: string;
  /** The version number: 1 and up, for ever the same document. */
  number: number;
  document: QuestionnaireDocument;
  grounding: Grounding[];
  about: About;
}

const shipped = (
  number: number,
  document: QuestionnaireDocument,
  grounding: Grounding[],
  about: About,
): ShippedDocument => ({ slug: document.slug, number, document, grounding, about });

/** Every questionnaire version that comes with the product, oldest first within a questionnaire. */
export const shippedDocuments: readonly ShippedDocument[] = [
  shipped(1, partnershipExperience1, partnershipExperienceGrounding, partnershipExperienceAbout),
  shipped(1, demographics1, demographicsGrounding, demographicsAbout),
  shipped(1, teamReadiness1, teamReadinessGrounding, teamReadinessAbout),
  shipped(1, patientSelectionInterview1, patientSelectionInterviewGrounding, patientSelectionInterviewAbout),
  shipped(1, midMandateReflection1, midMandateReflectionGrounding, midMandateReflectionAbout),
  shipped(1, care2SelfAssessment1, care2SelfAssessmentGrounding, care2SelfAssessmentAbout),
  shipped(1, cicClosingManagers1, cicClosingManagersGrounding, cicClosingManagersAbout),
  shipped(1, leadershipInterviewGuide1, leadershipInterviewGuideGrounding, leadershipInterviewGuideAbout),
];

/** The newest version of each instrument, in the order of the catalogue. */
export const instruments: readonly ShippedDocument[] = shippedDocuments.filter(
  ({ slug, number }) => !shippedDocuments.some((other) => other.slug === slug && other.number > number),
);

export const instrumentOf = (slug: string): ShippedDocument | undefined =>
  instruments.find((instrument) => instrument.slug === slug);
