import { StaffPage } from '../../parts/staffPage.tsx';
import { formWords } from '../../text/forms/words.ts';
import type { Visitor } from '../reader.ts';

/** The session ended before the form was sent: everything typed stays here, to be sent again once signed in. */
export const SignedOutPage = ({ visitor, values }: { visitor: Visitor; values: URLSearchParams }) => {
  const words = formWords[visitor.language].signedOut;
  return (
    <StaffPage visitor={visitor} title={words.title}>
      <div class="letter">
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        <p>
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {words.signIn}
          </a>
        </p>
        <form method="post">
          {[...values].map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button class="button" type="submit">
            {words.again}
          </button>
        </form>
      </div>
    </StaffPage>
  );
};
