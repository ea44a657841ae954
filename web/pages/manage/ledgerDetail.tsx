import type { Child } from 'hono/jsx';
import { formatDay } from '../../../analysis/format.ts';
import {
  originLabels,
  origins,
  priorities,
  priorityLabels,
  relationLabels,
  relations,
  themeLabels,
  themes,
} from '../../../analysis/ledger/facets.ts';
import { reasonCodes, reasonLabels } from '../../../analysis/ledger/reasons.ts';
import type { RecommendationWithEvents } from '../../../api/model/recommendationReading.ts';
import { isText } from '../../../surveys/isText.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import { Written } from '../../parts/written.tsx';
import { ledgerWords } from '../../text/manage/ledger/words.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { ownerName } from './recommendationFacts.tsx';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Codes of the ledger by the part of `detail` that they stand in. */
const codes: Record<string, readonly { code: string; words: Text }[]> = {
  reasonCode: reasonCodes.map((code) => ({ code, words: reasonLabels[code] })),
  origin: origins.map((code) => ({ code, words: originLabels[code] })),
  theme: themes.map((code) => ({ code, words: themeLabels[code] })),
  priority: priorities.map((code) => ({ code, words: priorityLabels[code] })),
  relation: relations.map((code) => ({ code, words: relationLabels[code] })),
};

interface DetailProps {
  name: string;
  value: unknown;
  recommendation: RecommendationWithEvents;
  language: Language;
}

const Other = ({ id, recommendation, language }: { id: string } & Omit<DetailProps, 'name' | 'value'>) => {
  const title = recommendation.ties.find((tie) => tie.id === id)?.other?.title;
  return (
    <a href={`/recommendations/${encodeURIComponent(id)}`}>
      {title === undefined ? id : <Written text={title} language={language} />}
    </a>
  );
};

const List = ({ items }: { items: Child[] }) => (
  <ul>
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

function listed({ name, value, recommendation, language }: DetailProps): Child {
  const items: unknown[] = Array.isArray(value) ? value : [];
  if (name === 'links') {
    return (
      <List
        items={items.map((link) => (
          <a href={String(link)} rel="noreferrer noopener nofollow">
            {String(link)}
          </a>
        ))}
      />
    );
  }
  if (name === 'files') {
    const names = items.map((file) => {
      const id = typeof file === 'object' && file !== null && 'id' in file ? file.id : null;
      return recommendation.evidence.find((known) => known.id === id)?.name ?? String(id);
    });
    return <List items={names} />;
  }
  const texts = items.filter(isText);
  if (texts.length === 0) return '—';
  return <List items={texts.map((text) => <Written text={text} language={language} />)} />;
}

/** One part of an event's detail in words. */
export const DetailValue = (props: DetailProps) => {
  const { name, value, recommendation, language } = props;
  if (Array.isArray(value)) return <>{listed(props)}</>;
  if (isText(value)) return <Written text={value} language={language} />;
  if (name === 'ownerId') {
    return <>{value === null ? ledgerWords[language].nobody : ownerName(recommendation, String(value), language)}</>;
  }
  const text = String(value);
  if (name === 'by' || name === 'to') return <Other id={text} recommendation={recommendation} language={language} />;
  if (name === 'score') return <>{ledgerWords[language].score(Number(value))}</>;
  if (name === 'channel') {
    const channels: Record<string, string> = recommendationWords[language].channels;
    return <>{channels[text] ?? text}</>;
  }
  if (name === 'contributorSide') {
    const sides: Record<string, string> = vocabulary[language].sides;
    return <>{sides[text] ?? text}</>;
  }
  const words = codes[name]?.find(({ code }) => code === text)?.words;
  if (words !== undefined) return <>{words[language]}</>;
  return <>{day.test(text) ? formatDay(text, language) : text}</>;
};
