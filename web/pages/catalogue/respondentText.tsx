import { agreementPoints } from '../../../surveys/agreement.ts';
import type { Item, QuestionnaireDocument, Section } from '../../../surveys/document.ts';
import { type AnswerableFormItem, isAnswerable } from '../../../surveys/form.ts';
import { noValueLabels } from '../../../surveys/noValueLabels.ts';
import { offeredReasons } from '../../../surveys/offeredReasons.ts';
import { sides } from '../../../surveys/side.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import { catalogueWords } from '../../text/catalogue/words.ts';

function choicesOf(item: AnswerableFormItem): Text[] {
  switch (item.kind) {
    case 'agreement':
      return agreementPoints.map(({ label }) => label);
    case 'rating':
      return item.points.map(({ label }) => label);
    case 'single':
    case 'multiple':
      return item.options.map(({ label }) => label);
    default:
      return [];
  }
}

/** The answers that can be given: those of a scale in one line, as they stand on a wide screen. */
const Choices = ({ item, language }: { item: AnswerableFormItem; language: Language }) => {
  const words = catalogueWords[language];
  const choices = choicesOf(item);
  const reasons = offeredReasons(item).map((reason) => noValueLabels[reason]);
  return (
    <>
      {item.kind === 'multiple' && <p class="measured">{words.several}</p>}
      {choices.length === 0 && <p class="measured">{words.freeText}</p>}
      {choices.length + reasons.length > 0 && (
        <ul class={item.kind === 'multiple' || choices.length === 0 ? 'offered boxes' : 'offered'}>
          {[...choices, ...reasons].map((text) => (
            <li>{text[language]}</li>
          ))}
        </ul>
      )}
    </>
  );
};

const ItemText = ({ item, language }: { item: Item; language: Language }) => {
  const words = catalogueWords[language];
  return (
    <li>
      <p>{isAnswerable(item) ? <strong>{item.text[language]}</strong> : item.text[language]}</p>
      {sides.map((side) => {
        const other = item.textFor?.[side];
        return (
          other && (
            <p>
              {words.wordedFor[side]} {other[language]}
            </p>
          )
        );
      })}
      {item.hint && <p>{item.hint[language]}</p>}
      {item.shownIf && <p class="measured">{words.conditional}</p>}
      {isAnswerable(item) && <Choices item={item} language={language} />}
    </li>
  );
};

const SectionText = ({ section, language }: { section: Section; language: Language }) => {
  const { audience, name } = section;
  return (
    <section aria-labelledby={`section-${name}`}>
      <h3 id={`section-${name}`}>{section.title[language]}</h3>
      {audience !== 'all' && <p class="measured">{catalogueWords[language].forSide[audience]}</p>}
      {section.intro && <p>{section.intro[language]}</p>}
      <ul class="items asked">
        {section.items.map((item) => (
          <ItemText item={item} language={language} />
        ))}
      </ul>
    </section>
  );
};

/** A questionnaire as the person who answers reads it, from the first screen to the last question, without its codes. */
export const RespondentText = ({ document, language }: { document: QuestionnaireDocument; language: Language }) => (
  <>
    <section aria-labelledby="first-screen">
      <h3 id="first-screen">{catalogueWords[language].firstScreen}</h3>
      <p>
        <strong>{document.consent.heading[language]}</strong>
      </p>
      {document.consent.paragraphs.map((paragraph) => (
        <p>{paragraph[language]}</p>
      ))}
    </section>
    {document.sections.map((section) => (
      <SectionText section={section} language={language} />
    ))}
  </>
);
