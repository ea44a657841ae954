import type { Child } from 'hono/jsx';
import type { Verb } from '../../api/access.ts';
import type { Visitor } from '../pages/reader.ts';
import { pageWords } from '../text/page/words.ts';
import { type SectionName, type StaffWords, staffWords } from '../text/staff/words.ts';
import { otherLanguage } from './languageSwitch.tsx';
import { Page } from './page.tsx';

/** The sections, in the order of the navigation; some are for those who may read them only. */
const sections: { name: SectionName; verb?: Verb }[] = [
  { name: 'dashboard' },
  { name: 'recommendations', verb: 'recommendation.read' },
  { name: 'campaigns', verb: 'campaign.read' },
  { name: 'institutions', verb: 'institution.read' },
  { name: 'questionnaires', verb: 'questionnaire.read' },
  { name: 'comments', verb: 'theme.read' },
  { name: 'contact-requests', verb: 'contactRequest.read' },
  { name: 'benchmarks', verb: 'benchmark.read' },
  { name: 'lotteries', verb: 'lottery.read' },
  { name: 'people', verb: 'staff.read' },
  { name: 'audit', verb: 'audit.read' },
];

/** The same address in the other language. Two slashes in front would make it one of another site. */
function inOtherLanguage(url: URL, language: 'fr' | 'en'): string {
  const query = new URLSearchParams(url.search);
  query.set('lang', otherLanguage(language));
  return `${url.pathname.replace(/^\/+/, '/')}?${query}`;
}

const Sections = ({ visitor, section, words }: { visitor: Visitor; section?: SectionName; words: StaffWords }) => (
  <ul>
    {sections
      .filter(({ verb }) => verb === undefined || visitor.me?.verbs.includes(verb))
      .map(({ name }) => (
        <li>
          <a href={`/${name}`} aria-current={name === section ? 'true' : undefined}>
            {words.sections[name]}
          </a>
        </li>
      ))}
  </ul>
);

const Account = ({ visitor, words }: { visitor: Visitor; words: StaffWords }) =>
  visitor.me === null ? (
    <a class="tool" href="/sign-in">
      {words.signIn}
    </a>
  ) : (
    <form class="account" method="post" action="/sign-out" aria-label={words.account}>
      <span class="person">{visitor.me.name}</span>
      <button class="tool" type="submit">
        {words.signOut}
      </button>
    </form>
  );

interface StaffPageProps {
  visitor: Visitor;
  title: string;
  section?: SectionName;
  /** Made-up data outside the demonstration installation: a programme that says so itself. */
  demonstration?: boolean;
  /** The address of the script that makes the page do more (`islandPath`). */
  script?: string;
  children?: Child;
}

/** A page of staff: sections, account, the note on made-up data, and content on a wide grid. */
export const StaffPage = ({ visitor, title, section, demonstration, script, children }: StaffPageProps) => {
  const { language } = visitor;
  const words = staffWords[language];
  const other = otherLanguage(language);
  const navigation = visitor.me !== null && (
    <div class="sections">
      <nav class="wide" aria-label={words.navigation}>
        <Sections visitor={visitor} section={section} words={words} />
      </nav>
      <details class="narrow">
        <summary>{words.menu}</summary>
        <nav aria-label={words.navigation}>
          <Sections visitor={visitor} section={section} words={words} />
        </nav>
      </details>
    </div>
  );
  const links: [path: string, label: string][] = [
    ['/methods', words.footer.methods],
    ['/docs', words.footer.api],
    ['/privacy', words.footer.privacy],
    ['/accessibility', words.footer.accessibility],
    ...(visitor.demo ? [['/outbox', words.footer.outbox] satisfies [string, string]] : []),
  ];
  return (
    <Page
      language={language}
      title={title}
      sheet="staff.css"
      script={script}
      referrer="same-origin"
      languageSwitch={
        <div class="tools">
          <Account visitor={visitor} words={words} />
          <a class="tool" href={inOtherLanguage(visitor.url, language)} lang={other} hreflang={other}>
            {pageWords[language].otherLanguage}
          </a>
        </div>
      }
      navigation={
        <>
          {navigation}
          {(visitor.demo || demonstration) && (
            <aside class="demonstration" aria-label={words.madeUp}>
              {words.demonstration}
            </aside>
          )}
        </>
      }
      footer={
        <footer class="foot">
          <nav aria-label={pageWords[language].footer}>
            <ul>
              {links.map(([path, label]) => (
                <li>
                  <a href={`${path}?lang=${language}`}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        </footer>
      }
    >
      {children}
    </Page>
  );
};
