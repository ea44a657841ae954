import type { OutboxMessage } from '../../api/model/outbox.ts';
import { unwrap } from '../client.ts';
import { firstAddress, LinkedText } from '../parts/linkedText.tsx';
import { StaffPage } from '../parts/staffPage.tsx';
import type { SiteOptions } from '../site.tsx';
import { entranceWords } from '../text/entrance/words.ts';
import { staffWords } from '../text/staff/words.ts';
import type { Visitor } from './reader.ts';

/** One role and the button that asks for its sign-in link. */
const Role = ({ visitor, account }: { visitor: Visitor; account: SiteOptions['demoAccounts'][number] }) => {
  const words = entranceWords[visitor.language].outbox.roles;
  const role = staffWords[visitor.language].roles[account.role];
  const id = `role-${account.role}`;
  return (
    <tr>
      <th scope="row" id={id}>
        {role.name}
        <span class="person">{`${account.name}, ${account.email}`}</span>
      </th>
      <td class="words">{role.does}</td>
      <td>
        <form method="post" action={`/sign-in?lang=${visitor.language}`}>
          <input type="hidden" name="email" value={account.email} />
          <input type="hidden" name="from" value="outbox" />
          <button class="button second" type="submit" aria-describedby={id}>
            {words.signInAs}
          </button>
        </form>
      </td>
    </tr>
  );
};

/** The newest link of one person, wherever it stands among the messages. */
async function Ready({ visitor, email }: { visitor: Visitor; email: string }) {
  const words = entranceWords[visitor.language].outbox;
  const { items } = await unwrap(visitor.client.outbox.$get({ query: { limit: '20', recipient: email } }));
  const newest = items.find(({ kind }) => kind === 'sign_in');
  const link = newest && firstAddress(newest.body);
  return (
    <section class="ready" aria-labelledby="ready" tabindex={-1} autofocus>
      <h2 id="ready">{words.ready.heading}</h2>
      {link ? (
        <>
          <p>{words.ready.text(email)}</p>
          <p>
            <a class="button" href={link}>
              {words.ready.open}
            </a>
          </p>
        </>
      ) : (
        <p>{words.noAccount}</p>
      )}
    </section>
  );
}

/** So many of the newest messages stand open; the others wait to be opened one by one. */
const openMessages = 5;

const Messages = ({ visitor, messages }: { visitor: Visitor; messages: OutboxMessage[] }) => {
  const words = entranceWords[visitor.language].outbox.messages;
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{words.heading}</h2>
      {messages.length === 0 && <p>{words.none}</p>}
      <ol class="messages">
        {messages.map(({ recipient, subject, body, html, status, language }, index) => (
          <li>
            <details open={index < openMessages}>
              <summary>
                <h3 lang={language}>{subject}</h3>
                <span class="to">{`${words.to} ${recipient} – ${words.statuses[status]}`}</span>
              </summary>
              <div lang={language}>
                <LinkedText text={body} />
              </div>
              <details>
                <summary>{words.html}</summary>
                {/* Without a right to do anything but open a link in a window of its own. */}
                <iframe
                  class="mail"
                  title={words.frame(subject)}
                  srcdoc={html}
                  sandbox="allow-popups allow-popups-to-escape-sandbox"
                  loading="lazy"
                />
              </details>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** The demonstration's mail: a sign-in link for each role, and every message that would have been sent. */
export async function outboxPage(visitor: Visitor, { demoAccounts }: SiteOptions) {
  const { client, language, url } = visitor;
  const words = entranceWords[language].outbox;
  const after = url.searchParams.get('after') ?? '';
  const { items, next } = await unwrap(client.outbox.$get({ query: { limit: '50', after } }));
  const asked = demoAccounts.find(({ email }) => email === url.searchParams.get('link'));
  return (
    <StaffPage visitor={visitor} title={words.title}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {asked && <Ready visitor={visitor} email={asked.email} />}
      {demoAccounts.length > 0 && (
        <section aria-labelledby="roles">
          <h2 id="roles">{words.roles.heading}</h2>
          <p>{words.roles.text}</p>
          <table class="roles">
            <thead>
              <tr>
                <th scope="col">{words.roles.role}</th>
                <th scope="col">{words.roles.does}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {demoAccounts.map((account) => (
                <Role visitor={visitor} account={account} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Messages visitor={visitor} messages={items} />
      {next !== null && (
        <p>
          <a href={`/outbox?${new URLSearchParams({ lang: language, after: next })}`}>{words.older}</a>
        </p>
      )}
    </StaffPage>
  );
}
