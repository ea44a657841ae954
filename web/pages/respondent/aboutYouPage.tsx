import { respondentWords } from '../../text/respondent/words.ts';
import type { Answering } from './answering.ts';
import { Option } from './choiceControls.tsx';
import { Buttons, FormFrame } from './formFrame.tsx';
import type { Place } from './formPages.ts';
import { placeWords } from './placeWords.ts';

/**
 * Consent to the questions about the person, express and separate: without a yes, none is asked and none is sent.
 */
export const AboutYouPage = ({ answering, place }: { answering: Answering; place: Place }) => {
  const { language, demographics, aboutYou, returning } = answering;
  if (demographics === null) return null;
  const { title, consent } = demographics.document;
  const words = respondentWords[language];
  return (
    <FormFrame
      answering={answering}
      at="about-you"
      title={`${placeWords(place, language)} – ${title[language]}`}
      enter="next"
      asksAboutYou
    >
      <p class="place">{placeWords(place, language)}</p>
      <h1>{title[language]}</h1>
      {consent.paragraphs.map((paragraph) => (
        <p>{paragraph[language]}</p>
      ))}
      <fieldset>
        <legend>{consent.heading[language]}</legend>
        {(['yes', 'no'] as const).map((value) => (
          <Option
            type="radio"
            name="aboutYou"
            value={value}
            label={words.aboutYou[value]}
            checked={aboutYou === value}
          />
        ))}
      </fieldset>
      <Buttons value="next" label={words.next} back={returning ? words.backToReview : words.back} />
    </FormFrame>
  );
};
