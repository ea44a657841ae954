import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Child } from 'hono/jsx';
import type { PublicPage } from '../../../api/model/publicPages.ts';
import type { Language } from '../../../surveys/text.ts';
import { unwrap } from '../../client.ts';
import { readerLanguage } from '../../language.ts';
import { QrCode } from '../../parts/qrCode.tsx';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { askedSize } from '../../parts/textSize.ts';
import type { SiteOptions } from '../../site.tsx';
import { publicWords } from '../../text/public/words.ts';
import { atomFeed, jsonFeed } from './publicFeeds.ts';
import { PublicItem } from './publicItem.tsx';
import { PublicProducts } from './publicProducts.tsx';

type Shape = 'page' | 'embed' | 'poster' | 'feed.atom' | 'feed.json';
const shapes: readonly Shape[] = ['page', 'embed', 'poster', 'feed.atom', 'feed.json'];

interface ShownProps {
  c: Context;
  page: PublicPage;
  /** Of the page itself, without an ending. */
  path: string;
  address: string;
  shape: 'page' | 'embed' | 'poster';
  language: Language;
}

const Around = ({ address, path, language }: Pick<ShownProps, 'address' | 'path' | 'language'>) => {
  const words = publicWords[language];
  return (
    <>
      <h2>{words.feeds}</h2>
      <ul>
        <li>
          <a href={`${path}/feed.atom?lang=${language}`}>Atom</a>
        </li>
        <li>
          <a href={`${path}/feed.json?lang=${language}`}>JSON Feed</a>
        </li>
        <li>
          <a href={`${path}/poster?lang=${language}`}>{words.poster}</a>
        </li>
      </ul>
      <p class="hint">{words.setting.embed}</p>
      <pre class="command">
        <code>{`<iframe src="${address}/embed?lang=${language}" title="${words.title}" width="100%" height="600"></iframe>`}</code>
      </pre>
    </>
  );
};

const asked = (c: Context): string => c.req.query('after') ?? '';

interface PagingProps extends Pick<ShownProps, 'page' | 'path' | 'language'> {
  /** The newest fifty are shown. */
  first: boolean;
}

const Paging = ({ page, path, language, first }: PagingProps) =>
  first && page.next === null ? null : (
    <nav class="paging" aria-label={publicWords[language].paging}>
      {!first && <a href={`${path}?lang=${language}`}>{publicWords[language].newest}</a>}
      {page.next !== null && (
        <a href={`${path}?${new URLSearchParams({ lang: language, after: page.next })}`}>
          {publicWords[language].older}
        </a>
      )}
    </nav>
  );

const PublicShown = ({ c, page, path, address, shape, language }: ShownProps) => {
  const words = publicWords[language];
  const { institution, program, items, ledger } = page;
  const place: Child = institution === null ? program[language] : `${institution.name[language]}, ${program[language]}`;
  return (
    <RespondentPage
      language={language}
      title={words.title}
      path={shape === 'page' ? path : `${path}/${shape}`}
      size={askedSize(c.req.url)}
      sheet="reading.css"
      bare={shape !== 'page'}
    >
      <p class="place">{place}</p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {page.demonstration && <p class="notice">{words.madeUp}</p>}
      {items.length === 0 && <p>{words.none}</p>}
      {items.slice(0, shape === 'poster' ? 6 : items.length).map((item) => (
        <PublicItem item={item} language={language} />
      ))}
      {shape === 'page' && <Paging {...{ page, path, language, first: asked(c) === '' }} />}
      {shape !== 'poster' && page.products.length > 0 && (
        <section aria-labelledby="products">
          <h2 id="products">{words.products}</h2>
          <PublicProducts products={page.products} language={language} />
        </section>
      )}
      {shape === 'page' && <Around {...{ address, path, language }} />}
      {shape === 'poster' && (
        <div style="max-width:12rem">
          <QrCode address={`${address}?lang=${language}`} label={words.all} />
        </div>
      )}
      {shape !== 'page' && (
        <p>
          <a href={`${path}?lang=${language}`} target="_blank" rel="noopener">
            {`${words.all} (${address})`}
          </a>
        </p>
      )}
      {ledger.head !== null && (
        <p class="hint hash">
          {words.ledger(ledger.count)} <code>{ledger.head}</code>
        </p>
      )}
    </RespondentPage>
  );
};

/** Pages, feeds and posters that everyone can read, where they were opened; all else is not found. */
export function publicPages({ client, origin }: Pick<SiteOptions, 'client' | 'origin'>) {
  const answer = async (c: Context, slug: string, institution: string | null, shape: Shape) => {
    const language = readerLanguage(c.req.raw);
    // Feeds, posters and frames have the newest fifty.
    const query = { after: shape === 'page' ? asked(c) : '' };
    const api = client(c.req.raw).public[':slug'];
    const page = await unwrap<PublicPage>(
      institution === null
        ? api.$get({ param: { slug }, query })
        : api[':institution'].$get({ param: { slug, institution }, query }),
    );
    const path = `/public/${slug}${institution === null ? '' : `/${institution}`}`;
    const address = `${origin}${path}`;
    // Kept by everyone, and asked each time whether it changed: what is taken off is gone at once.
    c.header('cache-control', 'public, no-cache');
    if (shape === 'feed.json') {
      return c.body(JSON.stringify(jsonFeed({ page, language, address })), 200, {
        'content-type': 'application/feed+json; charset=utf-8',
      });
    }
    if (shape === 'feed.atom') {
      return c.body(atomFeed({ page, language, address }), 200, {
        'content-type': 'application/atom+xml; charset=utf-8',
      });
    }
    return c.html(<PublicShown {...{ c, page, path, address, shape, language }} />);
  };
  const isShape = (text: string): text is Shape => shapes.some((shape) => shape === text);
  const pages = new Hono();
  pages.use('/public/*', etag());
  pages.get('/public/:slug', (c) => answer(c, c.req.param('slug'), null, 'page'));
  pages.get('/public/:slug/:second', (c) => {
    const { slug, second } = c.req.param();
    return isShape(second) ? answer(c, slug, null, second) : answer(c, slug, second, 'page');
  });
  pages.get('/public/:slug/:institution/:shape', (c) => {
    const { slug, institution, shape } = c.req.param();
    return isShape(shape) ? answer(c, slug, institution, shape) : c.notFound();
  });
  return pages;
}
