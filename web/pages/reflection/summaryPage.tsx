import { raw } from 'hono/html';
import { formatDay, formatNumber } from '../../../analysis/format.ts';
import { type Summary, summaryOf } from '../../../analysis/reflection/summary.ts';
import type { Reflection } from '../../../api/model/reflections.ts';
import { type Side, sides } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { otherLanguage } from '../../parts/languageSwitch.tsx';
import { Page } from '../../parts/page.tsx';
import { pageWords } from '../../text/page/words.ts';
import { reflectionWords } from '../../text/reflection/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { roleWords } from './reflectionItems.tsx';

export const summarySizes = ['letter', 'a4'] as const;
export type SummarySize = (typeof summarySizes)[number];

interface SummaryPageProps {
  reflection: Reflection;
  language: Language;
  size: SummarySize;
  /** Where it stands. */
  path: string;
  /** Where the answers stand. */
  back: string;
}

const number = (value: number | null, language: Language): string =>
  value === null ? '–' : formatNumber(value, language, 1);

const Statements = ({ statements, language }: { statements: Summary['statements']; language: Language }) => {
  const words = reflectionWords[language];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.summary.statement}</th>
          {sides.map((side) => (
            <th scope="col">{vocabulary[language].sides[side]}</th>
          ))}
          <th scope="col">{words.summary.distance}</th>
        </tr>
      </thead>
      <tbody>
        {statements.map(({ text, means, difference }) => (
          <tr>
            <th scope="row">{text}</th>
            {sides.map((side) => (
              <td data-head={vocabulary[language].sides[side]}>{number(means[side], language)}</td>
            ))}
            <td data-head={words.summary.distance}>{number(difference, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Column = ({ of, side, language }: { of: Summary['questions'][number]; side: Side; language: Language }) => (
  <ul aria-label={vocabulary[language].sides[side]}>
    {of.sides[side].map(({ role, words }) => (
      <li>
        <b>{roleWords(role, side, language)}</b> {words}
      </li>
    ))}
  </ul>
);

const Options = ({ language, size, path, back }: Omit<SummaryPageProps, 'reflection'>) => {
  const words = reflectionWords[language].summary;
  const other = otherLanguage(language);
  return (
    <nav class="print-options" aria-label={words.title}>
      <p>{words.print}</p>
      <ul>
        <li>
          <a href={`${back}?lang=${language}`}>{words.back}</a>
        </li>
        <li>
          <a href={`${path}.txt?lang=${language}`}>{words.text}</a>
        </li>
        {summarySizes.map((each) => (
          <li>
            <a href={`${path}?lang=${language}&size=${each}`} aria-current={each === size ? 'true' : undefined}>
              {words.paper} {words.sizes[each]}
            </a>
          </li>
        ))}
        <li>
          <a href={`${path}?lang=${other}&size=${size}`} lang={other} hreflang={other}>
            {pageWords[language].otherLanguage}
          </a>
        </li>
      </ul>
    </nav>
  );
};

/** The reflection on one sheet of paper. */
export const SummaryPage = ({ reflection, language, size, path, back }: SummaryPageProps) => {
  const words = reflectionWords[language];
  const { team, program, campaign, answered, items, notes, asOf } = reflection;
  const { statements, questions, adjustments, shortened } = summaryOf(items, notes[0]?.adjustments ?? '', language);
  return (
    <Page
      language={language}
      title={`${words.summary.title} – ${team.name[language]}`}
      sheet="summary.css"
      languageSwitch={null}
    >
      <style>{raw(`@page{size:${size};margin:12mm 14mm}`)}</style>
      <Options language={language} size={size} path={path} back={back} />
      <h1>
        {words.summary.title} – {team.name[language]}
      </h1>
      <p class="facts">
        {program.name[language]} · {campaign.name[language]}.{' '}
        {answered !== null && `${words.answered(answered.patient_side, answered.professional_side)}. `}
        {words.summary.printedOn(formatDay(asOf, language))}
      </p>
      {statements.length > 0 && <Statements statements={statements} language={language} />}
      {questions.map((question) => (
        <section>
          <h2>{question.text}</h2>
          <div class="halves">
            {sides.map((side) => (
              <Column of={question} side={side} language={language} />
            ))}
          </div>
        </section>
      ))}
      <section class="adjust">
        <h2>{words.adjust.title}</h2>
        <p>{adjustments === '' ? words.adjust.noneYet : adjustments}</p>
      </section>
      {shortened && <p class="facts">{words.summary.shortened}</p>}
    </Page>
  );
};
