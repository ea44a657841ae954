import type { MemberRole } from '../../../../surveys/side.ts';
import type { Language } from '../../../../surveys/text.ts';
import { unwrap } from '../../../client.ts';
import { previewWords } from '../../../text/manage/campaignPreview/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import type { Reader } from '../../reader.ts';

interface MailExampleProps {
  reader: Reader;
  campaign: { id: string };
  memberRole: MemberRole;
  language: Language;
  /** What heads it, after what stands above. */
  heading?: 'h2' | 'h3';
}

/** The invitation as somebody in a role would get it in a language: as it looks, and as plain text. */
export async function MailExample({
  reader,
  campaign,
  memberRole,
  language,
  heading: Heading = 'h2',
}: MailExampleProps) {
  const words = previewWords[reader.language];
  const query = { role: memberRole, language };
  const mail = await unwrap(reader.client.campaigns[':id']['mail-preview'].$get({ param: { id: campaign.id }, query }));
  const name = words.example(vocabulary[reader.language].languages[language]);
  return (
    <article class="example">
      <Heading>{name}</Heading>
      <p>
        <strong>{words.subject}</strong> <span lang={language}>{mail.subject}</span>
      </p>
      <iframe class="mail" title={name} srcdoc={mail.html} sandbox="" loading="lazy" />
      <details>
        <summary>{words.plain}</summary>
        <div class="written" lang={language}>
          {mail.body}
        </div>
      </details>
    </article>
  );
}
