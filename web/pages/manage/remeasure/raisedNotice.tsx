import type { Language } from '../../../../surveys/text.ts';
import { Facts } from '../../../parts/listTable.tsx';
import { remeasureWords } from '../../../text/manage/remeasure/words.ts';
import type { Raised } from './raised.ts';

/** What the recommendation being recorded comes from, and the way to record another. */
export const RaisedNotice = ({ raised, program, language }: RaisedNoticeProps) => {
  if (raised === null) return null;
  const words = remeasureWords[language].from;
  return (
    <section class="notice" aria-labelledby="raised">
      <h2 id="raised">{raised.item === null ? words.comments : words.heading}</h2>
      <Facts
        facts={[
          ...(raised.item === null ? [] : [[words.item, raised.item.words[language]] satisfies [string, string]]),
          [words.campaign, raised.campaign.name[language]],
        ]}
      />
      {raised.item === null && <p>{words.noTeam}</p>}
      <p>{words.kept}</p>
      <p>
        <a href={`/recommendations/new?${new URLSearchParams({ program })}`}>{words.without}</a>
      </p>
    </section>
  );
};
interface RaisedNoticeProps {
  raised: Raised | null;
  program: string;
  language: Language;
}
