import type { Language, Text } from '../../../../surveys/text.ts';
import { Facts } from '../../../parts/listTable.tsx';
import { remeasureWords } from '../../../text/manage/remeasure/words.ts';
import type { RaisedItem } from './raised.ts';

/** What the recommendation being recorded comes from, and the way to record another. */
export const RaisedNotice = ({ raised, program, language }: RaisedNoticeProps) => {
  if (raised === null) return null;
  const words = remeasureWords[language].from;
  return (
    <section class="notice" aria-labelledby="raised">
      <h2 id="raised">{words.heading}</h2>
      <Facts
        facts={[
          [words.item, raised.item.words[language]],
          [words.campaign, raised.campaign.name[language]],
        ]}
      />
      <p>{words.kept}</p>
      <p>
        <a href={`/recommendations/new?${new URLSearchParams({ program })}`}>{words.without}</a>
      </p>
    </section>
  );
};
interface RaisedNoticeProps {
  raised: { campaign: { name: Text }; item: RaisedItem } | null;
  program: string;
  language: Language;
}
