import { formatNumber } from '../../../analysis/format.ts';
import type { QuestionnaireDocument } from '../../../surveys/document.ts';
import { type DocumentReadability, documentReadability } from '../../../surveys/readability/documentReadability.ts';
import { isAbovePlain, type ReadingGrade } from '../../../surveys/readability/readingGrade.ts';
import { type Language, languages } from '../../../surveys/text.ts';
import { Facts, ListTable } from '../../parts/listTable.tsx';
import { documentLinkWords } from '../../text/manage/documentLinks/words.ts';
import { readingWords } from '../../text/manage/reading/words.ts';
import { stepsTo } from './documentLinks.tsx';
import type { Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { type ReadDocument, readDraft, readVersion } from './readDocument.ts';
import { Place, textAt } from './readingPlace.tsx';

interface Shown {
  document: QuestionnaireDocument;
  reading: DocumentReadability;
  language: Language;
}

const gradeWords = ({ grade }: Pick<ReadingGrade, 'grade'>, language: Language): string =>
  grade === null ? readingWords[language].noGrade : formatNumber(grade, language, 1);

/** A grade in a table: one above 8 stands out. */
const Grade = ({ of, language }: { of: ReadingGrade; language: Language }) =>
  isAbovePlain(of.grade) ? <strong>{gradeWords(of, language)}</strong> : <span>{gradeWords(of, language)}</span>;

const HardWords = ({ hard, of }: { hard: string[]; of: Language }) =>
  hard.length === 0 ? <>–</> : <span lang={of}>{hard.join(', ')}</span>;

const Warnings = ({ document, reading, language }: Shown) => {
  const words = readingWords[language];
  if (reading.warnings.length === 0) return <p class="notice">{words.noWarnings}</p>;
  return (
    <>
      <h2>{words.warnings(reading.warnings.length)}</h2>
      <ListTable
        id="warned"
        caption={words.warned}
        head={[words.text, words.where, words.language, words.grade, words.hard]}
        rows={reading.warnings.map(({ path, language: of, grade, hard }) => [
          <span lang={of}>{textAt(document, path, of)}</span>,
          <Place document={document} path={path} language={language} />,
          words.languages[of],
          formatNumber(grade, language, 1),
          <HardWords hard={hard} of={of} />,
        ])}
        none={words.noWarnings}
      />
    </>
  );
};

const Acronyms = ({ document, reading, language }: Shown) => {
  const words = readingWords[language];
  const found = languages.flatMap((of) => reading.acronyms[of].map((each) => ({ ...each, of })));
  return (
    <>
      <h2>{words.acronyms}</h2>
      {found.length > 0 && <p>{words.acronymsLead}</p>}
      <ListTable
        id="acronym-list"
        caption={words.acronymList}
        head={[words.acronym, words.language, words.places]}
        rows={found.map(({ acronym, places, of }) => [
          <span lang={of}>{acronym}</span>,
          words.languages[of],
          <ul class="places">
            {places.map((path) => (
              <li>
                <Place document={document} path={path} language={language} />
              </li>
            ))}
          </ul>,
        ])}
        none={words.noAcronyms}
      />
    </>
  );
};

const Tables = ({ document, reading, language }: Shown) => {
  const words = readingWords[language];
  return (
    <>
      <h2>{words.sections}</h2>
      <ListTable
        id="sections"
        caption={words.sectionGrades}
        head={[words.section, words.gradeIn.fr, words.gradeIn.en]}
        rows={reading.sections.map((part, at) => [
          document.sections[at]?.title[language],
          <Grade of={part.fr} language={language} />,
          <Grade of={part.en} language={language} />,
        ])}
        none=""
      />
      <h2>{words.items}</h2>
      <ListTable
        id="items"
        caption={words.itemGrades}
        head={[words.item, words.gradeIn.fr, words.gradeIn.en, words.hardIn.fr, words.hardIn.en]}
        rows={reading.items.map((item) => [
          <span id={`item-${item.name}`}>
            {textAt(document, item.path, language)} <code class="item-name">{item.name}</code>
          </span>,
          <Grade of={item.fr} language={language} />,
          <Grade of={item.en} language={language} />,
          <HardWords hard={item.fr.hard} of="fr" />,
          <HardWords hard={item.en.hard} of="en" />,
        ])}
        none=""
      />
    </>
  );
};

const Reading = ({ document, language }: { document: QuestionnaireDocument; language: Language }) => {
  const words = readingWords[language];
  const reading = documentReadability(document);
  const shown = { document, reading, language };
  const both = (part: { fr: ReadingGrade; en: ReadingGrade }) =>
    words.grades(gradeWords(part.fr, language), gradeWords(part.en, language));
  return (
    <>
      <Facts
        facts={[
          [words.whole, both(reading.whole)],
          [words.firstScreen, both(reading.consent)],
        ]}
      />
      <Warnings {...shown} />
      <Acronyms {...shown} />
      <Tables {...shown} />
      <details class="detail">
        <summary>{words.how}</summary>
        {words.howText.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </details>
    </>
  );
};

async function show(turn: Turn, read: (turn: Turn) => Promise<ReadDocument>) {
  const { language } = turn.reader;
  const words = readingWords[language];
  const found = await read(turn);
  const { document } = found;
  const title = words.title(document?.title[language].trim() || found.slug);
  return (
    <ManagePage reader={turn.reader} section="questionnaires" title={title} path={stepsTo(found, language)}>
      <p>{words.lead}</p>
      {document === null ? (
        <p class="notice">{documentLinkWords[language].unreadable}</p>
      ) : (
        <Reading document={document} language={language} />
      )}
    </ManagePage>
  );
}

/** How plainly a published version is written. */
export const versionReadingPage = (turn: Turn) => show(turn, readVersion);
/** How plainly the saved draft is written. */
export const draftReadingPage = (turn: Turn) => show(turn, readDraft);
