import { formatDay, formatNumber } from '../../../../analysis/format.ts';
import { type RecruitmentStage, recruitmentStages } from '../../../../analysis/recruitment/stages.ts';
import type { Recruitment } from '../../../../api/model/recruitment.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { ListTable } from '../../../parts/listTable.tsx';
import { recruitmentWords } from '../../../text/manage/recruitment/words.ts';
import type { Reader } from '../../reader.ts';
import { campaignTrail } from '../campaignTrail.ts';
import { may } from '../currentProgram.tsx';
import type { FormPage } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { campaignOf, recruitmentOf, recruitmentPath } from './readRecruitment.ts';

interface StageProps {
  reader: Reader;
  campaign: string;
  program: string;
  stage: RecruitmentStage;
  collection: Recruitment | undefined;
}

const Places = ({ reader, campaign, collection }: Omit<StageProps, 'collection'> & { collection: Recruitment }) => {
  const { language, url } = reader;
  const words = recruitmentWords[language];
  const { stage, places, closedOn } = collection;
  const handsOut = stage !== 'accommodations' && closedOn === null;
  const sheet = (institution: string, side: string) =>
    `${recruitmentPath(campaign)}/${stage}/sheet?${new URLSearchParams({ institution, side })}`;
  return (
    <ListTable
      id={`places-${stage}`}
      caption={handsOut ? words.places : words.received}
      head={[words.place, words.side, words.records, ...(handsOut ? [words.address, words.sheet] : [])]}
      rows={places.map(({ institution, side, records, code }) => [
        institution.name[language],
        words.sides[side],
        formatNumber(records, language),
        ...(handsOut
          ? [
              code === null ? '' : <a class="address" href={`/about-you/${code}`}>{`${url.host}/about-you/${code}`}</a>,
              <a href={sheet(institution.id, side)}>
                {words.sheet}
                <span class="unseen">{` – ${institution.name[language]}, ${words.sides[side]}`}</span>
              </a>,
            ]
          : []),
      ])}
      none={words.noPlaces}
    />
  );
};

const Stage = (props: StageProps) => {
  const { reader, campaign, program, stage, collection } = props;
  const { language } = reader;
  const words = recruitmentWords[language];
  const { title, lead } = words.stages[stage];
  const manages = may(reader, 'recruitment.manage');
  const figures = `/dashboard/${stage === 'accommodations' ? stage : 'reach'}?${new URLSearchParams({ program, campaign })}`;
  return (
    <section aria-labelledby={`stage-${stage}`}>
      <h2 id={`stage-${stage}`}>{title}</h2>
      <p>{lead}</p>
      {collection === undefined ? (
        <>
          <p>
            <strong>{words.states.none}.</strong> {!manages && words.waiting}
          </p>
          {manages && (
            <ActionForm
              action={`open:${stage}`}
              label={words.open.button}
              consequence={stage === 'accommodations' ? undefined : words.open.consequence}
            />
          )}
        </>
      ) : (
        <>
          <p>
            <strong>
              {collection.closedOn === null
                ? words.states.open(formatDay(collection.openedOn, language))
                : words.states.closed(formatDay(collection.closedOn, language))}
            </strong>
          </p>
          <Places {...props} collection={collection} />
          {collection.closedOn === null ? (
            <>
              <p class="buttons">
                <a class="button" href={`${recruitmentPath(campaign)}/${stage}/record`}>
                  {words.enter}
                </a>
                <a class="button second" href={`${recruitmentPath(campaign)}/${stage}/import`}>
                  {words.importFile}
                </a>
              </p>
              {manages && (
                <ActionForm
                  action={`close:${collection.id}`}
                  label={words.close.button}
                  consequence={words.close.consequence}
                  second
                />
              )}
            </>
          ) : (
            <p>
              <a href={figures}>{words.figures}</a>
            </p>
          )}
        </>
      )}
    </section>
  );
};

/** Who applied, who was selected, which accommodations were asked for: collected around a campaign, without names. */
export const recruitmentPage: FormPage = {
  verb: 'recruitment.read',
  async show(turn, { values, problem }) {
    const { reader } = turn;
    const { language } = reader;
    const words = recruitmentWords[language];
    const campaign = await campaignOf(turn);
    const { items } = await recruitmentOf(turn);
    return (
      <ManagePage
        reader={reader}
        section="campaigns"
        title={words.title}
        path={campaignTrail(campaign, language)}
        form={{ language, values, problem, words: {} }}
      >
        <div id="form" tabindex={-1}>
          {words.lead.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </div>
        {recruitmentStages.map((stage) => (
          <Stage
            reader={reader}
            campaign={campaign.id}
            program={campaign.programId}
            stage={stage}
            collection={items.find((one) => one.stage === stage)}
          />
        ))}
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const [action, what = ''] = (values.get('button') ?? '').split(':');
    const { recruitment } = reader.client;
    const campaignId = param('id');
    const stage = recruitmentStages.find((one) => one === what);
    if (action === 'open' && stage !== undefined) {
      await unwrap(recruitment.$post({ json: { campaignId, stage } }, once));
      return `${recruitmentPath(campaignId)}?done=started`;
    }
    if (action === 'close') {
      await unwrap(recruitment[':id'].close.$post({ param: { id: what } }, once));
      return `${recruitmentPath(campaignId)}?done=released`;
    }
    throw new PageProblem(400, 'invalid_request', {});
  },
};
