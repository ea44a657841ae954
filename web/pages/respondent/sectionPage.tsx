import { type AnswerableFormItem, isAnswerable } from '../../../surveys/form.ts';
import type { Language } from '../../../surveys/text.ts';
import { ErrorSummary } from '../../parts/errorSummary.tsx';
import { pageWords } from '../../text/page/words.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import type { Answering, PlacedFault } from './answering.ts';
import { entryOf } from './entries.ts';
import { faultMessage } from './faultMessage.ts';
import { FollowingText } from './followingText.tsx';
import { Buttons, FormFrame, LayoutButton } from './formFrame.tsx';
import { answerableItems, fieldsOn, type SectionPage as Section } from './formPages.ts';
import { ItemField } from './itemField.tsx';
import { itemId } from './itemId.ts';
import type { PageLogic } from './pageLogic.ts';
import { placeWords } from './placeWords.ts';
import { isTitle } from './wholeForm.ts';

interface SectionPageProps {
  answering: Answering;
  page: Section;
  faults: PlacedFault[];
  /** Names of the items that the last answers brought up. */
  newItems: string[];
  /** Where answers change what stands on the page itself: the script that follows them, and what it needs. */
  live: Live | null;
}

interface Live {
  logic: PageLogic;
  script: string;
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

/** For the script: what it needs to know, and where it says what has come and gone. */
const LiveParts = ({ logic, language }: { logic: PageLogic; language: Language }) => {
  const { appeared, vanished } = respondentWords[language];
  return (
    <>
      <div id="logic" hidden data-logic={JSON.stringify(logic)} data-appeared={appeared} data-vanished={vanished} />
      <p id="news" class="spoken" role="status" />
    </>
  );
};

/** One section of a questionnaire: what it is about, its questions, and the way on and back. */
export const SectionPage = ({ answering, page, faults, newItems, live }: SectionPageProps) => {
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
      title={`${prefix}${[placeWords(place, language), title].filter((part) => part !== null).join(' – ')}`}
      enter="next"
      fields={fieldsOn(page)}
      items={section.items.map((item) => item.name)}
      script={live?.script}
    >
      <ErrorSummary language={language} errors={errors} />
      <NewQuestions
        page={page}
        items={answerableItems(page).filter((item) => newItems.includes(item.name))}
        language={language}
        focus={errors.length === 0}
      />
      {placeWords(place, language) !== null && <p class="place">{placeWords(place, language)}</p>}
      <h1>{title}</h1>
      {section.intro && <p class="intro">{section.intro[language]}</p>}
      {page.laidOut.map((place) =>
        isTitle(place.item) ? (
          <h2 class="part" data-item={live === null ? undefined : place.item.name} hidden={!place.shown}>
            <FollowingText
              text={place.item.text[language]}
              follows={place.follows.text && place.asWritten.text[language]}
            />
          </h2>
        ) : isAnswerable(place.item) ? (
          <ItemField
            purpose={purpose}
            item={place.item}
            entry={entryOf(purpose, place.item, entries)}
            fault={errors.find((error) => error.name === place.item.name)?.message ?? null}
            language={language}
            place={live === null ? null : place}
          />
        ) : (
          <p class="intro" data-item={live === null ? undefined : place.item.name} hidden={!place.shown}>
            <FollowingText
              text={place.item.text[language]}
              follows={place.follows.text && place.asWritten.text[language]}
            />
          </p>
        ),
      )}
      {live !== null && <LiveParts logic={live.logic} language={language} />}
      <Buttons value="next" label={returning ? words.toReview : words.next} back={returning ? undefined : words.back} />
      <LayoutButton answering={answering} />
    </FormFrame>
  );
};
