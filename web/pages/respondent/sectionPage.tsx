import { type AnswerableFormItem, isAnswerable } from '../../../surveys/form.ts';
import type { Language } from '../../../surveys/text.ts';
import { ErrorSummary } from '../../parts/errorSummary.tsx';
import { pageWords } from '../../text/page/words.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import type { Answering, PlacedFault } from './answering.ts';
import { entryOf } from './entries.ts';
import { faultMessage } from './faultMessage.ts';
import { Buttons, FormFrame } from './formFrame.tsx';
import { answerableItems, fieldsOn, type SectionPage as Section } from './formPages.ts';
import { ItemField } from './itemField.tsx';
import { itemId } from './itemId.ts';
import { placeWords } from './placeWords.ts';

interface SectionPageProps {
  answering: Answering;
  page: Section;
  faults: PlacedFault[];
  /** Names of the items that the last answers brought up. */
  newItems: string[];
}

interface NewQuestionsProps {
  page: Section;
  items: AnswerableFormItem[];
  language: Language;
  focus: boolean;
}

/** Says that the answers brought up more questions, and leads to them. */
const NewQuestions = ({ page, items, language, focus }: NewQuestionsProps) =>
  items.length === 0 ? null : (
    <div class="notice" tabindex={-1} autofocus={focus}>
      <p>{respondentWords[language].newQuestions}</p>
      <ul>
        {items.map((item) => (
          <li>
            <a href={`#${itemId(page.purpose, item)}`}>{item.text[language]}</a>
          </li>
        ))}
      </ul>
    </div>
  );

/** One section of a questionnaire: what it is about, its questions, and the way on and back. */
export const SectionPage = ({ answering, page, faults, newItems }: SectionPageProps) => {
  const { language, entries, returning } = answering;
  const { purpose, section, place } = page;
  const words = respondentWords[language];
  const errors = answerableItems(page).flatMap((item) =>
    faults
      .filter((fault) => fault.item === item.name)
      .map((fault) => ({
        name: item.name,
        field: itemId(purpose, item),
        question: item.text[language],
        message: faultMessage(fault, item, entries, language),
      })),
  );
  const title = section.title[language];
  const prefix = errors.length > 0 ? pageWords[language].errorPrefix : '';
  return (
    <FormFrame
      answering={answering}
      at={page.id}
      title={`${prefix}${placeWords(place, language)} – ${title}`}
      enter="next"
      fields={fieldsOn(page)}
      items={section.items.map((item) => item.name)}
    >
      <ErrorSummary language={language} errors={errors} />
      <NewQuestions
        page={page}
        items={answerableItems(page).filter((item) => newItems.includes(item.name))}
        language={language}
        focus={errors.length === 0}
      />
      <p class="place">{placeWords(place, language)}</p>
      <h1>{title}</h1>
      {section.intro && <p class="intro">{section.intro[language]}</p>}
      {section.items.map((item) =>
        isAnswerable(item) ? (
          <ItemField
            purpose={purpose}
            item={item}
            entry={entryOf(purpose, item, entries)}
            fault={errors.find((error) => error.name === item.name)?.message ?? null}
            language={language}
          />
        ) : (
          <p class="intro">{item.text[language]}</p>
        ),
      )}
      <Buttons value="next" label={returning ? words.toReview : words.next} back={returning ? undefined : words.back} />
    </FormFrame>
  );
};
