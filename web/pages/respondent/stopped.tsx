import type { Language } from '../../../surveys/text.ts';
import type { Client } from '../../client.ts';
import type { Keeping } from '../../parts/respondentPage.tsx';
import type { TextSize } from '../../parts/textSize.ts';
import type { InvitedAnswering } from './answering.ts';
import { formPath } from './formPath.ts';
import type { InvitedForm } from './invitedForm.ts';
import { StoppedPage } from './stoppedPage.tsx';
import { WhatFollows } from './whatFollows.tsx';

interface StoppedProps {
  client: Client;
  token: string;
  language: Language;
  size?: TextSize;
  invited: InvitedForm;
  reason: 'answered' | 'closed';
  keeps?: Keeping;
  /** A form that came too late. */
  late?: InvitedAnswering;
}

/** A link that opens no form any more, and where it leads instead. */
export const Stopped = ({ client, token, language, size, invited, reason, keeps, late }: StoppedProps) => (
  <StoppedPage {...{ language, size, reason, keeps, late }} path={formPath(token)}>
    <WhatFollows client={client} token={token} language={language} invited={invited} />
  </StoppedPage>
);
