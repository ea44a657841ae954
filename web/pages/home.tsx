import { productName } from '../../surveys/product.ts';
import { StaffPage } from '../parts/staffPage.tsx';
import { entranceWords } from '../text/entrance/words.ts';
import type { Visitor } from './reader.ts';

/** What this is, for somebody who is not signed in. */
export const HomePage = ({ visitor }: { visitor: Visitor }) => {
  const { language, demo } = visitor;
  const words = entranceWords[language];
  const { home } = words;
  return (
    <StaffPage visitor={visitor} title={home.title(productName)}>
      <div class="letter">
        <h1>{home.title(productName)}</h1>
        <ul class="points">
          {home.points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
        {demo && (
          <section>
            <h2>{home.demonstration.heading}</h2>
            <p>{home.demonstration.text}</p>
            <p>
              <a class="button" href={`/outbox?lang=${language}`}>
                {home.demonstration.outbox}
              </a>
            </p>
          </section>
        )}
        <section>
          <h2>{home.respondents.heading}</h2>
          <p>{home.respondents.text}</p>
          <p>
            <a href={`/receipt?lang=${language}`}>{home.respondents.receipt}</a>
          </p>
        </section>
        <section>
          <h2>{home.staff.heading}</h2>
          <p>{home.staff.text}</p>
          <p>
            <a class={demo ? undefined : 'button'} href={`/sign-in?lang=${language}`}>
              {words.signIn.title}
            </a>
          </p>
        </section>
      </div>
    </StaffPage>
  );
};
