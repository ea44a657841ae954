import { formatDay } from '../../../analysis/format.ts';
import { daysAfter } from '../../../analysis/ledger/days.ts';
import type { CampaignDetail } from '../../../api/model/campaignReading.ts';
import type { ReleaseRecord } from '../../../api/model/campaignReleases.ts';
import type { VersionSummary } from '../../../api/model/questionnaireVersions.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { Facts } from '../../parts/listTable.tsx';
import { previewWords } from '../../text/manage/campaignPreview/words.ts';
import { stepWords } from '../../text/manage/campaignStep/words.ts';
import { campaignWords } from '../../text/manage/campaigns/words.ts';
import { dryRunWords } from '../../text/manage/dryRun/words.ts';
import { recruitmentWords } from '../../text/manage/recruitment/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import type { Reader } from '../reader.ts';
import { Collection } from './campaignCollection.tsx';
import { Invited } from './campaignInvited.tsx';
import { releasesOf, stepFrom } from './campaignNext.tsx';
import { Releases } from './campaignReleases.tsx';
import { may } from './currentProgram.tsx';
import type { FormPage } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

interface Shown {
  campaign: CampaignDetail;
  releases: ReleaseRecord[];
  reader: Reader;
}

const statuses = ['draft', 'open', 'closing', 'closed', 'archived'] as const;

/** Where the campaign stands among the states it goes through. */
const States = ({ campaign, reader: { language } }: Omit<Shown, 'releases'>) => (
  <ol class="states" aria-label={stepWords[language].states}>
    {statuses.map((status) => (
      <li aria-current={status === campaign.status ? 'step' : undefined}>
        {vocabulary[language].campaignStatus[status]}
      </li>
    ))}
  </ol>
);

const Preparing = ({ id, language }: { id: string; language: Language }) => (
  <p class="buttons">
    <a class="button" href={`/campaigns/${id}/edit/check`}>
      {stepWords[language].check}
    </a>
    <a class="button second" href={`/campaigns/${id}/edit`}>
      {stepWords[language].prepare}
    </a>
  </p>
);

/** The next step, which is asked about on a page of its own; and what else may be looked at or changed. */
const NextStep = ({ campaign, releases, reader }: Shown) => {
  const { status, id, closesOn } = campaign;
  const { language } = reader;
  const words = campaignWords[language];
  const step = stepFrom(campaign, releases, language);
  const takesAnswers = status === 'open' || status === 'closing';
  return (
    <section class="next" aria-labelledby="next-step">
      <h2 id="next-step">{words.step.heading}</h2>
      {step === null ? (
        <p>{stepWords[language].archived}</p>
      ) : !may(reader, 'campaign.manage') ? (
        <p>{words.step.waiting}</p>
      ) : status === 'draft' ? (
        <Preparing id={id} language={language} />
      ) : (
        <p>
          <a class={status === 'open' ? 'button second' : 'button'} href={`/campaigns/${id}/next`}>
            {step.words.title}
          </a>
        </p>
      )}
      {takesAnswers && closesOn !== null && (
        <p>
          {stepWords[language].byItself(formatDay(closesOn, language), formatDay(daysAfter(closesOn, 2), language))}
        </p>
      )}
      {may(reader, 'campaign.manage') && step !== null && (
        <ul class="plain">
          {(status === 'draft' || status === 'open') && (
            <li>
              <a href={`/campaigns/${id}/dry-run`}>
                {status === 'draft' ? dryRunWords[language].link : dryRunWords[language].linkOpen}
              </a>
            </li>
          )}
          <li>
            <a href={`/campaigns/${id}/preview`}>{previewWords[language].title}</a>
          </li>
          {status !== 'draft' && (
            <li>
              <a href={`/campaigns/${id}/amend`}>{status === 'closed' ? words.amendThreshold : words.amend}</a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
};

async function factsOf({ client, language }: Reader, campaign: CampaignDetail) {
  const words = campaignWords[language];
  const { waves, modes } = vocabulary[language];
  const version = async (id: string | null) => {
    if (id === null) return words.noDemographics;
    const { slug, number, document } = await unwrap<VersionSummary & { document: { title: Text } }>(
      client['questionnaire-versions'][':id'].$get({ param: { id } }),
    );
    return <a href={`/questionnaires/${slug}/versions/${number}`}>{words.version(document.title[language], number)}</a>;
  };
  const day = (date: string | null) => (date === null ? words.noDate : formatDay(date, language));
  const facts: [string, Awaited<ReturnType<typeof version>>][] = [
    [words.wave, waves[campaign.wave]],
    [words.mode, `${modes[campaign.mode].name}. ${modes[campaign.mode].means}`],
    [words.threshold, words.people(campaign.minimumGroup)],
    [words.experience, await version(campaign.experienceVersionId)],
    [words.demographics, await version(campaign.demographicsVersionId)],
    [words.opens, day(campaign.opensOn)],
    [words.closes, day(campaign.closesOn)],
  ];
  return facts;
}

/** A campaign: where it stands, its next step, its invitations and its releases. */
export const campaignPage: FormPage = {
  async show({ reader, param }, { values, problem }) {
    const { client, language } = reader;
    const words = campaignWords[language];
    const campaign = await unwrap(client.campaigns[':id'].$get({ param: { id: param('id') } }));
    const releases = await releasesOf(reader, campaign.id);
    const form = { language, values, problem, words: words.fields };
    const shown = { campaign, releases, reader };
    return (
      <ManagePage
        reader={reader}
        section="campaigns"
        title={campaign.name[language]}
        path={[{ href: '/campaigns', label: words.title }]}
        form={form}
      >
        <div id="form" tabindex={-1}>
          <States campaign={campaign} reader={reader} />
        </div>
        {/* While it is open, inviting comes first: closing it is the step that cannot be taken back. */}
        {campaign.status !== 'open' && <NextStep {...shown} />}
        <Invited campaign={campaign} reader={reader} />
        {campaign.status === 'open' && <NextStep {...shown} />}
        <Collection campaign={campaign} reader={reader} />
        {campaign.mode !== 'shared' && may(reader, 'recruitment.read') && (
          <p>
            <a href={`/campaigns/${campaign.id}/recruitment`}>{recruitmentWords[language].link}</a>
          </p>
        )}
        {campaign.mode !== 'shared' && <Releases {...shown} />}
        <h2>{words.about}</h2>
        <p>{words.sentTo(campaign.teams.length)}</p>
        <Facts facts={await factsOf(reader, campaign)} />
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const action = values.get('button');
    const id = param('id');
    const { campaigns, releases } = reader.client;
    const campaign = campaigns[':id'];
    if (action === 'send-invitations') {
      await unwrap(campaign.invitations.send.$post({ param: { id } }, once));
      return `/campaigns/${id}?done=sent`;
    }
    if (action === 'invite-new') {
      await unwrap(campaign.invitations.$post({ param: { id } }, once));
      return `/campaigns/${id}?done=invited`;
    }
    if (action === 'release') {
      await unwrap(releases.$post({ json: { campaignId: id } }, once));
      return `/campaigns/${id}?done=released`;
    }
    throw new PageProblem(400, 'invalid_request', {});
  },
};
