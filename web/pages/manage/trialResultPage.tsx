import { parseResponse } from '../../../surveys/answers.ts';
import { choicesOf } from '../../../surveys/choices.ts';
import type { AnswerableItem } from '../../../surveys/document.ts';
import { isAnswerable } from '../../../surveys/form.ts';
import { noValueLabels } from '../../../surveys/noValueLabels.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import type { ResponseContent } from '../../../surveys/response.ts';
import type { Language } from '../../../surveys/text.ts';
import { trialWords } from '../../text/manage/trial/words.ts';
import { type Answering, givenResponse } from '../respondent/answering.ts';
import { Buttons, FormFrame } from '../respondent/formFrame.tsx';

/** What is stored under one name: codes, a number, a text or a day; or why there is nothing. */
const Stored = ({
  item,
  content,
  language,
}: {
  item: AnswerableItem;
  content: ResponseContent;
  language: Language;
}) => {
  const { name } = item;
  const value = content.answers[name];
  if (value !== undefined) {
    const codes = Array.isArray(value) ? value : [String(value)];
    const choices = choicesOf(item);
    const labelOf = (code: string) => choices.find((choice) => choice.code === code)?.label[language];
    return (
      <dd>
        {codes.map((code, i) => (
          <>
            {i > 0 && ', '}
            {labelOf(code) === undefined ? (
              code
            ) : (
              <>
                {labelOf(code)} (<code>{code}</code>)
              </>
            )}
          </>
        ))}
      </dd>
    );
  }
  const reason = content.missing[name];
  return reason === undefined ? null : (
    <dd class="blank">
      {noValueLabels[reason][language]} (<code>{reason}</code>)
    </dd>
  );
};

/** The end of a trial: what a response with these answers would store, item by item. Nothing is. */
export const TrialResultPage = ({ answering }: { answering: Answering }) => {
  const { language, experience, side, entries } = answering;
  const words = trialWords[language].result;
  const { document } = experience;
  const parsed = parseResponse(document, side, givenResponse(experience, entries));
  const items = document.sections.flatMap((section) => section.items).filter(isAnswerable);
  return (
    <FormFrame answering={answering} at="result" title={words.title} enter="change:review">
      <h1>{words.title}</h1>
      <p>
        <strong>{words.nothingKept}</strong>
      </p>
      <p>{parsed.ok ? (items.length === 0 ? words.noItems : words.stored) : words.refused}</p>
      {parsed.ok && (
        <dl class="given">
          {items.map((item) => (
            <div>
              <dt>
                {withoutPipes(item.textFor?.[side] ?? item.text)[language]}{' '}
                <span>
                  ({words.item} <code>{item.name}</code>)
                </span>
              </dt>
              <Stored item={item} content={parsed.content} language={language} />
            </div>
          ))}
        </dl>
      )}
      {!parsed.ok && (
        <ul>
          {parsed.faults.map(({ item, code }) => (
            <li>
              <code>{item}</code> <code>{code}</code>
            </li>
          ))}
        </ul>
      )}
      <Buttons value="change:review" label={words.back} />
    </FormFrame>
  );
};
