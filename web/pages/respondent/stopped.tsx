import type { Language } from '../../../surveys/text.ts';
import type { Client } from '../../client.ts';
import { formPath } from './formPath.ts';
import type { InvitedForm } from './invitedForm.ts';
import { StoppedPage } from './stoppedPage.tsx';
import { WhatFollows } from './whatFollows.tsx';

interface StoppedProps {
  client: Client;
  token: string;
  language: Language;
  invited: InvitedForm;
  reason: 'answered' | 'closed';
}

/** A link that opens no form any more, and where it leads instead. */
export const Stopped = ({ client, token, language, invited, reason }: StoppedProps) => (
  <StoppedPage language={language} path={formPath(token)} reason={reason}>
    <WhatFollows client={client} token={token} language={language} invited={invited} />
  </StoppedPage>
);
