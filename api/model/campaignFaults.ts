import { daysBetween } from '../../analysis/ledger/days.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { answerableNames, formFor } from '../../surveys/form.ts';
import { asks, type Side, sides } from '../../surveys/side.ts';
import { isTextMissing } from '../../surveys/textsMissing.ts';
import type { Campaign } from './campaigns.ts';
import { type DryRunFinding, finding } from './dryRunCodes.ts';

type Drafted = 'audience' | 'demographicsAudience' | 'closesOn' | 'languages' | 'ownWords' | 'reminderDays';

export interface CheckedCampaign {
  campaign: Pick<Campaign, Drafted>;
  experience: QuestionnaireDocument;
  demographics: QuestionnaireDocument | null;
  /** `YYYY-MM-DD`, where the institutions are: the day it would open. */
  today: string;
}

const asksNothing = (document: QuestionnaireDocument, side: Side): boolean =>
  answerableNames(formFor(document, side)).size === 0;

function dayFaults({ campaign: { closesOn, reminderDays }, today }: CheckedCampaign): DryRunFinding[] {
  if (closesOn === null) return [];
  if (closesOn < today) return [finding('closes_in_past', { day: closesOn })];
  const late = reminderDays.filter((day) => day > daysBetween(today, closesOn)).length;
  return late === 0 ? [] : [finding('reminder_after_close', { day: closesOn, number: late })];
}

function sideFaults({ campaign, experience, demographics }: CheckedCampaign): DryRunFinding[] {
  const asked = sides.filter((side) => asks(campaign.audience, side));
  return asked.flatMap((side) => [
    ...(asksNothing(experience, side) ? [finding('nothing_for_side', { side, of: 'experience' })] : []),
    ...(demographics !== null && asks(campaign.demographicsAudience, side) && asksNothing(demographics, side)
      ? [finding('nothing_about_side', { side, of: 'demographics' })]
      : []),
  ]);
}

function textFaults({ campaign, experience, demographics }: CheckedCampaign): DryRunFinding[] {
  const texts = { experience, demographics, ...campaign.ownWords };
  return campaign.languages.flatMap((language) =>
    (['experience', 'demographics', 'invitation', 'reminder', 'results'] as const)
      .filter((of) => isTextMissing(texts[of], language))
      .map((of) => finding('text_missing', { language, of })),
  );
}

/** What is wrong with a campaign as it is drafted, whatever the people of its teams. */
export function campaignFaults(checked: CheckedCampaign): DryRunFinding[] {
  return [...dayFaults(checked), ...sideFaults(checked), ...textFaults(checked)];
}
