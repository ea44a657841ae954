import type { Child } from 'hono/jsx';
import { formatDay } from '../../../analysis/format.ts';
import { reasonLabels } from '../../../analysis/ledger/reasons.ts';
import { type SaidName, saidIn } from '../../../analysis/ledger/wording.ts';
import type { PublicRecommendation } from '../../../api/model/publicPages.ts';
import type { Language } from '../../../surveys/text.ts';
import { Facts } from '../../parts/listTable.tsx';
import { Written } from '../../parts/written.tsx';
import { publicWords } from '../../text/public/words.ts';
import { StateWords } from '../manage/recommendationState.tsx';
import { PublicProducts } from './publicProducts.tsx';

const isWritten = (fact: [string, Child | null]): fact is [string, Child] => fact[1] !== null;

/** One recommendation: what was heard, what was done, and why not. */
export const PublicItem = ({ item, language }: { item: PublicRecommendation; language: Language }) => {
  const words = publicWords[language];
  const { title, detail, institution, submittedOn, reasonCode, reviewOn } = item;
  const said = (name: SaidName) => {
    const found = saidIn(item.said, item.wording, name, language);
    if (found === null) return null;
    // Not in this language: heard with the right voice, and seen to be so.
    if (found.language !== null && found.language !== language) {
      return (
        <>
          <span lang={found.language}>{found.text}</span> {words.inOther}
        </>
      );
    }
    return <>{found.text}</>;
  };
  const why = said('reason');
  const facts: [string, Child | null][] = [
    [words.changed, said('changed')],
    [words.evidence, said('evidence')],
    [
      words.why,
      reasonCode && (
        <>
          {reasonLabels[reasonCode][language]}
          {why !== null && <>. {why}</>}
        </>
      ),
    ],
    [words.routed, said('routedTo')],
    [words.review, reviewOn && formatDay(reviewOn, language)],
  ];
  const told = facts.filter(isWritten);
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
      {told.length > 0 && <Facts facts={told} />}
      {item.products.length > 0 && (
        <>
          <p>
            <strong>{words.cameOf}</strong>
          </p>
          <PublicProducts products={item.products} language={language} />
        </>
      )}
    </article>
  );
};
