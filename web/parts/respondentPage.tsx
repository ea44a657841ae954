import type { Child } from 'hono/jsx';
import type { Language } from '../../surveys/text.ts';
import { pageWords } from '../text/page/words.ts';
import { LanguageLink } from './languageSwitch.tsx';
import { Page } from './page.tsx';

interface RespondentPageProps {
  language: Language;
  title: string;
  /** The page's own address, for the link to the other language. */
  path: string;
  languageSwitch?: Child;
  defaultButton?: Child;
  script?: string | string[];
  /** Without the links at the foot: on a device that others use, they would lead away from what is being answered. */
  bare?: boolean;
  /** The style sheet of a page with more to read than a form. */
  sheet?: 'reading.css';
  referrer?: 'same-origin';
  children?: Child;
}

/** A page of those who answer: one column, and the links anyone may need at its foot. */
export const RespondentPage = ({ language, title, path, children, ...rest }: RespondentPageProps) => {
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
      languageSwitch={rest.languageSwitch ?? <LanguageLink language={language} path={path} />}
      defaultButton={rest.defaultButton}
      script={rest.script}
      referrer={rest.referrer}
      footer={
        rest.bare ? undefined : (
          <footer class="foot">
            <nav aria-label={words.footer}>
              <ul>
                {links.map(([href, label]) => (
                  <li>
                    <a href={`${href}?lang=${language}`}>{label}</a>
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
