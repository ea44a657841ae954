import { noValueLabels } from '../../../surveys/noValueLabels.ts';
import { pageWords } from '../../text/page/words.ts';
import { pairingWords } from '../../text/pairing/words.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import type { Answering } from './answering.ts';
import { answerWords } from './answerWords.ts';
import { DownloadButtons } from './downloadButtons.tsx';
import { entryOf } from './entries.ts';
import { Buttons, FormFrame } from './formFrame.tsx';
import { answerableItems, formPages, type SectionPage } from './formPages.ts';
import { pairingCode } from './pairingCode.ts';

/** What each page holds, in words. */
const reviewed = (answering: Answering, page: SectionPage) =>
  answerableItems(page).map((item) => ({
    question: item.text[answering.language],
    answer: answerWords(item, entryOf(page.purpose, item, answering.entries), answering.language),
  }));

const Heading = ({ title, page, change }: { title: string; page: string; change: string }) => (
  <div class="reviewed">
    <h2>{title}</h2>
    <button class="change" type="submit" name="button" value={`change:${page}`} aria-label={`${change} – ${title}`}>
      {change}
    </button>
  </div>
);

const Section = ({ answering, page }: { answering: Answering; page: SectionPage }) => {
  const { language } = answering;
  const { sheet } = page.place;
  const words = respondentWords[language];
  const title = page.section.title[language];
  return (
    <>
      <Heading
        title={sheet === null ? title : `${title}, ${words.sheet(sheet.page, sheet.pages)}`}
        page={page.id}
        change={words.review.change}
      />
      <dl class="given">
        {reviewed(answering, page).map(({ question, answer }) => (
          <div>
            <dt>{question}</dt>
            <dd class={answer === null ? 'blank' : undefined}>{answer ?? noValueLabels.skipped[language]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/** What went wrong, in the words of the reader. */
export interface WordedProblem {
  title: string;
  detail: string;
}
/** Whether a code was made; its facts are not shown again. */
const Code = ({ answering: { entries, language } }: { answering: Answering }) => {
  const words = pairingWords[language].review;
  return (
    <>
      <Heading title={words.heading} page="pairing" change={respondentWords[language].review.change} />
      <p class="hint">{pairingCode(entries) === null ? words.none : words.given}</p>
    </>
  );
};

/** Every answer in words before sending; after a send that failed, the same page with what happened and what to do. */
export const ReviewPage = ({ answering, problem }: { answering: Answering; problem: WordedProblem | null }) => {
  const { language, demographics, aboutYou } = answering;
  const words = respondentWords[language].review;
  const pages = formPages(answering);
  const sections = pages.filter((page) => page.kind === 'section');
  const blanks = sections.flatMap((page) => reviewed(answering, page)).filter(({ answer }) => answer === null).length;
  const title = problem === null ? words.title : `${pageWords[language].errorPrefix}${words.title}`;
  return (
    <FormFrame answering={answering} at="review" title={title} enter="send">
      {problem !== null && (
        <section class="summary" aria-labelledby="problem" tabindex={-1} autofocus>
          <h2 id="problem">{problem.title}</h2>
          <p>{problem.detail}</p>
          <p>{words.nothingLost}</p>
        </section>
      )}
      <h1>{words.title}</h1>
      {problem === null && <p>{words.nothingSent}</p>}
      {blanks > 0 && <p>{words.blanks(blanks)}</p>}
      {pages.map((page) => {
        if (page.kind === 'section') return <Section answering={answering} page={page} />;
        if (page.kind === 'pairing') return <Code answering={answering} />;
        if (page.kind === 'review' || demographics === null) return null;
        return (
          <>
            <Heading title={demographics.document.title[language]} page={page.id} change={words.change} />
            <p class="hint">{aboutYou === 'yes' ? words.agreedAboutYou : words.skippedAboutYou}</p>
          </>
        );
      })}
      <Buttons
        value="send"
        label={problem === null ? words.send : words.sendAgain}
        back={respondentWords[language].back}
      />
      {answering.keeps !== undefined && answering.kiosk === undefined && <DownloadButtons language={language} />}
    </FormFrame>
  );
};
