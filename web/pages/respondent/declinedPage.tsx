import { formatDay } from '../../../analysis/format.ts';
import type { Coach } from '../../../api/model/coaches.ts';
import type { Language } from '../../../surveys/text.ts';
import { LanguageLink } from '../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import type { TextSize } from '../../parts/textSize.ts';
import { decliningWords } from '../../text/declining/words.ts';
import { declinePath, formAddress } from './formPath.ts';

const Help = ({ language, coaches }: { language: Language; coaches: Coach[] }) => {
  const words = decliningWords[language].help;
  return (
    <section class="notice" aria-labelledby="help">
      <h2 id="help">{words.title}</h2>
      <p>{words.lead}</p>
      {coaches.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
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
      <p>{words.urgent}</p>
    </section>
  );
};

interface DeclinedPageProps {
  token: string;
  language: Language;
  size: TextSize;
  offersOther: boolean;
  closesOn: string | null;
  /** Whom to turn to, for somebody who does not feel safe; null for everybody else. */
  coaches: Coach[] | null;
}

/** The no is noted, and can be taken back by answering. */
export const DeclinedPage = ({ token, language, size, offersOther, closesOn, coaches }: DeclinedPageProps) => {
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
      <p>{words.noReminder}</p>
      <p>{closesOn === null ? words.mind : words.mindUntil(formatDay(closesOn, language))}</p>
      <p>
        <a href={formAddress(token, language, size)}>{words.open}</a>
      </p>
      {coaches !== null && <Help language={language} coaches={coaches} />}
    </RespondentPage>
  );
};
