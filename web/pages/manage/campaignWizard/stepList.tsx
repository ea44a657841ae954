import type { Language } from '../../../../surveys/text.ts';
import {
  type StepState,
  type WizardStepName,
  wizardSteps,
  wizardWords,
} from '../../../text/manage/campaignWizard/words.ts';

interface StepListProps {
  language: Language;
  current: WizardStepName;
  /** Null before the first step is saved: there is nowhere to go yet. */
  states: Record<WizardStepName, StepState> | null;
  /** The campaign, for a page without a form: the steps are links there. */
  campaignId?: string;
}

/**
 * The steps with where each stands. Beside a form they are buttons of that form, so that going to another step saves
 * this one first.
 */
export const StepList = ({ language, current, states, campaignId }: StepListProps) => {
  const words = wizardWords[language];
  return (
    <nav class="steps" aria-label={words.steps}>
      <ol>
        {wizardSteps.map((step) => {
          const { name } = words.names[step];
          const state = states && step !== 'check' && (
            <span class={`state is-${states[step]}`}>{words.states[states[step]]}</span>
          );
          return (
            <li aria-current={step === current ? 'step' : undefined}>
              {step === current || states === null ? (
                <span class="step">{name}</span>
              ) : campaignId === undefined ? (
                <button class="step" type="submit" form="form" name="button" value={`go:${step}`}>
                  <span class="unseen">{words.goTo} </span>
                  {name}
                </button>
              ) : (
                <a class="step" href={`/campaigns/${campaignId}/edit/${step}`}>
                  {name}
                </a>
              )}{' '}
              {state}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
