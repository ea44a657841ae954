import type { Child } from 'hono/jsx';
import { formatDay } from '../../../../analysis/format.ts';
import type { CampaignDetail } from '../../../../api/model/campaignReading.ts';
import { unwrap } from '../../../client.ts';
import { Facts } from '../../../parts/listTable.tsx';
import { campaignWords } from '../../../text/manage/campaigns/words.ts';
import { type WizardStepName, wizardSteps, wizardWords } from '../../../text/manage/campaignWizard/words.ts';
import { dryRunWords } from '../../../text/manage/dryRun/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import type { Reader } from '../../reader.ts';
import { Findings } from '../campaignDryRun/findings.tsx';
import { campaignTrail } from '../campaignTrail.ts';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { checkedDraft } from './draft.ts';
import { StepList } from './stepList.tsx';
import { stepStates } from './stepStates.ts';

type FactsByStep = Record<Exclude<WizardStepName, 'check'>, [string, Child][]>;

/** What a draft says, step by step. */
async function factsByStep({ client, language }: Reader, campaign: CampaignDetail): Promise<FactsByStep> {
  const words = campaignWords[language];
  const { check, audiences, aboutWhom, layouts, messages } = wizardWords[language];
  const { waves, modes, languages } = vocabulary[language];
  const day = (date: string | null) => (date === null ? words.noDate : formatDay(date, language));
  const version = async (id: string | null) => {
    if (id === null) return words.noDemographics;
    const read = client['questionnaire-versions'][':id'].$get({ param: { id } });
    const { number, document } = await unwrap<{ number: number; document: { title: { fr: string; en: string } } }>(
      read,
    );
    return words.version(document.title[language], number);
  };
  const own = (['invitation', 'reminder', 'results'] as const).filter((kind) => campaign.ownWords[kind] !== undefined);
  return {
    what: [
      [words.wave, waves[campaign.wave]],
      [words.opens, day(campaign.opensOn)],
      [words.closes, day(campaign.closesOn)],
      [check.facts.layout, layouts[campaign.layout].label],
    ],
    who: [
      [check.facts.teams, String(campaign.teams.length)],
      [check.facts.audience, audiences[campaign.audience].label],
    ],
    questionnaires: [
      [words.experience, await version(campaign.experienceVersionId)],
      [words.demographics, await version(campaign.demographicsVersionId)],
      ...(campaign.demographicsVersionId === null
        ? []
        : [[check.facts.about, aboutWhom[campaign.demographicsAudience]] satisfies [string, Child]]),
    ],
    confidentiality: [
      [words.mode, modes[campaign.mode].name],
      [words.threshold, words.people(campaign.minimumGroup)],
      [check.facts.pairing, campaign.pairing ? check.yes : check.no],
    ],
    messages: [
      [check.facts.languages, campaign.languages.map((each) => languages[each]).join(', ')],
      [check.facts.words, own.length === 0 ? check.none : own.map((kind) => messages[kind].heading).join(', ')],
      [check.facts.reminders, check.reminders(campaign.reminderDays)],
      [check.facts.hours, check.hours(campaign.sendFrom, campaign.sendUntil)],
    ],
  };
}

/** The last step: everything in sight, what is wrong, what people will see, and the way to the opening. */
export async function checkPage(turn: Turn) {
  const { reader } = turn;
  const { language } = reader;
  const words = wizardWords[language];
  const { campaign, dryRun } = await checkedDraft(turn);
  const facts = await factsByStep(reader, campaign);
  const home = `/campaigns/${campaign.id}`;
  const stopped = dryRun.findings.some(({ severity }) => severity === 'error');
  const steps = wizardSteps.filter((step) => step !== 'check');
  return (
    <ManagePage
      reader={reader}
      section="campaigns"
      title={words.names.check.name}
      path={campaignTrail(campaign, language)}
    >
      <p class="place">{words.step(wizardSteps.length, wizardSteps.length)}</p>
      <div class="wizard">
        <StepList
          language={language}
          current="check"
          states={stepStates(campaign, dryRun.findings)}
          campaignId={campaign.id}
        />
        <div>
          <p>{words.names.check.lead}</p>
          <Findings dryRun={dryRun} language={language} mendable />
          <h2>{words.check.previews}</h2>
          <ul>
            <li>
              <a href={`${home}/preview`}>{words.check.preview}</a>
            </li>
            <li>
              <a href={`${home}/dry-run`}>{dryRunWords[language].link}</a>
            </li>
          </ul>
          {steps.map((step) => (
            <section aria-labelledby={`about-${step}`}>
              <h2 id={`about-${step}`}>{words.names[step].name}</h2>
              <Facts facts={facts[step]} />
              <p>
                <a href={`${home}/edit/${step}`}>{words.check.change(words.names[step].name)}</a>
              </p>
            </section>
          ))}
          {stopped ? (
            <p>{words.check.notYet}</p>
          ) : (
            <p>
              <a class="button" href={`${home}/next`}>
                {words.check.open}
              </a>
            </p>
          )}
        </div>
      </div>
    </ManagePage>
  );
}
