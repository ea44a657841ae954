import { closings, type EventType, isState, mayRecord, possibleEvents } from '../../../analysis/ledger/transitions.ts';
import type { RecommendationWithEvents } from '../../../api/model/recommendationReading.ts';
import { nextStepWords, type RecordableEvent, type StepGroup } from '../../text/manage/nextSteps/words.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import type { Reader } from '../reader.ts';
import { may } from './currentProgram.tsx';

/** Verifying and disputing are the patient side's word; all else is the institution's. */
export const mayAdd = (reader: Reader, type: EventType): type is RecordableEvent =>
  type !== 'submitted' &&
  type !== 'heard' &&
  may(reader, mayRecord(type, 'institution') ? 'recommendation.decide' : 'recommendation.voice');

const news: readonly EventType[] = ['progress_note', 'communicated_back', 'evidence_added'];

function groupOf(type: RecordableEvent): StepGroup {
  if (isState(type)) return closings.includes(type) ? 'closing' : 'onward';
  if (!mayRecord(type, 'institution')) return 'voice';
  return news.includes(type) ? 'news' : 'record';
}

interface ChooseStepProps {
  reader: Reader;
  recommendation: RecommendationWithEvents;
}

const Steps = ({ reader, recommendation, types }: ChooseStepProps & { types: RecordableEvent[] }) => {
  const { steps } = nextStepWords[reader.language];
  const board = reader.url.searchParams.get('board');
  return (
    <ul class="next-steps">
      {types.map((type) => (
        <li>
          <a
            href={`/recommendations/${recommendation.id}?${new URLSearchParams({ event: type, ...(board === null ? {} : { board }) })}`}
            aria-describedby={`means-${type}`}
          >
            {steps[type].label}
          </a>
          <span class="hint" id={`means-${type}`}>
            {steps[type].means}
          </span>
        </li>
      ))}
    </ul>
  );
};

/**
 * First step: which of the events that may follow, as links, so that nothing is chosen before the reader chooses. What
 * moves the recommendation on stands open; the rest is folded by purpose.
 */
export const ChooseStep = ({ reader, recommendation }: ChooseStepProps) => {
  const { lead, groups, ended } = nextStepWords[reader.language];
  const { state } = recommendation;
  const offered = possibleEvents(state.state)
    .filter((type) => mayAdd(reader, type))
    .filter(
      (type) =>
        (type !== 'unlinked' || state.links.length > 0) &&
        ((type !== 'mediated' && type !== 'dispute_settled') || state.disputed),
    );
  if (offered.length === 0) return <p>{recommendationWords[reader.language].next.nothing}</p>;
  const inGroup = (group: StepGroup) => offered.filter((type) => groupOf(type) === group);
  const open = (['onward', 'voice'] as const).filter((group) => inGroup(group).length > 0);
  const folded = (['news', 'record', 'closing'] as const).filter((group) => inGroup(group).length > 0);
  return (
    <>
      <p>{lead}</p>
      {open.length === 0 && <p>{ended}</p>}
      {open.map((group) => (
        <>
          <h3 id={`steps-${group}`}>{groups[group]}</h3>
          <Steps reader={reader} recommendation={recommendation} types={inGroup(group)} />
        </>
      ))}
      {folded.map((group) => (
        <details class="step-group">
          <summary>{groups[group]}</summary>
          <Steps reader={reader} recommendation={recommendation} types={inGroup(group)} />
        </details>
      ))}
    </>
  );
};
