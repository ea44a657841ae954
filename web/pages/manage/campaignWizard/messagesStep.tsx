import { wizardWords } from '../../../text/manage/campaignWizard/words.ts';
import { MailExample } from '../campaignPreview/mailExample.tsx';
import { MessageFields, messageFields, messagesFrom, messageValues } from './messageFields.tsx';
import type { WizardStep } from './stepPage.tsx';

/** Languages, own words, reminders and hours, with an example of the mail as it is saved. */
export const messagesStep = {
  name: 'messages',
  fields: messageFields,
  open: messageValues,
  show: ({ reader: { language } }, form) => (
    <>
      <MessageFields form={form} language={language} />
      <p>
        <button class="button second" type="submit" name="button" value="stay">
          {wizardWords[language].example.button}
        </button>
      </p>
    </>
  ),
  async below({ reader }, { campaign }) {
    const { example } = wizardWords[reader.language];
    return (
      <section id="example" aria-labelledby="example-heading" tabindex={-1}>
        <h2 id="example-heading">{example.heading}</h2>
        <p>{example.lead}</p>
        {campaign.languages.map((language) => (
          <MailExample
            reader={reader}
            campaign={campaign}
            memberRole="patient_partner"
            language={language}
            heading="h3"
          />
        ))}
      </section>
    );
  },
  read: (_, values) => messagesFrom(values),
} satisfies WizardStep;
