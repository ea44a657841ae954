import { ErrorSummary } from '../parts/errorSummary.tsx';
import { StaffPage } from '../parts/staffPage.tsx';
import { entranceWords } from '../text/entrance/words.ts';
import type { Visitor } from './reader.ts';

interface SignInProps {
  visitor: Visitor;
  email: string;
  /** Where to go once signed in: a path of ours. */
  next: string;
  fault?: 'invalid' | 'expired';
}

/** Asks for the address that a sign-in link is sent to. */
export const SignInPage = ({ visitor, email, next, fault }: SignInProps) => {
  const { language } = visitor;
  const words = entranceWords[language].signIn;
  const errors = fault === undefined ? [] : [{ field: 'email', message: words[fault] }];
  return (
    <StaffPage visitor={visitor} title={words.title}>
      <div class="letter">
        <ErrorSummary language={language} errors={errors} />
        <h1>{words.title}</h1>
        <p id="lead">{words.lead}</p>
        <form method="post" action={`/sign-in?lang=${language}`}>
          <input type="hidden" name="next" value={next} />
          <p class="field">
            <label for="email">{words.email}</label>
            <input
              id="email"
              class="entry"
              type="email"
              name="email"
              value={email}
              autocomplete="email"
              required
              aria-describedby="lead"
              aria-invalid={fault === 'invalid' ? 'true' : undefined}
            />
          </p>
          <button class="button" type="submit">
            {words.send}
          </button>
        </form>
      </div>
    </StaffPage>
  );
};

/** After asking: the same words whether the address has an account or not. */
export const LinkSentPage = ({ visitor, email }: { visitor: Visitor; email: string }) => {
  const words = entranceWords[visitor.language].sent;
  return (
    <StaffPage visitor={visitor} title={words.title}>
      <div class="letter">
        <h1>{words.title}</h1>
        {words.paragraphs(email).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {visitor.demo && (
          <p>
            <a href={`/outbox?lang=${visitor.language}`}>{words.outbox}</a>
          </p>
        )}
        <p>
          <a href={`/sign-in?lang=${visitor.language}`}>{words.again}</a>
        </p>
      </div>
    </StaffPage>
  );
};

/**
 * Where the link in the mail leads: a button, because mail scanners open every link, and a link opened once is spent.
 * The answer of the button is better-auth's own address.
 */
export const ConfirmPage = ({ visitor, query }: { visitor: Visitor; query: Record<string, string> }) => {
  const words = entranceWords[visitor.language].confirm;
  return (
    <StaffPage visitor={visitor} title={words.title}>
      <div class="letter">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <form method="get" action="/api/auth/magic-link/verify">
          {['token', 'callbackURL', 'errorCallbackURL'].map(
            (name) => query[name] !== undefined && <input type="hidden" name={name} value={query[name]} />,
          )}
          <button class="button" type="submit">
            {words.go}
          </button>
        </form>
      </div>
    </StaffPage>
  );
};
