import type { Child } from 'hono/jsx';
import type { CampaignDetail } from '../../../../api/model/campaignReading.ts';
import { EntryForm } from '../../../parts/forms.tsx';
import type { FieldWords, FormView } from '../../../parts/formView.ts';
import { campaignWords } from '../../../text/manage/campaigns/words.ts';
import { type WizardStepName, wizardSteps, wizardWords } from '../../../text/manage/campaignWizard/words.ts';
import type { Entries, FormPage, Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { type Change, checkedDraft, type Draft, draftOf, saveDraft } from './draft.ts';
import { StepList } from './stepList.tsx';
import { stepAfter, stepStates } from './stepStates.ts';

/** One subject of a campaign on one page. */
export interface WizardStep {
  name: Exclude<WizardStepName, 'check'>;
  /** The fields on the page: what is refused of another one is told for the form as a whole. */
  fields: readonly string[];
  open: (campaign: CampaignDetail) => URLSearchParams;
  show: (turn: Turn, form: FormView, draft: Draft | null) => Child | Promise<Child>;
  /** What stands under the form: an example of what was saved. */
  below?: (turn: Turn, draft: Draft) => Child | Promise<Child>;
  read: (turn: Turn, values: URLSearchParams) => Promise<Change> | Change;
  /** What is needed to go on, though a draft may be kept without. @throws PageProblem. */
  complete?: (change: Change) => void;
}

/** The words of some fields, for a form that holds no others. */
export function fieldWords(language: 'fr' | 'en', names: readonly string[]): Record<string, FieldWords> {
  const all = { ...campaignWords[language].fields, ...wizardWords[language].fields };
  return Object.fromEntries(names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}

/** Shows a step, of a draft or, before the first one is saved, of none. */
export async function showStep(turn: Turn, step: WizardStep, entries: Entries, draft: Draft | null) {
  const { reader } = turn;
  const { language } = reader;
  const words = wizardWords[language];
  const form: FormView = { ...entries, language, words: fieldWords(language, step.fields) };
  const place = wizardSteps.indexOf(step.name) + 1;
  const { name, lead } = words.names[step.name];
  const campaigns = { href: '/campaigns', label: campaignWords[language].title };
  return (
    <ManagePage
      reader={reader}
      section="campaigns"
      title={name}
      path={
        draft === null
          ? [campaigns]
          : [campaigns, { href: `/campaigns/${draft.campaign.id}`, label: draft.campaign.name[language] }]
      }
      form={form}
    >
      <p class="place">{words.step(place, wizardSteps.length)}</p>
      <div class="wizard">
        <StepList
          language={language}
          current={step.name}
          states={draft && stepStates(draft.campaign, draft.dryRun.findings)}
        />
        <div>
          <p>{lead}</p>
          <EntryForm
            form={form}
            send={words.save}
            others={
              <button class="button second" type="submit" name="button" value="leave">
                {words.leave}
              </button>
            }
          >
            {await step.show(turn, form, draft)}
          </EntryForm>
          <p class="hint">{words.saved}</p>
          {draft !== null && (await step.below?.(turn, draft))}
        </div>
      </div>
    </ManagePage>
  );
}

/** Where a button leads once a step is saved. */
export function afterSaving(id: string, step: WizardStepName, values: URLSearchParams): string {
  const [button = '', target = ''] = (values.get('button') ?? '').split(':');
  if (button === 'leave') return `/campaigns/${id}?done=saved`;
  if (button === 'stay') return `/campaigns/${id}/edit/${step}?done=saved#example`;
  const named = wizardSteps.find((each) => each === target);
  return `/campaigns/${id}/edit/${button === 'go' && named ? named : stepAfter(step)}?done=saved`;
}

/** The page of one step of a draft. */
export const stepPage = (step: WizardStep): FormPage => ({
  verb: 'campaign.manage',
  open: async (turn) => step.open(await draftOf(turn)),
  show: async (turn, entries) => showStep(turn, step, entries, await checkedDraft(turn)),
  async send(turn, values) {
    const change = await step.read(turn, values);
    if (values.get('button') === 'send') step.complete?.(change);
    await saveDraft(turn, change);
    return afterSaving(turn.param('id'), step.name, values);
  },
});
