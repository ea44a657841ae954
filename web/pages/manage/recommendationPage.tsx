import { formatDay } from '../../../analysis/format.ts';
import { relationLabels } from '../../../analysis/ledger/facets.ts';
import { stateLabels } from '../../../analysis/ledger/labels.ts';
import type { EventType } from '../../../analysis/ledger/transitions.ts';
import type { RecommendationWithEvents } from '../../../api/model/recommendationReading.ts';
import type { Language } from '../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { Facts } from '../../parts/listTable.tsx';
import { Written } from '../../parts/written.tsx';
import { boardWords } from '../../text/manage/board/words.ts';
import { contributorsWords } from '../../text/manage/contributors/words.ts';
import { ledgerWords } from '../../text/manage/ledger/words.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import { trailWords } from '../../text/manage/trail/words.ts';
import { publicWords } from '../../text/public/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import type { Reader } from '../reader.ts';
import type { EventChoices } from './besideFields.tsx';
import { boardLeft } from './board/workingAddress.ts';
import { may } from './currentProgram.tsx';
import { DisputeSection } from './disputeSection.tsx';
import { integerOf, lineOrNull } from './entries.ts';
import { detailOf, entriesFor } from './eventEntries.ts';
import { eventFieldWords } from './eventFields.tsx';
import type { FormPage, Turn } from './formPage.tsx';
import { PrintedHead } from './ledgerPage.tsx';
import { ManagePage } from './managePage.tsx';
import { askedEvent, NextEvent } from './nextEvent.tsx';
import { ProductsOf } from './products/teamProducts.tsx';
import { Evidence, LedgerFacts, ServedObjectives, Ties } from './recommendationFacts.tsx';
import { EventList, History } from './recommendationHistory.tsx';
import { StateWords } from './recommendationState.tsx';
import { RemeasureSection } from './remeasure/remeasureSection.tsx';
import { successorsOf } from './successors.ts';

const read = ({ reader, param }: Turn): Promise<RecommendationWithEvents> =>
  unwrap<RecommendationWithEvents>(reader.client.recommendations[':id'].$get({ param: { id: param('id') } }));

async function readPlace({ client }: Reader, { teamId }: RecommendationWithEvents) {
  const team = await unwrap(client.teams[':id'].$get({ param: { id: teamId } }));
  const institution = await unwrap(client.institutions[':id'].$get({ param: { id: team.institutionId } }));
  return { team, institution, program: institution.programId };
}
type PlaceRead = Awaited<ReturnType<typeof readPlace>>;

/** What the form of this event chooses from. */
async function choicesFor(
  { client, language }: Reader,
  type: EventType | null,
  present: RecommendationWithEvents,
  { team, program }: PlaceRead,
): Promise<EventChoices> {
  const { id, ties } = present;
  const naming = type === 'superseded' || type === 'linked';
  const owners =
    type === 'assigned' ? (await unwrap(client.recommendations[':id'].owners.$get({ param: { id } }))).items : [];
  const words = ledgerWords[language];
  return {
    others: naming ? await successorsOf(client, { id, teamId: team.id, program }, language) : [],
    owners: owners.map(({ id: value, name }) => ({ value, label: name })),
    links: present.state.links.map(({ relation, to }) => {
      const title = ties.find((tie) => tie.id === to)?.other?.title;
      const other = title === undefined ? words.elsewhere : title[language] || title.fr || title.en;
      return { value: `${relation} ${to}`, label: `${relationLabels[relation][language]} ${other}` };
    }),
    objectives: team.objectives,
  };
}

/** Somebody was faster: what they recorded, above what was typed. */
const Meanwhile = ({ recommendation, after, language }: MeanwhileProps) => {
  const { meanwhile } = ledgerWords[language];
  const { state, events } = recommendation;
  const recorded = events.filter(({ sequence }) => sequence > after);
  return (
    <section class="notice" aria-labelledby="meanwhile">
      <p>{meanwhile.lead(stateLabels[state.state].words[language])}</p>
      <h2 id="meanwhile">{meanwhile.heading}</h2>
      <EventList events={recorded} recommendation={recommendation} language={language} />
    </section>
  );
};
interface MeanwhileProps {
  recommendation: RecommendationWithEvents;
  /** The last event that the writer had seen. */
  after: number;
  language: Language;
}

/** The pages about it, each for those who may read it. */
const Around = ({ reader, recommendation: { id } }: Pick<MeanwhileProps, 'recommendation'> & { reader: Reader }) => {
  const { language } = reader;
  const pages = [
    ['recommendation.contributors', 'contributors', contributorsWords[language].link],
    ['recommendation.decide', 'listing', publicWords[language].listing.link],
    ['recommendation.trail', 'trail', trailWords[language].link],
  ] as const;
  const open = pages.filter(([verb]) => may(reader, verb));
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="around">
      <h2 id="around">{recommendationWords[language].around}</h2>
      <ul>
        {open.map(([, page, words]) => (
          <li>
            <a href={`/recommendations/${id}/${page}`}>{words}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A recommendation: where it stands, what came of it, and what may follow. */
export const recommendationPage: FormPage = {
  async open(turn) {
    const present = await read(turn);
    return entriesFor(askedEvent(turn.reader), present, (await readPlace(turn.reader, present)).team.objectives);
  },
  async show(turn, { values, problem }) {
    const { reader } = turn;
    const { language } = reader;
    const words = recommendationWords[language];
    const recommendation = await read(turn);
    const { title, detail, state, contributorSide } = recommendation;
    const place = await readPlace(reader, recommendation);
    const { team, institution, program } = place;
    const type = askedEvent(reader);
    const left = boardLeft(reader.url.searchParams);
    const choices = await choicesFor(reader, type, recommendation, place);
    const shown = { recommendation, language };
    const form = {
      ...{ language, values, problem },
      words: type === null ? {} : eventFieldWords(type, language),
    };
    return (
      <ManagePage
        reader={reader}
        section="recommendations"
        title={title[language] || title.fr || title.en}
        path={[
          { href: `/recommendations?${new URLSearchParams({ program })}`, label: words.title },
          ...(left === null ? [] : [{ href: left, label: boardWords[language].backToBoard }]),
        ]}
        form={form}
      >
        {problem?.code === 'stale_revision' && <Meanwhile {...shown} after={integerOf(values, 'after')} />}
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
        <LedgerFacts {...shown} />
        {(detail.fr.trim() !== '' || detail.en.trim() !== '') && (
          <section aria-labelledby="detail">
            <h2 id="detail">{words.detail}</h2>
            <p class="written">
              <Written text={detail} language={language} />
            </p>
          </section>
        )}
        <RemeasureSection reader={reader} recommendation={recommendation} />
        <ServedObjectives {...shown} />
        <Ties {...shown} />
        <Evidence {...shown} mayAdd={may(reader, 'recommendation.decide')} />
        <ProductsOf reader={reader} team={team.id} recommendation={recommendation.id} />
        <DisputeSection {...shown} />
        <Around reader={reader} recommendation={recommendation} />
        <NextEvent reader={reader} recommendation={recommendation} type={type} form={form} choices={choices} />
        <History {...shown} />
        <PrintedHead reader={reader} program={program} />
      </ManagePage>
    );
  },
  async send(turn, values, once) {
    const { reader, param } = turn;
    const id = param('id');
    const type = askedEvent(reader);
    if (type === null) throw new PageProblem(403, 'forbidden', {});
    const present = await read(turn);
    const objectives = type === 'objectives_set' ? (await readPlace(reader, present)).team.objectives : [];
    const json = {
      type,
      after: integerOf(values, 'after'),
      occurredOn: lineOrNull(values, 'occurredOn') ?? undefined,
      detail: detailOf(type, values, { present, objectives }),
    };
    await unwrap(reader.client.recommendations[':id'].events.$post({ param: { id }, json }, once));
    const left = boardLeft(reader.url.searchParams);
    return left === null ? `/recommendations/${id}?done=recorded` : `${left}&done=recorded#card-${id}`;
  },
};
