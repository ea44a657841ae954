import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { productName } from '../../surveys/product.ts';
import type { Language } from '../../surveys/text.ts';
import { type AssetName, assetPath } from '../pages/assets.ts';
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
  children?: Child;
}

/** The frame of every page: language, title, one style sheet, skip link, name, language switch, content, foot. */
export const Page = ({ language, title, sheet, languageSwitch, children, ...rest }: PageProps) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang={language}>
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
        <main id="content" tabindex={-1}>
          {children}
        </main>
        {rest.footer}
      </body>
    </html>
  </>
);
