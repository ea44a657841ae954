import type { Language } from '../../../surveys/text.ts';
import type { Client } from '../../client.ts';
import { reflectionWords } from '../../text/reflection/words.ts';
import { resultsWords } from '../../text/results/words.ts';
import { formPath } from './formPath.ts';
import { HandUpOffer } from './handUpOffer.tsx';
import type { InvitedForm } from './invitedForm.ts';

interface WhatFollowsProps {
  client: Client;
  token: string;
  language: Language;
  invited: InvitedForm;
}

/** Once answers are sent, or are not taken any more: where the link leads from here. */
export const WhatFollows = ({ client, token, language, invited }: WhatFollowsProps) => {
  const { mode, status } = invited.campaign;
  const isOver = status === 'closed' || status === 'archived';
  return (
    <>
      {mode === 'shared' && (
        <p>
          {reflectionWords[language].toTeamLead}{' '}
          <a href={`${formPath(token)}/team?lang=${language}`}>{reflectionWords[language].toTeam}</a>
        </p>
      )}
      {mode !== 'shared' && isOver && (
        <p>
          <a href={`/results/${token}?lang=${language}`}>{resultsWords[language].link}</a>
        </p>
      )}
      <HandUpOffer client={client} token={token} language={language} />
    </>
  );
};
