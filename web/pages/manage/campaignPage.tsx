import { formatDay } from '../../../analysis/format.ts';
import type { CampaignDetail } from '../../../api/model/campaignReading.ts';
import type { ReleaseRecord } from '../../../api/model/campaignReleases.ts';
import type { Campaign } from '../../../api/model/campaigns.ts';
import type { VersionSummary } from '../../../api/model/questionnaireVersions.ts';
import type { Text } from '../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { ActionForm } from '../../parts/actionForm.tsx';
import { fieldId } from '../../parts/formView.ts';
import { Facts } from '../../parts/listTable.tsx';
import { campaignWords } from '../../text/manage/campaigns/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { everyPage } from '../everyPage.ts';
import type { Reader } from '../reader.ts';
import { Invited } from './campaignInvited.tsx';
import { Releases } from './campaignReleases.tsx';
import { may } from './currentProgram.tsx';
import type { FormPage } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

interface Shown {
  campaign: CampaignDetail;
  releases: ReleaseRecord[];
  reader: Reader;
}

const nextState = { draft: 'open', open: 'closing', closing: 'closed', closed: 'archived' } as const;

/** The state reached next, in one button; or the closing that still has to be finished. */
const NextStep = ({ campaign, releases, reader }: Shown) => {
  const { status, id } = campaign;
  const words = campaignWords[reader.language];
  const unfinished =
    status === 'closed' && campaign.mode !== 'shared' && !releases.some(({ reason }) => reason === 'close');
  return (
    <section class="next" id="form" aria-labelledby="next-step" tabindex={-1}>
      <h2 id="next-step">{words.step.heading}</h2>
      {!may(reader, 'campaign.manage') ? (
        <p>{words.step.waiting}</p>
      ) : status === 'archived' ? (
        <p>{words.step.over}</p>
      ) : unfinished ? (
        <ActionForm action="step:closed" {...words.step.finish} />
      ) : (
        <ActionForm action={`step:${nextState[status]}`} {...words.step.next[status]} />
      )}
      {may(reader, 'campaign.manage') && (
        <p>
          {status === 'draft' ? (
            <a href={`/campaigns/${id}/edit`}>{words.edit}</a>
          ) : (
            <a href={`/campaigns/${id}/amend`}>{words.amend}</a>
          )}
        </p>
      )}
    </section>
  );
};

async function factsOf({ client, language }: Reader, campaign: CampaignDetail) {
  const words = campaignWords[language];
  const { waves, modes, campaignStatus } = vocabulary[language];
  const version = async (id: string | null) => {
    if (id === null) return words.noDemographics;
    const { slug, number, document } = await unwrap<VersionSummary & { document: { title: Text } }>(
      client['questionnaire-versions'][':id'].$get({ param: { id } }),
    );
    return <a href={`/questionnaires/${slug}/versions/${number}`}>{words.version(document.title[language], number)}</a>;
  };
  const day = (date: string | null) => (date === null ? words.noDate : formatDay(date, language));
  const facts: [string, Awaited<ReturnType<typeof version>>][] = [
    [words.status, campaignStatus[campaign.status]],
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

/** A step refused for want of anyone to invite is a matter of the teams. */
const worded = (problem: PageProblem | null): PageProblem | null =>
  problem?.params.reason === 'nobody_to_invite'
    ? new PageProblem(problem.status, problem.code, {
        ...problem.params,
        field: undefined,
        faults: [{ path: 'teams' }],
      })
    : problem;

/** A campaign: where it stands, its next step, its invitations and its releases. */
export const campaignPage: FormPage = {
  async show({ reader, param }, { values, problem }) {
    const { client, language } = reader;
    const words = campaignWords[language];
    const campaign = await unwrap(client.campaigns[':id'].$get({ param: { id: param('id') } }));
    const releases = await everyPage((query) => client.releases.$get({ query: { ...query, campaign: campaign.id } }));
    const form = { language, values, problem: worded(problem), words: words.fields };
    const shown = { campaign, releases, reader };
    return (
      <ManagePage
        reader={reader}
        section="campaigns"
        title={campaign.name[language]}
        path={[{ href: '/campaigns', label: words.title }]}
        form={form}
      >
        <Facts facts={await factsOf(reader, campaign)} />
        <p id={fieldId('teams')} tabindex={-1}>
          {words.sentTo(campaign.teams.length)}
        </p>
        {/* While it is open, inviting comes first: closing it is the step that cannot be taken back. */}
        {campaign.status !== 'open' && <NextStep {...shown} />}
        <Invited campaign={campaign} reader={reader} />
        {campaign.status === 'open' && <NextStep {...shown} />}
        {campaign.mode !== 'shared' && <Releases {...shown} />}
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const [action, to] = (values.get('button') ?? '').split(':');
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
    const json = { to: to as Exclude<Campaign['status'], 'draft'> };
    await unwrap(campaign.transition.$post({ param: { id }, json }, once));
    return `/campaigns/${id}?done=stepped`;
  },
};
