import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { assetPath } from '#assets';
import { islandPath } from '#islands';
import { productName } from '../../surveys/product.ts';
import type { Language } from '../../surveys/text.ts';
import type { AssetName } from '../pages/assets.ts';
import type { IslandName } from '../pages/islands.ts';
import { pageWords } from '../text/page/words.ts';

/** A circle and a square, the signs of the two sides, in the address itself: no request. */
const favicon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="6" cy="6" r="5" fill="#0f7b6c"/><path d="M7 7h8v8H7z" fill="#6a4fb3"/></svg>',
)}`;

export interface PageProps {
  language: Language;
  /** Without the product's name, which follows. */
  title: string;
  sheet: AssetName;
  /** The language switch, in its own language; stands top right. */
  languageSwitch: Child;
  /** What stands before everything that can be pressed: the button that Enter presses. */
  defaultButton?: Child;
  /** Navigation under the name, for staff. */
  navigation?: Child;
  footer?: Child;
  /** Staff forms say where they come from, to our own server alone: some browsers send no other sign of it. */
  referrer?: 'same-origin';
  /** The address of the script that makes the page do more (`islandPath`), or of several. */
  script?: string | string[];
  /** A script that comes with the page without being waited for. */
  island?: IslandName;
  /** The size of the text, in percent of the browser's own. */
  size?: number;
  /** For the script of respondents' pages: what it may keep on the device. */
  keeps?: string;
  children?: Child;
}

const IslandScript = async ({ name }: { name: IslandName }) => <script type="module" src={await islandPath(name)} />;

/** The frame of every page: language, title, one style sheet, skip link, name, language switch, content, foot. */
export const Page = ({ language, title, sheet, languageSwitch, children, ...rest }: PageProps) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang={language} style={rest.size && rest.size !== 100 ? `font-size:${rest.size}%` : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {rest.referrer && <meta name="referrer" content={rest.referrer} />}
        <title>{`${title} – ${productName}`}</title>
        <link rel="icon" href={favicon} />
        <link rel="stylesheet" href={assetPath(sheet)} />
        {[rest.script ?? []].flat().map((src) => (
          <script type="module" src={src} />
        ))}
        {rest.island && <IslandScript name={rest.island} />}
      </head>
      <body>
        <a class="skip" href="#content">
          {pageWords[language].skip}
        </a>
        {rest.defaultButton}
        <header class="top">
          <span class="name">{productName}</span>
          {languageSwitch}
        </header>
        {rest.navigation}
        <main id="content" tabindex={-1} data-keeps={rest.keeps}>
          {children}
        </main>
        {rest.footer}
      </body>
    </html>
  </>
);
