import { eventWords } from '../../../analysis/ledger/labels.ts';
import { type EventType, eventTypes, mayRecord, possibleEvents } from '../../../analysis/ledger/transitions.ts';
import type { RecommendationWithEvents } from '../../../api/model/recommendationReading.ts';
import { RadioField } from '../../parts/choiceFields.tsx';
import { EntryForm } from '../../parts/forms.tsx';
import type { FormView } from '../../parts/formView.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import type { Reader } from '../reader.ts';
import type { EventChoices } from './besideFields.tsx';
import { may } from './currentProgram.tsx';
import { EventFields } from './eventFields.tsx';

/** What a reader can add to a ledger: everything but its first event, and what contributors say by their own link alone. */
export type RecordableEvent = Exclude<EventType, 'submitted' | 'heard'>;

/** Verifying and disputing are the patient side's word; all else is the institution's. */
const mayAdd = (reader: Reader, type: EventType): type is RecordableEvent =>
  type !== 'submitted' &&
  type !== 'heard' &&
  may(reader, mayRecord(type, 'institution') ? 'recommendation.decide' : 'recommendation.voice');

/** The event that the address names with `?event=`, if the reader may record it. */
export function askedEvent(reader: Reader): RecordableEvent | null {
  const asked = eventTypes.find((type) => type === reader.url.searchParams.get('event'));
  return asked !== undefined && mayAdd(reader, asked) ? asked : null;
}

/** First step: which of the events that may follow. It works without script, for the next page asks for its fields. */
const ChooseEvent = ({ reader, recommendation }: { reader: Reader; recommendation: RecommendationWithEvents }) => {
  const { language } = reader;
  const words = recommendationWords[language].next;
  const offered = possibleEvents(recommendation.state.state).filter(
    (type) =>
      mayAdd(reader, type) &&
      (type !== 'unlinked' || recommendation.state.links.length > 0) &&
      ((type !== 'mediated' && type !== 'dispute_settled') || recommendation.state.disputed),
  );
  if (offered.length === 0) return <p>{words.nothing}</p>;
  const form = {
    language,
    values: new URLSearchParams({ event: offered[0] ?? '' }),
    problem: null,
    words: { event: { label: words.choose, hint: words.lead, repair: '' } },
  };
  const choices = offered.map((type) => ({ value: type, label: eventWords(type)[language] }));
  return (
    <form method="get" class="entries">
      {reader.url.searchParams.has('board') && (
        <input type="hidden" name="board" value={reader.url.searchParams.get('board') ?? ''} />
      )}
      <RadioField form={form} name="event" choices={choices} />
      <button class="button" type="submit">
        {words.continue}
      </button>
    </form>
  );
};

/** Keeps the way back to the board. */
function fromBoard({ url }: Reader): string {
  const board = url.searchParams.get('board');
  return board === null ? '' : `?${new URLSearchParams({ board })}`;
}

interface NextEventProps {
  reader: Reader;
  recommendation: RecommendationWithEvents;
  type: RecordableEvent | null;
  form: FormView;
  choices: EventChoices;
}

/** Adds an event: first which one, then what it has to say. */
export const NextEvent = ({ reader, recommendation, type, form, choices }: NextEventProps) => {
  const words = recommendationWords[reader.language].next;
  return (
    <section id="next" aria-labelledby="next-event">
      <h2 id="next-event">{words.heading}</h2>
      {type === null ? (
        <ChooseEvent reader={reader} recommendation={recommendation} />
      ) : (
        <>
          {/* Chosen on the page before: those who came for the form start there, unless something was refused. */}
          <h3 tabindex={-1} autofocus={form.problem === null}>
            {eventWords(type)[reader.language]}
          </h3>
          <EntryForm
            form={form}
            send={words.record}
            others={<a href={`/recommendations/${recommendation.id}${fromBoard(reader)}#next`}>{words.other}</a>}
          >
            <input type="hidden" name="after" value={String(recommendation.sequence)} />
            <EventFields form={form} type={type} choices={choices} />
          </EntryForm>
        </>
      )}
    </section>
  );
};
