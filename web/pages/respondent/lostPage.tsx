import type { Language } from '../../../surveys/text.ts';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { offlineWords } from '../../text/offline/words.ts';

interface LostPageProps {
  language: Language;
  /** The address that could not be reached, and what was sent to it. */
  address: string;
  fields: readonly (readonly [name: string, value: string])[];
}

/** In place of the browser's own page about a lost connection: with everything that was posted, to be posted again. */
export const LostPage = ({ language, address, fields }: LostPageProps) => {
  const words = offlineWords[language].lost;
  const { pathname, search } = new URL(address);
  return (
    <RespondentPage language={language} title={words.title} path={pathname} sizeSwitch={null} languageSwitch={<span />}>
      <h1>{words.title}</h1>
      <p>{words.paragraphs[0]}</p>
      {fields.length === 0 ? (
        <p>
          <a class="button" href={`${pathname}${search}`}>
            {words.again}
          </a>
        </p>
      ) : (
        <form method="post" action={`${pathname}${search}`} autocomplete="off">
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <p>{words.paragraphs[1]}</p>
          <div class="buttons">
            <button class="button" type="submit">
              {words.again}
            </button>
          </div>
        </form>
      )}
    </RespondentPage>
  );
};
