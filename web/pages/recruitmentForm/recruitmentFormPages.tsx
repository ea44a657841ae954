import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { RecruitmentForm } from '../../../api/model/recruitmentRecords.ts';
import type { Language } from '../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { readerLanguage } from '../../language.ts';
import { ErrorSummary } from '../../parts/errorSummary.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { askedSize, sized, type TextSize } from '../../parts/textSize.ts';
import { newRecordKey } from '../../receipt.ts';
import type { SiteOptions } from '../../site.tsx';
import { pageWords } from '../../text/page/words.ts';
import { recruitmentFormWords } from '../../text/recruitmentForm/words.ts';
import { answeringMinutes } from '../respondent/answeringTime.ts';
import { type Entries, entriesFrom, entryOf, firstOf } from '../respondent/entries.ts';
import { refuseTooLarge } from '../respondent/formLimit.ts';
import { ItemField } from '../respondent/itemField.tsx';
import { itemId } from '../respondent/itemId.ts';
import { closedQuestions, givenAnswers } from './closedQuestions.ts';

const pathOf = (code: string): string => `/about-you/${code}`;

interface Shown {
  code: string;
  form: RecruitmentForm;
  language: Language;
  size: TextSize;
}

const consentId = 'consent';

const faultyItems = ({ params }: PageProblem): string[] =>
  (Array.isArray(params.faults) ? params.faults : []).flatMap((fault: { item?: unknown }) =>
    typeof fault.item === 'string' ? [fault.item] : [],
  );

interface FormProps extends Shown {
  entries: Entries;
  recordKey: string;
  /** Names of items whose answers were refused. */
  faulty: string[];
  consentMissing: boolean;
}

const FormPage = ({ code, form, language, size, entries, recordKey, faulty, consentMissing }: FormProps) => {
  const words = recruitmentFormWords[language];
  const groups = closedQuestions(form.document, form.side);
  const errors = [
    ...groups
      .flatMap(({ items }) => items)
      .filter(({ name }) => faulty.includes(name))
      .map((item) => ({
        ...{ field: itemId('demographics', item), question: item.text[language], message: words.refused },
      })),
    ...(consentMissing ? [{ field: consentId, question: words.consent, message: words.consentNeeded }] : []),
  ];
  const { title } = words;
  const minutes = answeringMinutes({ form: { sections: groups } }, language);
  return (
    <RespondentPage
      language={language}
      title={`${errors.length > 0 ? pageWords[language].errorPrefix : ''}${title}`}
      path={pathOf(code)}
      size={size}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>{title}</h1>
      <p>{`${words.lead[form.stage](form.institution[language])} ${words.time(minutes)}`}</p>
      <ul>
        {[words.why, words.optional[form.stage], ...words.promises].map((promise) => (
          <li>{promise}</li>
        ))}
      </ul>
      <form method="post" action={sized(`${pathOf(code)}?lang=${language}`, size)} novalidate>
        <input type="hidden" name="recordKey" value={recordKey} />
        {groups.map(({ title: heading, items }) => (
          <>
            <h2>{heading[language]}</h2>
            {items.map((item) => (
              <ItemField
                purpose="demographics"
                item={item}
                entry={entryOf('demographics', item, entries)}
                fault={faulty.includes(item.name) ? words.refused : null}
                language={language}
              />
            ))}
          </>
        ))}
        <fieldset class={consentMissing ? 'faulty' : undefined}>
          {consentMissing && (
            <p class="fault" id={`${consentId}-fault`}>
              {words.consentNeeded}
            </p>
          )}
          <label class="option">
            <input
              id={consentId}
              type="checkbox"
              name="consent"
              value="yes"
              checked={firstOf(entries, 'consent') === 'yes'}
              aria-describedby={consentMissing ? `${consentId}-fault` : undefined}
            />
            <span>{words.consent}</span>
          </label>
        </fieldset>
        <p class="buttons">
          <button class="button" type="submit">
            {words.send}
          </button>
        </p>
      </form>
    </RespondentPage>
  );
};

const Said = ({ code, language, size, said }: Omit<Shown, 'form'> & { said: { title: string; text: string } }) => (
  <RespondentPage language={language} title={said.title} path={pathOf(code)} size={size}>
    <h1>{said.title}</h1>
    <p>{said.text}</p>
  </RespondentPage>
);

/** The form that anyone with a link may fill in, without a name. It needs no script, and keeps nothing before the sending. */
export function recruitmentFormPages({ client }: Pick<SiteOptions, 'client'>) {
  const pages = new Hono();
  pages.use('/about-you/*', refuseTooLarge);

  async function opened(c: Context) {
    const code = c.req.param('code') ?? '';
    const api = client(c.req.raw)['recruitment-forms'][':code'];
    // The contract widens the rules of a document; none is read here.
    const form = await unwrap(api.$get({ param: { code } })).catch((error: unknown) => {
      if (error instanceof PageProblem && error.code === 'unknown_code') return null;
      throw error;
    });
    c.header('cache-control', 'private, no-cache');
    const read = { code, language: readerLanguage(c.req.raw), size: askedSize(c.req.url) };
    return form === null ? { ...read, form } : { ...read, api, form: form as object as RecruitmentForm };
  }

  /** A link with a piece missing: the words about codes on paper would not help. */
  const unknown = (c: Context, read: Omit<Shown, 'form'>) =>
    c.html(<Said {...read} said={recruitmentFormWords[read.language].unknown} />, 404);

  pages.get('/about-you/:code', async (c) => {
    const found = await opened(c);
    if (found.form === null) return unknown(c, found);
    const { api: _, ...shown } = found;
    const words = recruitmentFormWords[shown.language];
    if (c.req.query('done') === 'sent') return c.html(<Said {...shown} said={words.sent} />);
    if (!shown.form.open) return c.html(<Said {...shown} said={words.closed} />);
    const empty = { entries: new Map(), faulty: [], consentMissing: false };
    return c.html(<FormPage {...shown} {...empty} recordKey={newRecordKey()} />);
  });

  pages.post('/about-you/:code', async (c) => {
    const found = await opened(c);
    if (found.form === null) return unknown(c, found);
    const { api, ...shown } = found;
    const { code, form, language, size } = shown;
    const entries = entriesFrom(await c.req.parseBody({ all: true }));
    const recordKey = firstOf(entries, 'recordKey') || newRecordKey();
    const again = (status: number, faulty: string[], consentMissing: boolean) =>
      c.html(
        <FormPage {...shown} entries={entries} recordKey={recordKey} faulty={faulty} consentMissing={consentMissing} />,
        status as ContentfulStatusCode,
      );
    if (!form.open) return c.html(<Said {...shown} said={recruitmentFormWords[language].closed} />, 409);
    if (firstOf(entries, 'consent') !== 'yes') return again(422, [], true);
    const groups = closedQuestions(form.document, form.side);
    const given = givenAnswers(groups, (item) => entryOf('demographics', item, entries));
    try {
      await unwrap(api.$post({ param: { code }, json: { key: recordKey, ...given } }));
    } catch (error) {
      if (!(error instanceof PageProblem) || error.code !== 'invalid_answers') throw error;
      return again(error.status, faultyItems(error), false);
    }
    return c.redirect(sized(`${pathOf(code)}?lang=${language}&done=sent`, size), 303);
  });
  return pages;
}
