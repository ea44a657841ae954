import type { Child } from 'hono/jsx';
import { formatDay } from '../../../analysis/format.ts';
import { eventWords, stateLabels } from '../../../analysis/ledger/labels.ts';
import { isState } from '../../../analysis/ledger/transitions.ts';
import type { RecordedEvent } from '../../../api/model/ledger.ts';
import type { RecommendationWithEvents } from '../../../api/model/recommendationReading.ts';
import { canonicalJson } from '../../../surveys/canonical.ts';
import type { Language } from '../../../surveys/text.ts';
import { Facts } from '../../parts/listTable.tsx';
import { ledgerWords } from '../../text/manage/ledger/words.ts';
import { roleWords } from '../../text/manage/recommendations/roleWords.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import { DetailValue } from './ledgerDetail.tsx';

interface EventProps {
  event: RecordedEvent;
  recommendation: RecommendationWithEvents;
  language: Language;
}

/** What an event says, part by part; where it came from is told by those who raised it. */
const factsOf = ({ event, recommendation, language }: EventProps): [string, Child][] => {
  const names: Record<string, string> = { ...ledgerWords[language].details, ...recommendationWords[language].details };
  const { submitted, title, detail } = recommendation;
  const isCorrected = canonicalJson([submitted.title, submitted.detail]) !== canonicalJson([title, detail]);
  const original =
    event.type === 'submitted' && isCorrected ? { title: submitted.title, detail: submitted.detail } : {};
  return Object.entries({ ...original, ...event.detail })
    .filter(([name]) => name !== 'source')
    .map(([name, value]) => [names[name] ?? name, <DetailValue {...{ name, value, recommendation, language }} />]);
};

const Event = (props: EventProps) => {
  const { event, language } = props;
  const words = recommendationWords[language];
  const { type, occurredOn, actorRole, imported } = event;
  const facts = factsOf(props);
  return (
    <li>
      <h3>
        {isState(type) && <span aria-hidden="true">{`${stateLabels[type].icon} `}</span>}
        {words.on(eventWords(type)[language], formatDay(occurredOn, language))}
      </h3>
      <p class="measured">
        {words.by(roleWords(actorRole, language))}
        {imported && ` (${words.imported})`}
      </p>
      {facts.length > 0 && <Facts facts={facts} />}
    </li>
  );
};

interface EventListProps {
  events: RecordedEvent[];
  recommendation: RecommendationWithEvents;
  language: Language;
}

/** Some events of a ledger, the newest first. */
export const EventList = ({ events, recommendation, language }: EventListProps) => (
  <ol class="history" reversed>
    {[...events].reverse().map((event) => (
      <Event event={event} recommendation={recommendation} language={language} />
    ))}
  </ol>
);

/** The ledger of a recommendation, the newest event first. */
export const History = ({ recommendation, language }: Omit<EventListProps, 'events'>) => (
  <section aria-labelledby="history">
    <h2 id="history">{recommendationWords[language].history}</h2>
    <EventList events={recommendation.events} recommendation={recommendation} language={language} />
  </section>
);
