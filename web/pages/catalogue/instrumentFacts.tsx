import { formFor, isAnswerable } from '../../../surveys/form.ts';
import type { ShippedDocument } from '../../../surveys/instruments/catalogue.ts';
import { sides } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { Facts } from '../../parts/listTable.tsx';
import { catalogueWords } from '../../text/catalogue/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { answeringMinutes } from '../respondent/answeringTime.ts';

/** Minutes to answer, for the side that has more to read. */
const minutesOf = ({ document }: Pick<ShippedDocument, 'document'>, language: Language): number =>
  Math.max(...sides.map((side) => answeringMinutes({ form: formFor(document, side) }, language)));

/** How long it takes and how many questions it has, in words. */
export function timeWords(instrument: ShippedDocument, language: Language): string {
  const words = catalogueWords[language];
  const { document, about } = instrument;
  const questions = document.sections.flatMap(({ items }) => items).filter(isAnswerable).length;
  const { talkMinutes } = about;
  const time = talkMinutes === null ? words.minutes(minutesOf(instrument, language)) : words.talk(talkMinutes);
  return `${time}, ${words.questions(questions)}`;
}

/** What an office needs to know of an instrument before it reads it. */
export const InstrumentFacts = ({ instrument, language }: { instrument: ShippedDocument; language: Language }) => {
  const words = catalogueWords[language];
  const { about, document, number } = instrument;
  const mode = about.mode === 'no_campaign' ? words.noCampaign : vocabulary[language].modes[about.mode].name;
  return (
    <Facts
      facts={[
        [words.answeredBy, about.answeredBy[language]],
        [words.timing, about.timing[language]],
        [words.time, timeWords(instrument, language)],
        [words.audience, about.audience[language]],
        [
          words.mode,
          <>
            <strong>{mode}</strong>. {about.modeReason[language]}
          </>,
        ],
        [
          words.licence,
          [document.licence, ...(document.rewording === 'forbidden' ? [] : [words.free]), words.version(number)].join(
            ', ',
          ),
        ],
      ]}
    />
  );
};
