import type { CampaignDetail } from '../../../../api/model/campaignReading.ts';
import type { DryRunCode, DryRunFinding } from '../../../../api/model/dryRunCodes.ts';
import { type StepState, type WizardStepName, wizardSteps } from '../../../text/manage/campaignWizard/words.ts';

const stepOfCode: Record<DryRunCode, WizardStepName> = {
  no_team: 'who',
  nobody_to_invite: 'who',
  closes_in_past: 'what',
  version_retired: 'questionnaires',
  nothing_for_side: 'questionnaires',
  text_missing: 'messages',
  nothing_about_side: 'questionnaires',
  reminder_after_close: 'messages',
  mail_not_set_up: 'messages',
  no_email: 'who',
  unsubscribed: 'who',
  language_not_offered: 'messages',
  team_without_patients: 'who',
  team_asked_few: 'who',
  address_twice: 'who',
  asked_often: 'who',
};

/** The step at which a finding can be mended. */
export const stepOf = ({ code, of }: DryRunFinding): WizardStepName =>
  code === 'text_missing' && (of === 'experience' || of === 'demographics') ? 'questionnaires' : stepOfCode[code];

type Looked = Pick<CampaignDetail, 'mode' | 'minimumGroup' | 'pairing' | 'languages' | 'ownWords' | 'reminderDays'>;

/** Whether a step still stands as it came: nobody has to go there. */
function isUsual(step: WizardStepName, campaign: Looked): boolean {
  const { mode, minimumGroup, pairing, languages, ownWords, reminderDays } = campaign;
  if (step === 'confidentiality') return mode === 'anonymous' && minimumGroup === 5 && !pairing;
  if (step !== 'messages') return false;
  return languages.length === 2 && Object.keys(ownWords).length === 0 && reminderDays.join() === '7,14';
}

/** Where each step of a draft stands. */
export function stepStates(campaign: Looked, findings: DryRunFinding[]): Record<WizardStepName, StepState> {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const missing = new Set(errors.map(stepOf));
  const state = (step: WizardStepName): StepState => {
    if (step === 'check') return errors.length > 0 ? 'missing' : 'ready';
    if (missing.has(step)) return 'missing';
    return isUsual(step, campaign) ? 'usual' : 'ready';
  };
  return Object.fromEntries(wizardSteps.map((step) => [step, state(step)])) as Record<WizardStepName, StepState>;
}

/** The step that follows; the last one follows itself. */
export const stepAfter = (step: WizardStepName): WizardStepName =>
  wizardSteps[wizardSteps.indexOf(step) + 1] ?? 'check';
