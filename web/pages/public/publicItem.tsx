import { formatDay } from '../../../analysis/format.ts';
import { reasonLabels } from '../../../analysis/ledger/reasons.ts';
import type { PublicRecommendation } from '../../../api/model/publicPages.ts';
import type { Language } from '../../../surveys/text.ts';
import { Facts } from '../../parts/listTable.tsx';
import { Written } from '../../parts/written.tsx';
import { publicWords } from '../../text/public/words.ts';
import { StateWords } from '../manage/recommendationState.tsx';

const isWritten = (fact: [string, string | null]): fact is [string, string] => fact[1] !== null && fact[1] !== '';

/** One recommendation: what was heard, what was done, and why not. */
export const PublicItem = ({ item, language }: { item: PublicRecommendation; language: Language }) => {
  const words = publicWords[language];
  const { title, detail, institution, submittedOn, reasonCode, reason, changed, evidence, routedTo, reviewOn } = item;
  const reasons: [string, string | null][] = [
    [words.changed, changed],
    [words.evidence, evidence],
    [words.why, reasonCode && [reasonLabels[reasonCode][language], reason].filter(Boolean).join('. ')],
    [words.routed, routedTo],
    [words.review, reviewOn && formatDay(reviewOn, language)],
  ];
  const said = reasons.filter(isWritten);
  return (
    <article id={`r-${item.id}`}>
      <h2>
        <Written text={title} language={language} />
      </h2>
      <p class="hint">{`${institution[language]}. ${words.submitted(formatDay(submittedOn, language))}`}</p>
      {(detail.fr.trim() !== '' || detail.en.trim() !== '') && (
        <p class="own-words">
          <Written text={detail} language={language} />
        </p>
      )}
      <p class="standing">
        <strong>{words.did}</strong> <StateWords standing={item} language={language} />
      </p>
      {said.length > 0 && <Facts facts={said} />}
    </article>
  );
};
