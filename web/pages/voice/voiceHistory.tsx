import type { Child } from 'hono/jsx';
import { formatDay } from '../../../analysis/format.ts';
import { originLabels, priorityLabels, themeLabels } from '../../../analysis/ledger/facets.ts';
import { stateLabels } from '../../../analysis/ledger/labels.ts';
import { reasonLabels } from '../../../analysis/ledger/reasons.ts';
import { isState } from '../../../analysis/ledger/transitions.ts';
import type { Voice } from '../../../api/model/voices.ts';
import { isText } from '../../../surveys/isText.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import { Facts } from '../../parts/listTable.tsx';
import { Written } from '../../parts/written.tsx';
import { newsSentences } from '../../text/mail/newsWords.ts';
import { ledgerWords } from '../../text/manage/ledger/words.ts';
import { roleWords } from '../../text/manage/recommendations/roleWords.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { voiceWords } from '../../text/voice/words.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Codes of the ledger, by the part of `detail` that they stand in. */
const codes: Record<string, Partial<Record<string, Text>>> = {
  reasonCode: reasonLabels,
  origin: originLabels,
  theme: themeLabels,
  priority: priorityLabels,
};

/** One value of an event's detail in words. */
function inWords(name: string, value: unknown, { evidence }: Voice, language: Language): Child {
  if (isText(value)) return <Written text={value} language={language} />;
  if (Array.isArray(value)) {
    const parts = value.map((each: unknown): Child => {
      if (isText(each)) return <Written text={each} language={language} />;
      const id = typeof each === 'object' && each !== null && 'id' in each ? each.id : null;
      return evidence.find((file) => file.id === id)?.name ?? String(each);
    });
    return (
      <ul>
        {parts.map((part) => (
          <li>{part}</li>
        ))}
      </ul>
    );
  }
  const text = String(value);
  const channels: Partial<Record<string, string>> = recommendationWords[language].channels;
  const relations: Partial<Record<string, string>> = voiceWords[language].relations;
  const sides: Partial<Record<string, string>> = vocabulary[language].sides;
  if (name === 'relation') return relations[text] ?? text;
  if (name === 'channel') return channels[text] ?? text;
  if (name === 'contributorSide') return sides[text] ?? text;
  return codes[name]?.[text]?.[language] ?? (day.test(text) ? formatDay(text, language) : text);
}

/** The whole history in plain words, the newest first. */
export const VoiceHistory = ({ voice, language }: { voice: Voice; language: Language }) => {
  const words = voiceWords[language];
  const names: Partial<Record<string, string>> = {
    ...ledgerWords[language].details,
    ...recommendationWords[language].details,
  };
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol class="history" reversed>
        {[...voice.events].reverse().map(({ type, detail, occurredOn, actorRole }) => {
          const facts = Object.entries(detail).map(([name, value]): [string, Child] => [
            names[name] ?? name,
            inWords(name, value, voice, language),
          ]);
          return (
            <li>
              <h3>
                {isState(type) && <span aria-hidden="true">{`${stateLabels[type].icon} `}</span>}
                {formatDay(occurredOn, language)}
              </h3>
              <p>{newsSentences[language][type]}</p>
              {facts.length > 0 && <Facts facts={facts} />}
              <p class="hint">{words.recordedBy(roleWords(actorRole, language))}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
