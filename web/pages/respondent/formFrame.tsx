import type { Child } from 'hono/jsx';
import { DefaultButton } from '../../parts/defaultButton.tsx';
import { LanguageButton } from '../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { pageWords } from '../../text/page/words.ts';
import type { Answering } from './answering.ts';
import { hiddenEntries } from './entries.ts';

export interface FormFrameProps {
  answering: Answering;
  /** The id of the page the form is sent from. */
  at: string;
  title: string;
  /** What Enter does in a field: the same as the main button. */
  enter: string;
  /** Fields that stand on the page itself. */
  fields?: ReadonlySet<string>;
  /** Names of the items on the page, to tell when answers bring up more. */
  items?: readonly string[];
  /** Whether the page itself asks for consent to the questions about the person. */
  asksAboutYou?: boolean;
  children?: Child;
}

export const formPath = (token: string): string => `/r/${token}`;
const formId = 'answers';

const Hidden = ({ name, value }: { name: string; value: string }) => <input type="hidden" name={name} value={value} />;

/**
 * A page of the form. Everything given so far travels in it, so that the server keeps nothing and any button, the
 * language's included, brings it all along.
 */
export const FormFrame = ({ answering, at, title, enter, children, ...page }: FormFrameProps) => {
  const { language, token, entries, receiptCode, recordKey, aboutYou, returning, passed, invited } = answering;
  const path = formPath(token);
  return (
    <RespondentPage
      language={language}
      title={title}
      path={path}
      defaultButton={<DefaultButton form={formId} value={enter} />}
      languageSwitch={<LanguageButton language={language} path={path} form={formId} />}
    >
      <form id={formId} method="post" action={`${path}?lang=${language}`} autocomplete="off" novalidate>
        <Hidden name="at" value={at} />
        <Hidden name="receiptCode" value={receiptCode} />
        <Hidden name="recordKey" value={recordKey} />
        {page.items && <Hidden name="shown" value={page.items.join(' ')} />}
        {aboutYou !== null && !page.asksAboutYou && <Hidden name="aboutYou" value={aboutYou} />}
        {returning && <Hidden name="returning" value="yes" />}
        {passed.size > 0 && <Hidden name="passed" value={[...passed].join(' ')} />}
        {hiddenEntries(entries, page.fields ?? new Set()).map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        {invited.program.demonstration && <p class="notice">{pageWords[language].demonstration}</p>}
        {children}
      </form>
    </RespondentPage>
  );
};

/** The button that goes on, then the one that goes back. */
export const Buttons = ({ value, label, back }: { value: string; label: string; back?: string }) => (
  <div class="buttons">
    <button class="button" type="submit" name="button" value={value}>
      {label}
    </button>
    {back !== undefined && (
      <button class="button second" type="submit" name="button" value="back">
        {back}
      </button>
    )}
  </div>
);
