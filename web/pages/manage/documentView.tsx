import { formatPercent } from '../../../analysis/format.ts';
import type { QuestionnaireDocument, Scale, Section } from '../../../surveys/document.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import type { Language } from '../../../surveys/text.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { ItemView } from './itemView.tsx';
import { calledAsAsked, type RuleNames, ruleWords } from './ruleWords.ts';

const SectionView = ({ section, names, language }: { section: Section; names: RuleNames; language: Language }) => {
  const words = questionnaireWords[language];
  const notes = [
    ...(section.audience === 'all' ? [] : [words.audience[section.audience]]),
    ...(section.shownIf ? [`${words.shownIf} ${ruleWords(section.shownIf, language, names)}`] : []),
  ];
  return (
    <section aria-labelledby={`section-${section.name}`}>
      <h2 id={`section-${section.name}`}>{withoutPipes(section.title)[language]}</h2>
      <p class="measured">
        <code>{section.name}</code> {notes.join(', ')}
      </p>
      {section.intro && <p>{withoutPipes(section.intro)[language]}</p>}
      <ol class="items">
        {section.items.map((item) => (
          <ItemView item={item} names={names} language={language} />
        ))}
      </ol>
    </section>
  );
};

const ScaleView = ({ scale, language }: { scale: Scale; language: Language }) => {
  const words = questionnaireWords[language];
  return (
    <li>
      <p>
        <strong>{scale.title[language]}</strong> <code>{scale.name}</code>
      </p>
      <p>{words.scaleOf(formatPercent(scale.minimumAnswered, language))}</p>
      <ul class="codes">
        {scale.items.map(({ name, reversed }) => (
          <li>
            <code>{name}</code> {reversed && words.reversed}
          </li>
        ))}
      </ul>
    </li>
  );
};

/** A questionnaire to be read, and printed: every text in one language, with the codes that are stored. */
export const DocumentView = ({ document, language }: { document: QuestionnaireDocument; language: Language }) => {
  const words = questionnaireWords[language];
  const names = calledAsAsked(document, language);
  return (
    <div class="questionnaire">
      <p>{document.description[language]}</p>
      <section aria-labelledby="first-screen">
        <h2 id="first-screen">{words.firstScreen}</h2>
        <h3>{document.consent.heading[language]}</h3>
        {document.consent.paragraphs.map((paragraph) => (
          <p>{paragraph[language]}</p>
        ))}
      </section>
      {document.sections.map((section) => (
        <SectionView section={section} names={names} language={language} />
      ))}
      {document.scales.length > 0 && (
        <section aria-labelledby="scales">
          <h2 id="scales">{words.scales}</h2>
          <ul class="items">
            {document.scales.map((scale) => (
              <ScaleView scale={scale} language={language} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="licence">
        <h2 id="licence">{words.licence}</h2>
        <p>{document.licence}</p>
        {document.sources.length > 0 && (
          <>
            <h3>{words.sources}</h3>
            <ul>
              {document.sources.map((source) => (
                <li>{source}</li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
};
