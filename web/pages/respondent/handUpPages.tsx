import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { formatList } from '../../../analysis/format.ts';
import type { HandUp } from '../../../api/model/handsUp.ts';
import type { Language } from '../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { askedLanguage } from '../../language.ts';
import { ErrorSummary } from '../../parts/errorSummary.tsx';
import { EntryForm, TextArea, TextField } from '../../parts/forms.tsx';
import { errorsOf, type FormView } from '../../parts/formView.ts';
import { LanguageButton, otherLanguage } from '../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { SizeButton } from '../../parts/sizeSwitch.tsx';
import { askedSize, type TextSize } from '../../parts/textSize.ts';
import { newRecordKey } from '../../receipt.ts';
import type { SiteOptions } from '../../site.tsx';
import { handUpWords } from '../../text/handUp/words.ts';
import { pageWords } from '../../text/page/words.ts';
import { formAddress, handUpAddress, handUpPath } from './formPath.ts';

interface HandUpPageProps {
  token: string;
  handUp: HandUp;
  form: FormView;
  size: TextSize;
  /** Keeps a second press of the button from being a second request. */
  requestKey: string;
}

const HandUpPage = ({ token, handUp, form, size, requestKey }: HandUpPageProps) => {
  const { language } = form;
  const words = handUpWords[language];
  const path = handUpPath(token);
  const errors = errorsOf(form);
  return (
    <RespondentPage
      language={language}
      title={`${errors.length > 0 ? pageWords[language].errorPrefix : ''}${words.title}`}
      path={path}
      sheet="reading.css"
      size={size}
      sizeSwitch={
        <SizeButton
          language={language}
          size={size}
          address={(wanted) => handUpAddress(token, language, wanted)}
          form="form"
        />
      }
      languageSwitch={
        <LanguageButton language={language} address={handUpAddress(token, otherLanguage(language), size)} form="form" />
      }
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>{words.title}</h1>
      <p>{words.lead(formatList(handUp.coaches, language), handUp.team.name[language])}</p>
      <ul>
        {words.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <EntryForm form={form} send={words.send}>
        <input type="hidden" name="requestKey" value={requestKey} />
        <TextField form={form} name="reach" />
        <TextArea form={form} name="words" rows={6} />
      </EntryForm>
      <p>
        <a href={formAddress(token, language, size)}>{words.back}</a>
      </p>
    </RespondentPage>
  );
};

/** A page that says one thing. */
const Said = ({
  token,
  language,
  size,
  title,
  lines,
}: {
  token: string;
  language: Language;
  size: TextSize;
  title: string;
  lines: string[];
}) => (
  <RespondentPage language={language} title={title} path={handUpPath(token)} size={size}>
    <h1>{title}</h1>
    {lines.map((line) => (
      <p>{line}</p>
    ))}
    <p>
      <a href={formAddress(token, language, size)}>{handUpWords[language].back}</a>
    </p>
  </RespondentPage>
);

/** The pages of a hand up, mounted among those of respondents. They need no script, and keep nothing before the sending. */
export function handUpPages({ client }: Pick<SiteOptions, 'client'>) {
  const pages = new Hono();

  async function opened(c: Context) {
    const token = c.req.param('token') ?? '';
    const api = client(c.req.raw).forms[':token']['hand-up'];
    const handUp = await unwrap(api.$get({ param: { token } }));
    const size = askedSize(c.req.url);
    return { token, api, handUp, size, language: askedLanguage(c.req.raw) ?? handUp.language };
  }

  const noCoach = (token: string, language: Language, size: TextSize, { contact }: HandUp) => {
    const { title, text } = handUpWords[language].noCoach;
    return <Said token={token} language={language} size={size} title={title} lines={[text(contact)]} />;
  };

  pages.get('/r/:token/hand-up', async (c) => {
    const { token, handUp, size, language } = await opened(c);
    if (c.req.query('done') === 'sent') {
      const { title, paragraphs } = handUpWords[language].sent;
      return c.html(<Said token={token} language={language} size={size} title={title} lines={paragraphs} />);
    }
    if (handUp.coaches.length === 0) return c.html(noCoach(token, language, size, handUp));
    const form = { language, values: new URLSearchParams(), problem: null, words: handUpWords[language].fields };
    return c.html(<HandUpPage token={token} handUp={handUp} form={form} size={size} requestKey={newRecordKey()} />);
  });

  pages.post('/r/:token/hand-up', async (c) => {
    const { token, api, handUp, size, language } = await opened(c);
    if (handUp.coaches.length === 0) return c.html(noCoach(token, language, size, handUp), 409);
    const values = new URLSearchParams(await c.req.text());
    const requestKey = values.get('requestKey') ?? newRecordKey();
    const shown = (problem: PageProblem | null) => {
      const form = { language, values, problem, words: handUpWords[language].fields };
      const status = (problem?.status ?? 200) as ContentfulStatusCode;
      return c.html(
        <HandUpPage token={token} handUp={handUp} form={form} size={size} requestKey={requestKey} />,
        status,
      );
    };
    if (values.get('button') === 'stay') return shown(null);
    try {
      const json = { key: requestKey, reach: values.get('reach') ?? '', words: values.get('words') ?? '' };
      await unwrap(api.$post({ param: { token }, json }));
    } catch (error) {
      if (!(error instanceof PageProblem)) throw error;
      return shown(error);
    }
    return c.redirect(`${handUpAddress(token, language, size)}&done=sent`, 303);
  });
  return pages;
}
