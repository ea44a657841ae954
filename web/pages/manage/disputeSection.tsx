import { disputePath } from '../../../analysis/ledger/disputes.ts';
import type { RecommendationWithEvents } from '../../../api/model/recommendationReading.ts';
import type { Language } from '../../../surveys/text.ts';
import { contributorsWords } from '../../text/manage/contributors/words.ts';
import { DisputeSteps } from '../voice/disputeSteps.tsx';

/** A dispute stays visible, with how far it has come. */
export const DisputeSection = ({ recommendation, language }: DisputeSectionProps) => {
  const path = disputePath(recommendation.events);
  if (path === null) return null;
  return (
    <section aria-labelledby="dispute">
      <h2 id="dispute">{contributorsWords[language].dispute}</h2>
      <DisputeSteps path={path} language={language} />
    </section>
  );
};
interface DisputeSectionProps {
  recommendation: RecommendationWithEvents;
  language: Language;
}
