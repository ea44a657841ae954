import type { MemberRole } from '../../../../surveys/side.ts';
import type { Language } from '../../../../surveys/text.ts';
import { unwrap } from '../../../client.ts';
import { previewWords } from '../../../text/manage/campaignPreview/words.ts';
import type { Reader } from '../../reader.ts';

interface MailExampleProps {
  reader: Reader;
  campaign: { id: string };
  memberRole: MemberRole;
  language: Language;
}

/** The invitation as somebody in a role would get it in a language. */
export async function MailExample({ reader, campaign, memberRole, language }: MailExampleProps) {
  const query = { role: memberRole, language };
  const mail = await unwrap(reader.client.campaigns[':id']['mail-preview'].$get({ param: { id: campaign.id }, query }));
  return (
    <article class="mail" lang={language}>
      <p>
        <strong>
          {previewWords[language].subject}
          {language === 'fr' ? ' :' : ':'}
        </strong>{' '}
        {mail.subject}
      </p>
      <div class="written">{mail.body}</div>
    </article>
  );
}
