import { formatDay } from '../../../analysis/format.ts';
import { originLabels, priorityLabels, relationLabels, themeLabels } from '../../../analysis/ledger/facets.ts';
import { stateLabels } from '../../../analysis/ledger/labels.ts';
import type { RecommendationWithEvents, Tie } from '../../../api/model/recommendationReading.ts';
import type { Language } from '../../../surveys/text.ts';
import { Facts } from '../../parts/listTable.tsx';
import { Written } from '../../parts/written.tsx';
import { ledgerWords } from '../../text/manage/ledger/words.ts';

interface Shown {
  recommendation: RecommendationWithEvents;
  language: Language;
}

/** The name of an owner that the ledger names. */
export const ownerName = ({ owners }: RecommendationWithEvents, id: string, language: Language): string =>
  owners.find((owner) => owner.id === id)?.name ?? ledgerWords[language].formerAccount;

/** Theme, priority, origin, owner and days, as far as they were said. */
export const LedgerFacts = ({ recommendation, language }: Shown) => {
  const words = ledgerWords[language].facts;
  const { theme, priority, origin, ownerId, dueOn, reviewOn } = recommendation.state;
  const facts: [string, string | null][] = [
    [words.theme, theme && themeLabels[theme][language]],
    [words.priority, priority && priorityLabels[priority][language]],
    [words.origin, origin && originLabels[origin][language]],
    [words.owner, ownerId && ownerName(recommendation, ownerId, language)],
    [words.dueOn, dueOn && formatDay(dueOn, language)],
    [words.reviewOn, reviewOn && formatDay(reviewOn, language)],
  ];
  const said = facts.filter((fact): fact is [string, string] => fact[1] !== null);
  return said.length === 0 ? null : <Facts facts={said} />;
};

export const ServedObjectives = ({ recommendation, language }: Shown) => {
  const { objectives } = recommendation.state;
  if (objectives.length === 0) return null;
  return (
    <section aria-labelledby="objectives">
      <h2 id="objectives">{ledgerWords[language].objectives.heading}</h2>
      <ul>
        {objectives.map((objective) => (
          <li>
            <Written text={objective} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const TieTo = ({ tie, language }: { tie: Tie; language: Language }) => {
  const words = ledgerWords[language];
  const relation = tie.direction === 'to' ? relationLabels[tie.relation][language] : words.ties.from[tie.relation];
  return (
    <li>
      {`${relation} `}
      {tie.other === null ? (
        words.elsewhere
      ) : (
        <>
          <a href={`/recommendations/${tie.id}`}>
            <Written text={tie.other.title} language={language} />
          </a>
          {` (${stateLabels[tie.other.state].words[language]})`}
        </>
      )}
    </li>
  );
};

export const Ties = ({ recommendation, language }: Shown) => {
  const { ties } = recommendation;
  if (ties.length === 0) return null;
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">{ledgerWords[language].ties.heading}</h2>
      <ul>
        {ties.map((tie) => (
          <TieTo tie={tie} language={language} />
        ))}
      </ul>
    </section>
  );
};

/** The files of evidence to be fetched, and the way to add one. */
export const Evidence = ({ recommendation, language, mayAdd }: Shown & { mayAdd: boolean }) => {
  const { id, evidence } = recommendation;
  const words = ledgerWords[language].evidence;
  if (evidence.length === 0 && !mayAdd) return null;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{words.heading}</h2>
      {evidence.length > 0 && (
        <ul>
          {evidence.map((file) => (
            <li>
              <a href={`/api/v1/recommendations/${id}/evidence/${file.id}`} download>
                {file.name}
              </a>
              {` (${words.size(file.size)})`}
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <p>
          <a href={`/recommendations/${id}/evidence`}>{words.add}</a>
        </p>
      )}
    </section>
  );
};
