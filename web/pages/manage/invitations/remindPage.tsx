import { unwrap } from '../../../client.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { invitationsWords } from '../../../text/manage/invitations/words.ts';
import { campaignTrail } from '../campaignTrail.ts';
import type { FormPage } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';

/** A reminder by hand: says whom it goes to and what it does, before it does it. */
export const remindPage: FormPage = {
  verb: 'invitation.send',
  async show({ reader, param }, { values, problem }) {
    const { client, language } = reader;
    const all = invitationsWords[language];
    const words = all.remind;
    const id = param('id');
    const campaign = await unwrap(client.campaigns[':id'].$get({ param: { id } }));
    const { people } = await unwrap(client.campaigns[':id'].reminders.$get({ param: { id } }));
    return (
      <ManagePage
        reader={reader}
        section="campaigns"
        title={words.title}
        path={[...campaignTrail(campaign, language), { href: `/campaigns/${id}/invitations`, label: all.title }]}
        form={{ language, values, problem, words: {} }}
      >
        {people === 0 ? (
          <p>{words.nobody}</p>
        ) : (
          <>
            <p>
              <strong>{words.people(people)}</strong> {words.quiet(campaign.sendFrom, campaign.sendUntil)}
            </p>
            <ul>
              {words.rules.map((rule) => (
                <li>{rule}</li>
              ))}
            </ul>
            <ActionForm action="remind" label={words.send} />
          </>
        )}
      </ManagePage>
    );
  },
  async send({ reader, param }, _values, once) {
    const id = param('id');
    await unwrap(reader.client.campaigns[':id'].reminders.$post({ param: { id } }, once));
    return `/campaigns/${id}/invitations?done=sent`;
  },
};
