import { agreementPoints } from '../../../surveys/agreement.ts';
import type { AnswerableFormItem } from '../../../surveys/form.ts';
import { noValueLabels } from '../../../surveys/noValueLabels.ts';
import { offeredReasons } from '../../../surveys/offeredReasons.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import { isRadioItem, reasonField, valueField } from './entries.ts';
import type { ControlProps } from './itemField.tsx';

interface OptionProps {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  label: string;
  checked: boolean;
  id?: string;
  class?: string;
  describedBy?: string;
}

/** One answer to choose: the whole row is the target. */
export const Option = ({ label, describedBy, class: kind, ...input }: OptionProps) => (
  <label class={kind === undefined ? 'option' : `option ${kind}`}>
    <input {...input} aria-describedby={describedBy} />
    <span>{label}</span>
  </label>
);

/** The answers an item offers, and whether they are points of a scale, which stand in a row where there is room. */
function offered(item: AnswerableFormItem): { options: { value: string; label: Text }[]; isScale: boolean } {
  if (item.kind === 'agreement' || item.kind === 'rating') {
    const points = item.kind === 'agreement' ? agreementPoints : item.points;
    const options = points.map(({ value, label }) => ({ value: String(value), label }));
    return { options, isScale: points.length <= 5 };
  }
  if (item.kind !== 'single' && item.kind !== 'multiple') return { options: [], isScale: false };
  return { options: item.options.map(({ code, label }) => ({ value: code, label })), isScale: false };
}

const TakeBack = ({ name, language }: { name: string; language: Language }) => (
  <Option
    type="radio"
    name={name}
    value=""
    label={respondentWords[language].takeBack}
    checked={false}
    class="take-back"
  />
);

/**
 * Reasons for not answering, apart from the answers: in the same radio group, or as boxes beside another control. A radio
 * answer can be taken back: without script, only another radio can do that.
 */
export const Reasons = ({ purpose, item, entry, language, id }: ControlProps) => {
  const isRadio = isRadioItem(item);
  const name = isRadio ? valueField(purpose, item.name) : reasonField(purpose, item.name);
  return (
    <div class="reasons">
      {offeredReasons(item).map((reason) => (
        <Option
          type={isRadio ? 'radio' : 'checkbox'}
          name={name}
          value={reason}
          label={noValueLabels[reason][language]}
          checked={entry.reason === reason}
          describedBy={isRadio ? undefined : `${id}-question`}
        />
      ))}
      {isRadio && !item.required && <TakeBack name={name} language={language} />}
    </div>
  );
};

/** Radio buttons, or boxes where several answers may be chosen. */
export const ChoiceControls = (props: ControlProps) => {
  const { purpose, item, entry, language, id } = props;
  const { options, isScale } = offered(item);
  return (
    <>
      <div class={isScale ? 'points' : undefined}>
        {options.map(({ value, label }, i) => (
          <Option
            type={isRadioItem(item) ? 'radio' : 'checkbox'}
            name={valueField(purpose, item.name)}
            value={value}
            label={label[language]}
            checked={entry.values.includes(value)}
            id={i === 0 ? id : undefined}
          />
        ))}
      </div>
      <Reasons {...props} />
    </>
  );
};
