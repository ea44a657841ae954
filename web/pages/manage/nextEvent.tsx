import { eventTypes } from '../../../analysis/ledger/transitions.ts';
import type { RecommendationWithEvents } from '../../../api/model/recommendationReading.ts';
import { EntryForm } from '../../parts/forms.tsx';
import type { FormView } from '../../parts/formView.ts';
import { nextStepWords, type RecordableEvent } from '../../text/manage/nextSteps/words.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import type { Reader } from '../reader.ts';
import type { EventChoices } from './besideFields.tsx';
import { ChooseStep, mayAdd } from './chooseStep.tsx';
import { EventFields } from './eventFields.tsx';

/** The event that the address names with `?event=`, if the reader may record it. */
export function askedEvent(reader: Reader): RecordableEvent | null {
  const asked = eventTypes.find((type) => type === reader.url.searchParams.get('event'));
  return asked !== undefined && mayAdd(reader, asked) ? asked : null;
}

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
        <ChooseStep reader={reader} recommendation={recommendation} />
      ) : (
        <>
          {/* Chosen on the page before: those who came for the form start there, unless something was refused. */}
          <h3 tabindex={-1} autofocus={form.problem === null}>
            {nextStepWords[reader.language].steps[type].label}
          </h3>
          <p>{nextStepWords[reader.language].steps[type].means}</p>
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
