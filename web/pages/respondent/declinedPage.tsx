import { formatDay } from '../../../analysis/format.ts';
import type { Coach } from '../../../api/model/coaches.ts';
import type { Language } from '../../../surveys/text.ts';
import { LanguageLink } from '../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import type { TextSize } from '../../parts/textSize.ts';
import { decliningWords } from '../../text/declining/words.ts';
import { handUpWords } from '../../text/handUp/words.ts';
import { declinePath, formAddress, handUpAddress } from './formPath.ts';

interface Helpers {
  /** Coaches of the team who can be written to. */
  coaches: Coach[];
  /** Whether a coach can be asked to get in touch. */
  mayAsk: boolean;
}

const Help = ({
  token,
  language,
  size,
  help: { coaches, mayAsk },
}: Omit<PlaceProps, 'offersOther'> & { help: Helpers }) => {
  const words = decliningWords[language].help;
  return (
    <section class="notice" aria-labelledby="help">
      <h2 id="help">{words.title}</h2>
      <p>{words.lead}</p>
      {coaches.length > 0 && (
        <>
          <p>{words.coaches}</p>
          <ul>
            {coaches.map(({ name, email }) => (
              <li>
                {name}, <a href={`mailto:${email}`}>{email}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayAsk && (
        <p>
          <a href={handUpAddress(token, language, size)}>{handUpWords[language].offer.link}</a>
        </p>
      )}
      {coaches.length === 0 && !mayAsk && <p>{words.nobody}</p>}
      <p>{words.urgent}</p>
    </section>
  );
};

interface PlaceProps {
  token: string;
  language: Language;
  size: TextSize;
  offersOther: boolean;
}

interface DeclinedPageProps extends PlaceProps {
  closesOn: string | null;
  /** Whom to turn to, for somebody who does not feel safe; null for everybody else. */
  help: Helpers | null;
}

/** The no is noted, and can be taken back by answering. */
export const DeclinedPage = ({ token, language, size, offersOther, closesOn, help }: DeclinedPageProps) => {
  const words = decliningWords[language].done;
  return (
    <RespondentPage
      language={language}
      title={words.title}
      path={declinePath(token)}
      size={size}
      keeps="forget"
      languageSwitch={offersOther && <LanguageLink language={language} path={declinePath(token)} size={size} />}
    >
      <h1>{words.title}</h1>
      {help !== null && <Help token={token} language={language} size={size} help={help} />}
      <p>{words.noReminder}</p>
      <p>{closesOn === null ? words.mind : words.mindUntil(formatDay(closesOn, language))}</p>
      <p>
        <a href={formAddress(token, language, size)}>{words.open}</a>
      </p>
    </RespondentPage>
  );
};
