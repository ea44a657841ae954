import { instrumentOf, type ShippedDocument } from '../../../surveys/instruments/catalogue.ts';
import type { Language } from '../../../surveys/text.ts';
import { PageProblem } from '../../client.ts';
import { catalogueWords } from '../../text/catalogue/words.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { currentProgram } from '../manage/currentProgram.tsx';
import type { Turn } from '../manage/formPage.tsx';
import { ManagePage, type Step } from '../manage/managePage.tsx';
import type { Reader } from '../reader.ts';
import { Passages, Scoring } from './grounds.tsx';
import { InstrumentFacts } from './instrumentFacts.tsx';
import { InstrumentUse } from './instrumentUse.tsx';
import { RespondentText } from './respondentText.tsx';

/** The instrument that the address names. @throws PageProblem `not_found`. */
export function askedInstrument({ param }: Pick<Turn, 'param'>): ShippedDocument {
  const found = instrumentOf(param('slug'));
  if (found === undefined) throw new PageProblem(404, 'not_found', { noun: 'questionnaire' });
  return found;
}

/** Where the pages of an instrument lie. */
export const pathOfCatalogue = ({ language }: Reader): Step[] => [
  { href: '/questionnaires', label: questionnaireWords[language].title },
  { href: '/catalogue', label: catalogueWords[language].title },
];

/** A shipped instrument cites its sources as “in French | in English”: the half in the reader’s language. */
const sourceIn = (source: string, language: Language): string => {
  const [french = source, english] = source.split(' | ');
  return language === 'fr' || english === undefined ? french : english;
};

/** One instrument: what it is for, how it is used and scored, what it rests on, and its whole text. */
export async function instrumentPage(turn: Turn) {
  const { reader } = turn;
  const { language } = reader;
  const words = catalogueWords[language];
  const instrument = askedInstrument(turn);
  const { document, about } = instrument;
  const { program } = await currentProgram(reader);
  return (
    <ManagePage
      reader={reader}
      section="questionnaires"
      title={document.title[language]}
      path={pathOfCatalogue(reader)}
      demonstration={program.demonstration}
    >
      <p>{about.purpose[language]}</p>
      <InstrumentFacts instrument={instrument} language={language} />
      <section aria-labelledby="use" class="screen">
        <h2 id="use">{words.use}</h2>
        <InstrumentUse instrument={instrument} reader={reader} program={program.id} />
      </section>
      <section aria-labelledby="whole-text" class="questionnaire">
        <h2 id="whole-text">{words.wholeText}</h2>
        <p>{words.wholeTextLead}</p>
        <RespondentText document={document} language={language} />
      </section>
      <section aria-labelledby="scoring">
        <h2 id="scoring">{words.scoring}</h2>
        <Scoring instrument={instrument} language={language} />
      </section>
      <section aria-labelledby="passages">
        <h2 id="passages">{words.passages}</h2>
        <Passages instrument={instrument} language={language} />
        <h3>{words.sources}</h3>
        <ul>
          {document.sources.map((source) => (
            <li>{sourceIn(source, language)}</li>
          ))}
        </ul>
      </section>
    </ManagePage>
  );
}
