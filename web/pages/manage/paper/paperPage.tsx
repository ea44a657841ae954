import { raw } from 'hono/html';
import type { QuestionnaireDocument } from '../../../../surveys/document.ts';
import { formFor } from '../../../../surveys/form.ts';
import { paperForm } from '../../../../surveys/paperForm.ts';
import { type Side, sides } from '../../../../surveys/side.ts';
import type { Language } from '../../../../surveys/text.ts';
import { Page } from '../../../parts/page.tsx';
import { documentLinkWords } from '../../../text/manage/documentLinks/words.ts';
import { paperWords } from '../../../text/manage/paper/words.ts';
import type { Turn } from '../formPage.tsx';
import { type ReadDocument, readDraft, readVersion } from '../readDocument.ts';
import { PaperPart } from './paperBlocks.tsx';
import type { PaperContext } from './paperConditions.ts';
import { PaperOptions } from './paperOptions.tsx';
import { type PaperSize, pageRule, paperSizes } from './paperSheet.ts';

/** Which form is printed, as the address says. */
export interface PaperChoice {
  side: Side;
  size: PaperSize;
  language: Language;
}

function choiceOf({ reader }: Turn): PaperChoice {
  const asked = reader.url.searchParams;
  return {
    side: sides.find((side) => side === asked.get('side')) ?? 'patient_side',
    size: paperSizes.find((size) => size === asked.get('size')) ?? 'letter',
    language: reader.language,
  };
}

interface FormProps {
  document: QuestionnaireDocument;
  choice: PaperChoice;
  /** Version and hash, or the draft’s revision. */
  state: string;
}

const Form = ({ document, choice: { side, language }, state }: FormProps) => {
  const words = paperWords[language];
  const form = paperForm(document, side);
  const items = new Map(
    formFor(document, side).sections.flatMap(({ items }) => items.map((each) => [each.name, each])),
  );
  const context: PaperContext = { language, numbers: form.numbers, items };
  return (
    <article class="form">
      <header class="first">
        <h1>{document.title[language]}</h1>
        <p class="state">{`${words.sides[side]}. ${state}.`}</p>
        <h2>{document.consent.heading[language]}</h2>
        {document.consent.paragraphs.map((paragraph) => (
          <p>{paragraph[language]}</p>
        ))}
        <h2>{words.how}</h2>
        <ul>
          {words.howText.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </header>
      {form.sections.map((section) => (
        <PaperPart section={section} context={context} />
      ))}
      <footer class="last">
        <p>{words.end}</p>
        <p class="state">
          {`${words.licence}${language === 'fr' ? '\u00a0' : ''}: ${[document.licence, document.attribution].filter(Boolean).join('. ')}`}
        </p>
      </footer>
    </article>
  );
};

async function show(turn: Turn, read: (turn: Turn) => Promise<ReadDocument>) {
  const choice = choiceOf(turn);
  const { language, side, size } = choice;
  const words = paperWords[language];
  const found = await read(turn);
  // The frame of the editor has buttons of its own, and names the revision that it shows.
  const isFramed = turn.reader.url.searchParams.has('revision');
  const { document, state } = found;
  const name = document?.title[language].trim() || found.slug;
  const stateWords =
    'number' in state ? words.version(state.number, state.sha256.slice(0, 12)) : words.draft(state.revision);
  return (
    <Page language={language} title={words.title(name)} sheet="paper.css" referrer="same-origin" languageSwitch={null}>
      <style>
        {raw(pageRule({ size, title: name, state: stateWords, side: words.sides[side], page: words.page }))}
      </style>
      {!isFramed && <PaperOptions home={found.home} choice={choice} />}
      {document === null ? (
        <>
          <h1>{words.title(name)}</h1>
          <p>{documentLinkWords[language].unreadable}</p>
        </>
      ) : (
        <Form document={document} choice={choice} state={stateWords} />
      )}
    </Page>
  );
}

/** A published version to be printed and filled in by hand. */
export const versionPaperPage = (turn: Turn) => show(turn, readVersion);
/** The saved draft as it would be printed. */
export const draftPaperPage = (turn: Turn) => show(turn, readDraft);
