import { declaredWords, stateLabels } from '../../../analysis/ledger/labels.ts';
import type { RecommendationState } from '../../../analysis/ledger/state.ts';
import type { Language } from '../../../surveys/text.ts';

type Standing = Pick<RecommendationState, 'state' | 'declared' | 'verified' | 'disputed'>;

/** A state in words with its icon, and whose word it is that something was done. */
export const StateWords = ({ standing, language }: { standing: Standing; language: Language }) => {
  const { icon, words } = stateLabels[standing.state];
  const said = [
    standing.declared && !standing.verified ? declaredWords.declared[language] : '',
    standing.declared && standing.verified ? declaredWords.verified[language] : '',
    standing.declared && standing.disputed ? declaredWords.disputed[language] : '',
  ].filter((each) => each !== '');
  return (
    <span class="state">
      <span aria-hidden="true">{icon}</span> {words[language]}
      {said.length > 0 && <span class="said">{`, ${said.join(', ')}`}</span>}
    </span>
  );
};
