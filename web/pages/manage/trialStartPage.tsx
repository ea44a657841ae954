import { sides } from '../../../surveys/side.ts';
import { trialWords } from '../../text/manage/trial/words.ts';
import type { Reader } from '../reader.ts';
import type { Answering } from '../respondent/answering.ts';
import { Option } from '../respondent/choiceControls.tsx';
import { Buttons, FormFrame } from '../respondent/formFrame.tsx';
import { ManagePage } from './managePage.tsx';
import type { Tried } from './trialAnswering.ts';

/** Where a trial begins: whose questions, in which language, and the first screen that those who answer read. */
export const TrialStartPage = ({ answering, tried }: { answering: Answering; tried: Tried }) => {
  const { language, side } = answering;
  const words = trialWords[language];
  const { title, consent } = tried.document;
  return (
    <FormFrame answering={{ ...answering, carried: [] }} at="start" title={words.title} enter="start">
      <p class="place">{title[language]}</p>
      <h1>{words.title}</h1>
      <p>
        {words.lead} {words.language}
      </p>
      {tried.faults > 0 && <p>{words.faults(tried.faults)}</p>}
      <fieldset>
        <legend>{words.side}</legend>
        {sides.map((one) => (
          <Option type="radio" name="side" value={one} label={words.sides[one]} checked={one === side} />
        ))}
      </fieldset>
      <Buttons value="start" label={words.start} />
      <h2>{consent.heading[language]}</h2>
      {consent.paragraphs.map((paragraph) => (
        <p>{paragraph[language]}</p>
      ))}
    </FormFrame>
  );
};

/** Where a draft is not yet a questionnaire. */
export const UnreadablePage = ({ reader, leave }: { reader: Reader; leave: string }) => {
  const { title, lead, back } = trialWords[reader.language].unreadable;
  return (
    <ManagePage reader={reader} section="questionnaires" title={title}>
      <p>{lead}</p>
      <p>
        <a class="button" href={leave}>
          {back}
        </a>
      </p>
    </ManagePage>
  );
};
