import type { Hono } from 'hono';
import type { Unsubscription } from '../../../api/model/unsubscription.ts';
import type { Language } from '../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { readerLanguage } from '../../language.ts';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { askedSize, type TextSize } from '../../parts/textSize.ts';
import type { SiteOptions } from '../../site.tsx';
import { unsubscribeWords } from '../../text/unsubscribe/words.ts';

interface Shown {
  language: Language;
  size: TextSize;
  path: string;
}

const Choice = ({ action, label, second }: { action: 'stop' | 'resume'; label: string; second?: boolean }) => (
  <form method="post">
    <p>
      <button class={second ? 'button second' : 'button'} type="submit" name="button" value={action}>
        {label}
      </button>
    </p>
  </form>
);

/** Where somebody stands who wants no more messages: asked, done, or undone; one button in each. */
const UnsubscribePage = ({
  language,
  size,
  path,
  state,
  wasSet,
}: Shown & { state: Unsubscription; wasSet: boolean }) => {
  const words = unsubscribeWords[language];
  const { address, unsubscribed } = state;
  const done = unsubscribed ? words.stopped : words.resumed;
  return (
    <RespondentPage language={language} title={wasSet ? done.title : words.title} path={path} size={size}>
      {(unsubscribed || wasSet) && (
        <div class="notice" tabindex={-1} autofocus={wasSet}>
          <p>
            <strong>{done.title}</strong>
          </p>
          <p>{done.text(address)}</p>
        </div>
      )}
      <h1>{words.title}</h1>
      {unsubscribed ? (
        <>
          <p>{words.stopped.regret}</p>
          <Choice action="resume" label={words.stopped.resume} second />
        </>
      ) : (
        <>
          <p>{words.ask(address)}</p>
          <ul>
            {words.means.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
          <Choice action="stop" label={words.stop} second={wasSet} />
        </>
      )}
    </RespondentPage>
  );
};

const UnknownPage = ({ language, size, path }: Shown) => {
  const { title, paragraphs } = unsubscribeWords[language].unknown;
  return (
    <RespondentPage language={language} title={title} path={path} size={size}>
      <h1>{title}</h1>
      {paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </RespondentPage>
  );
};

/**
 * `/unsubscribe/{token}`: looking changes nothing, for mail scanners follow links; sending does. A mail program sends by
 * itself, with one click, `List-Unsubscribe=One-Click` (RFC 8058).
 */
export function addUnsubscribePages(pages: Hono, { client }: Pick<SiteOptions, 'client'>): void {
  pages.on(['GET', 'POST'], '/unsubscribe/:token', async (c) => {
    const token = c.req.param('token');
    const shown = { language: readerLanguage(c.req.raw), size: askedSize(c.req.url), path: c.req.path };
    const api = client(c.req.raw).unsubscribe[':token'];
    try {
      if (c.req.method !== 'POST') {
        const state = await unwrap(api.$get({ param: { token } }));
        return c.html(<UnsubscribePage {...shown} state={state} wasSet={false} />);
      }
      const unsubscribed = (await c.req.parseBody()).button !== 'resume';
      const state = await unwrap(api.$put({ param: { token }, json: { unsubscribed } }));
      return c.html(<UnsubscribePage {...shown} state={state} wasSet />);
    } catch (error) {
      if (!(error instanceof PageProblem) || error.code !== 'unknown_token') throw error;
      return c.html(<UnknownPage {...shown} />, 404);
    }
  });
}
