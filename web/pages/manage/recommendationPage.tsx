import { formatDay } from '../../../analysis/format.ts';
import { stateLabels } from '../../../analysis/ledger/labels.ts';
import type { RecommendationWithEvents } from '../../../api/model/recommendationReading.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { Facts } from '../../parts/listTable.tsx';
import { Written } from '../../parts/written.tsx';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { integerOf, lineOrNull } from './entries.ts';
import { detailTyped, eventFieldWords } from './eventFields.tsx';
import type { FormPage, Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { askedEvent, NextEvent } from './nextEvent.tsx';
import { History } from './recommendationHistory.tsx';
import { StateWords } from './recommendationState.tsx';
import { successorsOf } from './successors.ts';

const read = ({ reader, param }: Turn): Promise<RecommendationWithEvents> =>
  unwrap<RecommendationWithEvents>(reader.client.recommendations[':id'].$get({ param: { id: param('id') } }));

/** A recommendation: where it stands, what came of it, and what may follow. */
export const recommendationPage: FormPage = {
  async show(turn, { values, problem }) {
    const { reader } = turn;
    const { client, language } = reader;
    const words = recommendationWords[language];
    const recommendation = await read(turn);
    const { title, detail, state, teamId, contributorSide } = recommendation;
    const team = await unwrap(client.teams[':id'].$get({ param: { id: teamId } }));
    const institution = await unwrap(client.institutions[':id'].$get({ param: { id: team.institutionId } }));
    const type = askedEvent(reader);
    const place = { id: recommendation.id, teamId, program: institution.programId };
    const others = type === 'superseded' ? await successorsOf(client, place, language) : [];
    const moved = problem?.code === 'stale_revision' ? words.moved(stateLabels[state.state].words[language]) : null;
    const form = {
      ...{ language, values, problem },
      words: type === null ? {} : eventFieldWords(type, language),
    };
    return (
      <ManagePage
        reader={reader}
        section="recommendations"
        title={title[language] || title.fr || title.en}
        path={[{ href: `/recommendations?${new URLSearchParams({ program: place.program })}`, label: words.title }]}
        form={form}
      >
        {moved !== null && <p class="notice">{moved}</p>}
        <p class="standing">
          <StateWords standing={state} language={language} />
        </p>
        <Facts
          facts={[
            [words.team, <a href={`/teams/${team.id}`}>{`${team.name[language]}, ${institution.name[language]}`}</a>],
            [words.from, vocabulary[language].sides[contributorSide]],
            [words.submitted, formatDay(state.submittedOn, language)],
            [words.since, formatDay(state.since, language)],
          ]}
        />
        {(detail.fr.trim() !== '' || detail.en.trim() !== '') && (
          <section aria-labelledby="detail">
            <h2 id="detail">{words.detail}</h2>
            <p class="written">
              <Written text={detail} language={language} />
            </p>
          </section>
        )}
        <NextEvent reader={reader} recommendation={recommendation} type={type} form={form} others={others} />
        <History events={recommendation.events} language={language} />
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const id = param('id');
    const type = askedEvent(reader);
    if (type === null) throw new PageProblem(403, 'forbidden', {});
    const json = {
      type,
      after: integerOf(values, 'after'),
      occurredOn: lineOrNull(values, 'occurredOn') ?? undefined,
      detail: detailTyped(type, values),
    };
    await unwrap(reader.client.recommendations[':id'].events.$post({ param: { id }, json }, once));
    return `/recommendations/${id}?done=recorded`;
  },
};
