import { moments } from '../../../surveys/instruments/about.ts';
import { instruments, type ShippedDocument } from '../../../surveys/instruments/catalogue.ts';
import { ListTable } from '../../parts/listTable.tsx';
import { catalogueWords } from '../../text/catalogue/words.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { currentProgram, may, ProgramNav } from '../manage/currentProgram.tsx';
import type { Turn } from '../manage/formPage.tsx';
import { ManagePage } from '../manage/managePage.tsx';
import type { Reader } from '../reader.ts';
import { Passages, Scoring } from './grounds.tsx';
import { InstrumentFacts, timeWords } from './instrumentFacts.tsx';
import { instrumentPath } from './instrumentUse.tsx';

interface EntryProps {
  instrument: ShippedDocument;
  reader: Reader;
  program: string;
}

const Entry = ({ instrument, reader, program }: EntryProps) => {
  const { language } = reader;
  const words = catalogueWords[language];
  const { slug, document, about } = instrument;
  const title = document.title[language];
  const read = instrumentPath(slug, program);
  return (
    <article class="instrument" aria-labelledby={slug}>
      <h3 id={slug}>
        <a href={read}>{title}</a>
      </h3>
      <p>{about.purpose[language]}</p>
      <InstrumentFacts instrument={instrument} language={language} />
      <details>
        <summary>{words.scoring}</summary>
        <Scoring instrument={instrument} language={language} />
      </details>
      <details>
        <summary>{words.passages}</summary>
        <Passages instrument={instrument} language={language} />
      </details>
      <p class="actions">
        {may(reader, 'questionnaire.edit') && (
          <a class="button" href={instrumentPath(slug, program, '/adopt')} aria-label={words.named(words.adopt, title)}>
            {words.adopt}
          </a>
        )}
        <a class="button second" href={read} aria-label={words.named(words.read, title)}>
          {words.read}
        </a>
      </p>
    </article>
  );
};

const inOrder = moments.flatMap((moment) => instruments.filter(({ about }) => about.moment === moment));

/** Every instrument that comes with the product, by the step in which it serves. */
export async function cataloguePage({ reader }: Turn) {
  const { language } = reader;
  const words = catalogueWords[language];
  const choice = await currentProgram(reader);
  return (
    <ManagePage
      reader={reader}
      section="questionnaires"
      title={words.title}
      path={[{ href: '/questionnaires', label: questionnaireWords[language].title }]}
      demonstration={choice.program.demonstration}
    >
      <ProgramNav choice={choice} reader={reader} />
      <p>{words.lead}</p>
      <ListTable
        id="glance"
        caption={words.glance}
        head={[words.instrument, words.step, words.time]}
        rows={inOrder.map((instrument) => [
          <a href={`#${instrument.slug}`}>{instrument.document.title[language]}</a>,
          words.moments[instrument.about.moment],
          timeWords(instrument, language),
        ])}
        none=""
      />
      {moments.map((moment) => (
        <section aria-labelledby={moment}>
          <h2 id={moment}>{words.moments[moment]}</h2>
          {inOrder
            .filter(({ about }) => about.moment === moment)
            .map((instrument) => (
              <Entry instrument={instrument} reader={reader} program={choice.program.id} />
            ))}
        </section>
      ))}
    </ManagePage>
  );
}
