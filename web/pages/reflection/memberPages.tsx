import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Reflection } from '../../../api/model/reflections.ts';
import type { Language } from '../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { askedLanguage } from '../../language.ts';
import { ErrorSummary } from '../../parts/errorSummary.tsx';
import { errorsOf, type FormView } from '../../parts/formView.ts';
import { LanguageButton, otherLanguage } from '../../parts/languageSwitch.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { SizeButton } from '../../parts/sizeSwitch.tsx';
import { askedSize, sized, type TextSize } from '../../parts/textSize.ts';
import type { SiteOptions } from '../../site.tsx';
import { pageWords } from '../../text/page/words.ts';
import { reflectionWords } from '../../text/reflection/words.ts';
import { formAddress, formPath } from '../respondent/formPath.ts';
import { noteValues } from './adjustments.tsx';
import { noteOf } from './noteEntry.ts';
import { ReflectionBody } from './reflectionBody.tsx';
import { printReply, textReply } from './summaryReply.tsx';

/** The page of a team, by the link of one of its members. */
const memberPath = (token: string): string => `${formPath(token)}/team`;

interface OwnPageProps {
  token: string;
  reflection: Reflection;
  form: FormView;
  size: TextSize;
  saved: boolean;
}

/** While something may be written, the switches of language and size take it along. */
const switchesOfForm = (path: string, language: Language, size: TextSize) => ({
  sizeSwitch: (
    <SizeButton
      language={language}
      size={size}
      address={(wanted) => sized(`${path}?lang=${language}`, wanted)}
      form="form"
    />
  ),
  languageSwitch: (
    <LanguageButton language={language} address={sized(`${path}?lang=${otherLanguage(language)}`, size)} form="form" />
  ),
});

const OwnPage = ({ token, reflection, form, size, saved }: OwnPageProps) => {
  const { language } = form;
  const words = reflectionWords[language];
  const path = memberPath(token);
  const errors = errorsOf(form);
  const title = `${errors.length > 0 ? pageWords[language].errorPrefix : ''}${words.title}`;
  return (
    <RespondentPage
      language={language}
      title={title}
      path={path}
      sheet="reading.css"
      size={size}
      {...(reflection.open && switchesOfForm(path, language, size))}
    >
      <ErrorSummary language={language} errors={errors} />
      {saved && errors.length === 0 && (
        <p class="notice" role="status" tabindex={-1} autofocus>
          {words.adjust.saved}
        </p>
      )}
      <p class="place">
        {reflection.team.name[language]} · {reflection.campaign.name[language]}
      </p>
      <h1>{words.title}</h1>
      <ReflectionBody reflection={reflection} form={form} summary={`${path}/summary`} />
    </RespondentPage>
  );
};

const ClosedDoor = ({
  token,
  language,
  size,
  why,
}: {
  token: string;
  language: Language;
  size: TextSize;
  why: Why;
}) => {
  const words = reflectionWords[language][why];
  return (
    <RespondentPage language={language} title={words.title} path={memberPath(token)} size={size}>
      <h1>{words.title}</h1>
      {words.paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {why !== 'left' && (
        <p class="buttons">
          <a class="button" href={formAddress(token, language, size)}>
            {reflectionWords[language].answerFirst.start}
          </a>
        </p>
      )}
    </RespondentPage>
  );
};
type Why = 'answerFirst' | 'left' | 'notShared';

/** The pages of members, mounted among those of respondents. They need no script. */
export function memberReflectionPages({ client }: Pick<SiteOptions, 'client'>) {
  const pages = new Hono();

  /** Shows what the link opens, or says why it opens nothing. */
  async function opened(
    c: Context,
    show: (reflection: Reflection, language: Language) => Response | Promise<Response>,
  ) {
    const token = c.req.param('token') ?? '';
    const api = client(c.req.raw).forms[':token'];
    const size = askedSize(c.req.url);
    try {
      const { access, reflection, language: own } = await unwrap(api.reflection.$get({ param: { token } }));
      const language = askedLanguage(c.req.raw) ?? own;
      if (reflection !== null) return show(reflection, language);
      const why = access === 'left' ? 'left' : 'answerFirst';
      return c.html(<ClosedDoor token={token} language={language} size={size} why={why} />, 403);
    } catch (error) {
      if (!(error instanceof PageProblem && error.code === 'not_found')) throw error;
      return c.html(
        <ClosedDoor token={token} language={askedLanguage(c.req.raw) ?? 'fr'} size={size} why="notShared" />,
        404,
      );
    }
  }

  const shown = (
    c: Context,
    reflection: Reflection,
    view: Omit<FormView, 'words'>,
    status: ContentfulStatusCode = 200,
  ) => {
    const form = { ...view, words: { adjustments: reflectionWords[view.language].adjust.field } };
    const saved = c.req.query('done') === 'saved';
    return c.html(
      <OwnPage
        token={c.req.param('token') ?? ''}
        reflection={reflection}
        form={form}
        size={askedSize(c.req.url)}
        saved={saved}
      />,
      status,
    );
  };

  pages.get('/r/:token/team', (c) =>
    opened(c, (reflection, language) =>
      shown(c, reflection, { language, values: noteValues(reflection), problem: null }),
    ),
  );

  pages.post('/r/:token/team', (c) =>
    opened(c, async (reflection, language) => {
      const token = c.req.param('token');
      const values = new URLSearchParams(await c.req.text());
      if (values.get('button') === 'stay') return shown(c, reflection, { language, values, problem: null });
      try {
        const api = client(c.req.raw).forms[':token'].reflection.notes;
        await unwrap(api.$post({ param: { token }, json: noteOf(values) }));
        return c.redirect(sized(`${memberPath(token)}?lang=${language}&done=saved`, askedSize(c.req.url)), 303);
      } catch (error) {
        if (!(error instanceof PageProblem)) throw error;
        const { problem, status } = { problem: error, status: error.status as ContentfulStatusCode };
        return opened(c, (present) => shown(c, present, { language, values, problem }, status));
      }
    }),
  );

  pages.get('/r/:token/team/summary', (c) =>
    opened(c, (reflection, language) => {
      const back = memberPath(c.req.param('token'));
      return printReply(c, reflection, language, { path: `${back}/summary`, back });
    }),
  );
  pages.get('/r/:token/team/summary.txt', (c) =>
    opened(c, (reflection, language) => textReply(c, reflection, language)),
  );
  return pages;
}
