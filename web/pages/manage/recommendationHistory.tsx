import { formatDay } from '../../../analysis/format.ts';
import { eventWords, stateLabels } from '../../../analysis/ledger/labels.ts';
import { reasonCodes, reasonLabels } from '../../../analysis/ledger/reasons.ts';
import { isState } from '../../../analysis/ledger/transitions.ts';
import type { StaffRole } from '../../../api/db/schema/staff.ts';
import type { RecordedEvent } from '../../../api/model/ledger.ts';
import type { Language } from '../../../surveys/text.ts';
import { Facts } from '../../parts/listTable.tsx';
import { type DetailName, recommendationWords } from '../../text/manage/recommendations/words.ts';
import { staffWords } from '../../text/staff/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** One part of an event's detail in words. */
function detailWords(name: string, value: unknown, language: Language) {
  const text = String(value);
  if (name === 'by') return <a href={`/recommendations/${encodeURIComponent(text)}`}>{text}</a>;
  if (name === 'channel') {
    const channels: Record<string, string> = recommendationWords[language].channels;
    return channels[text] ?? text;
  }
  const code = reasonCodes.find((known) => known === text);
  if (name === 'reasonCode' && code !== undefined) return reasonLabels[code][language];
  return day.test(text) ? formatDay(text, language) : text;
}

/** Who recorded an event: the role, never the person. */
function roleWords(role: string, language: Language): string {
  const staff: Partial<Record<string, { name: string }>> = staffWords[language].roles satisfies Record<
    StaffRole,
    { name: string }
  >;
  const members: Partial<Record<string, string>> = vocabulary[language].memberRoles;
  return staff[role]?.name ?? members[role] ?? recommendationWords[language].system;
}

const Event = ({ event, language }: { event: RecordedEvent; language: Language }) => {
  const words = recommendationWords[language];
  const { type, detail, occurredOn, actorRole, imported } = event;
  const facts = Object.entries(detail).map(([name, value]): [string, ReturnType<typeof detailWords>] => [
    words.details[name as DetailName] ?? name,
    detailWords(name, value, language),
  ]);
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

/** The ledger of a recommendation, the newest event first. */
export const History = ({ events, language }: { events: RecordedEvent[]; language: Language }) => (
  <section aria-labelledby="history">
    <h2 id="history">{recommendationWords[language].history}</h2>
    <ol class="history" reversed>
      {[...events].reverse().map((event) => (
        <Event event={event} language={language} />
      ))}
    </ol>
  </section>
);
