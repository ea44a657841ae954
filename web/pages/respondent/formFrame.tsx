import type { Child } from 'hono/jsx';
import type { Language } from '../../../surveys/text.ts';
import { DefaultButton } from '../../parts/defaultButton.tsx';
import { LanguageButton, otherLanguage } from '../../parts/languageSwitch.tsx';
import { type Keeping, RespondentPage } from '../../parts/respondentPage.tsx';
import { SizeButton } from '../../parts/sizeSwitch.tsx';
import { answeringWords } from '../../text/answering/words.ts';
import { pageWords } from '../../text/page/words.ts';
import type { Answering } from './answering.ts';
import { hiddenEntries } from './entries.ts';
import { fitsOnePage } from './wholeForm.ts';

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
  /** The address of the script that makes the page do more. */
  script?: string;
  /** Whether the page itself asks for consent to the questions about the person. */
  asksAboutYou?: boolean;
  /** Where the answers are, when they are no longer only on this page. */
  keeps?: Keeping;
  /** Carried fields that stand on the page itself. */
  ownFields?: readonly string[];
  /** A page on which saving is not offered. */
  mayNotSave?: boolean;
  children?: Child;
}

const formId = 'answers';

const Notice = ({ notice, language }: { notice: NonNullable<Answering['notice']>; language: Language }) =>
  notice.kind === 'demonstration' ? (
    <p class="notice">{pageWords[language].demonstration}</p>
  ) : (
    <p class="notice">
      {notice.text} <a href={notice.leave.href}>{notice.leave.label}</a>
    </p>
  );

/** What the page's script may keep on the device: nothing of a form that cannot be sent. */
function keepingOf({ keeps }: Answering, at: string): Keeping | undefined {
  if (keeps === undefined) return undefined;
  if (!keeps) return 'no';
  return at === 'start' ? 'start' : 'form';
}

const Hidden = ({ name, value }: { name: string; value: string }) => <input type="hidden" name={name} value={value} />;

/** Said in the language that was asked for. */
const MissedLanguage = ({ answering: { missedLanguage } }: { answering: Answering }) =>
  missedLanguage === null ? null : (
    <p class="notice" lang={missedLanguage}>
      {answeringWords[missedLanguage].onlyOther}
    </p>
  );

/** Puts the form on one page, or in parts again; nothing entered is lost. Not offered where it is too long for one page. */
export const LayoutButton = ({ answering }: { answering: Answering }) => {
  const { experience, layout, language } = answering;
  if (!fitsOnePage(experience.form)) return null;
  const other = layout === 'one_page' ? 'sections' : 'one_page';
  return (
    <p class="quiet">
      <button class="change" type="submit" name="button" value={`layout:${other}`}>
        {answeringWords[language].layouts[other]}
      </button>
    </p>
  );
};

/**
 * A page of the form. Everything given so far travels in it, so that the server keeps nothing and any button, the
 * language's included, brings it all along.
 */
export const FormFrame = ({ answering, at, title, enter, children, ...page }: FormFrameProps) => {
  const { language, languages, entries, carried, aboutYou, layout, returning, passed, notice } = answering;
  const { kiosk, size, resized } = answering;
  const travelling = carried.filter(([name]) => !page.ownFields?.includes(name));
  const here = answering.address(language);
  return (
    <RespondentPage
      language={language}
      title={title}
      path={here}
      defaultButton={<DefaultButton form={formId} value={enter} />}
      languageSwitch={
        languages.includes(otherLanguage(language)) && (
          <LanguageButton language={language} address={answering.address(otherLanguage(language))} form={formId} />
        )
      }
      size={size}
      sizeSwitch={
        size && resized ? <SizeButton language={language} size={size} address={resized} form={formId} /> : null
      }
      keeps={page.keeps ?? keepingOf(answering, at)}
      script={[page.script ?? [], kiosk?.script ?? []].flat()}
      bare={kiosk !== undefined}
      // The pages of staff take forms from this site alone, and some browsers say where one comes from only this way.
      referrer={notice?.kind === 'trial' ? 'same-origin' : undefined}
    >
      {kiosk?.guard}
      <form
        id={formId}
        method="post"
        action={here}
        autocomplete="off"
        novalidate
        // What keeps forms on the device leaves this one alone.
        data-keeps={kiosk && 'no'}
      >
        <Hidden name="at" value={at} />
        {travelling.map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        {page.items && <Hidden name="shown" value={page.items.join(' ')} />}
        {aboutYou !== null && !page.asksAboutYou && <Hidden name="aboutYou" value={aboutYou} />}
        <Hidden name="layout" value={layout} />
        {returning && <Hidden name="returning" value="yes" />}
        {passed.size > 0 && <Hidden name="passed" value={[...passed].join(' ')} />}
        {hiddenEntries(entries, page.fields ?? new Set()).map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        <MissedLanguage answering={answering} />
        {notice !== null && <Notice notice={notice} language={language} />}
        {children}
        {answering.maySave && kiosk === undefined && !page.mayNotSave && (
          <p class="quiet">
            <button class="change" type="submit" name="button" value="save">
              {answeringWords[language].save}
            </button>
          </p>
        )}
        {kiosk?.clear}
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
