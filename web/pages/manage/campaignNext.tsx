import type { CampaignDetail } from '../../../api/model/campaignReading.ts';
import type { ReleaseRecord } from '../../../api/model/campaignReleases.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { ActionForm } from '../../parts/actionForm.tsx';
import { type CampaignStepWords, stepWords } from '../../text/manage/campaignStep/words.ts';
import { everyPage } from '../everyPage.ts';
import type { Reader } from '../reader.ts';
import { Findings } from './campaignDryRun/findings.tsx';
import { campaignTrail } from './campaignTrail.ts';
import type { FormPage } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

const nextState = { draft: 'open', open: 'closing', closing: 'closed', closed: 'archived' } as const;
type Going = keyof typeof nextState;
type Step = { to: (typeof nextState)[Going]; words: CampaignStepWords['steps'][Going] };

/** The step that may follow: the next state, or the closing that still has to be finished; null for an archived one. */
export function stepFrom(
  { status, mode }: Pick<CampaignDetail, 'status' | 'mode'>,
  releases: Pick<ReleaseRecord, 'reason'>[],
  language: 'fr' | 'en',
): Step | null {
  const { steps, finish } = stepWords[language];
  if (status === 'archived') return null;
  const unfinished = status === 'closed' && mode !== 'shared' && !releases.some(({ reason }) => reason === 'close');
  if (unfinished) return { to: 'closed', words: finish };
  return { to: nextState[status], words: steps[status] };
}

export const releasesOf = ({ client }: Reader, campaign: string): Promise<ReleaseRecord[]> =>
  everyPage((query) => client.releases.$get({ query: { ...query, campaign } }));

/** What is refused at an opening is shown as what a dry run finds, not as an error of the form. */
const told = (problem: PageProblem | null): PageProblem | null =>
  problem?.params.reason === 'nobody_to_invite' ? new PageProblem(problem.status, 'campaign_not_ready', {}) : problem;

/** What the next step of a campaign does, in plain words, and the button that takes it. */
export const campaignNext: FormPage = {
  verb: 'campaign.manage',
  async show({ reader, param }, { values, problem }) {
    const { client, language } = reader;
    const campaign = await unwrap(client.campaigns[':id'].$get({ param: { id: param('id') } }));
    const step = stepFrom(campaign, await releasesOf(reader, campaign.id), language);
    if (step === null) throw new PageProblem(409, 'wrong_state', { status: campaign.status });
    const words = stepWords[language];
    const home = `/campaigns/${campaign.id}`;
    const dryRun =
      campaign.status === 'draft'
        ? await unwrap(client.campaigns[':id']['dry-run'].$get({ param: { id: campaign.id } }))
        : null;
    const people = dryRun?.teams.reduce((sum, team) => sum + team.people.length, 0) ?? 0;
    const stopped = dryRun?.findings.some(({ severity }) => severity === 'error') ?? false;
    const { answered = 0, invited = 0 } = campaign.progress ?? {};
    return (
      <ManagePage
        reader={reader}
        section="campaigns"
        title={step.words.title}
        path={campaignTrail(campaign, language)}
        form={{ language, values, problem: told(problem), words: {} }}
      >
        {dryRun !== null && <Findings dryRun={dryRun} language={language} mendable />}
        <section class="next" id="form" aria-labelledby="consequences" tabindex={-1}>
          <h2 id="consequences">{words.consequences}</h2>
          <ul>
            {dryRun !== null && <li>{words.wouldInvite(people, dryRun.teams.length)}</li>}
            {campaign.status !== 'draft' && campaign.status !== 'closed' && (
              <li>{words.answered(answered, invited)}</li>
            )}
            {step.words.points.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        </section>
        {!stopped && <ActionForm action={`step:${step.to}`} label={step.words.button} />}
        <p>
          <a href={home}>{words.back}</a>
        </p>
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const id = param('id');
    const to = (values.get('button') ?? '').split(':')[1] as Step['to'];
    await unwrap(reader.client.campaigns[':id'].transition.$post({ param: { id }, json: { to } }, once));
    return `/campaigns/${id}?done=stepped`;
  },
};
