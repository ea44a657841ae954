import type { Child } from 'hono/jsx';
import type { Language } from '../../surveys/text.ts';
import { pageWords } from '../text/page/words.ts';
import { LanguageLink } from './languageSwitch.tsx';
import { Page } from './page.tsx';
import { SizeLink } from './sizeSwitch.tsx';
import { sized, type TextSize } from './textSize.ts';

/**
 * What a page's script does with answers kept on the device: on the first page and on those of the form it offers and
 * keeps them; `finish` and `stopped`: no form opens, what is kept can be finished or taken away; `forget`: there is
 * nothing more to keep; `no`: it keeps nothing, the device is not this person's alone.
 */
export type Keeping = 'start' | 'form' | 'waiting' | 'finish' | 'stopped' | 'forget' | 'no';

interface RespondentPageProps {
  language: Language;
  title: string;
  /** The page's own address, for the link to the other language. */
  path: string;
  /** The size of the text; a page that says it has the switch. */
  size?: TextSize;
  languageSwitch?: Child;
  /** Null where the size of the text cannot be changed. */
  sizeSwitch?: Child;
  defaultButton?: Child;
  script?: string | string[];
  /** Without the links at the foot: on a device that others use, they would lead away from what is being answered. */
  bare?: boolean;
  /** The style sheet of a page with more to read than a form. */
  sheet?: 'reading.css';
  keeps?: Keeping;
  referrer?: 'same-origin';
  children?: Child;
}

/** A page of those who answer: one column, and the links anyone may need at its foot. */
export const RespondentPage = ({ language, title, size, children, ...rest }: RespondentPageProps) => {
  const path = rest.path.replace(/\?.*/s, '');
  const words = pageWords[language];
  const links = [
    ['/privacy', words.privacy],
    ['/accessibility', words.accessibility],
    ['/receipt', words.receipt],
  ] as const;
  return (
    <Page
      language={language}
      title={title}
      sheet={rest.sheet ?? 'respondent.css'}
      languageSwitch={
        <span class="switches">
          {rest.sizeSwitch === undefined && size !== undefined && !rest.bare ? (
            <SizeLink language={language} path={path} size={size} />
          ) : (
            rest.sizeSwitch
          )}
          {rest.languageSwitch ?? <LanguageLink language={language} path={path} size={size} />}
        </span>
      }
      defaultButton={rest.defaultButton}
      script={rest.script}
      island="respondent"
      size={size}
      keeps={rest.keeps}
      referrer={rest.referrer}
      footer={
        rest.bare ? undefined : (
          <footer class="foot">
            <nav aria-label={words.footer}>
              <ul>
                {links.map(([href, label]) => (
                  <li>
                    <a href={sized(`${href}?lang=${language}`, size)}>{label}</a>
                  </li>
                ))}
              </ul>
            </nav>
          </footer>
        )
      }
    >
      {children}
    </Page>
  );
};
