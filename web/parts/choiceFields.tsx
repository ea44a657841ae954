import type { Child } from 'hono/jsx';
import { Told } from './forms.tsx';
import { type FormView, faultBeside, fieldId, wordsOf } from './formView.ts';

export interface Choice {
  value: string;
  label: string;
  /** Explains the choice under its label. */
  hint?: string;
}

interface ChoiceProps {
  form: FormView;
  name: string;
  choices: Choice[];
}

const Option = ({ value, label, selected }: Choice & { selected: string }) => (
  <option value={value} selected={value === selected}>
    {label}
  </option>
);

/** Choices under headings; those without one stand first. */
export interface ChoiceGroup {
  label: string;
  choices: Choice[];
}

interface SelectProps extends ChoiceProps {
  groups?: ChoiceGroup[];
}

export const SelectField = ({ form, name, choices, groups = [] }: SelectProps) => {
  const selected = form.values.get(name) ?? '';
  const fault = faultBeside(form, name);
  const hint = wordsOf(form, name)?.hint;
  const ids = [hint === undefined ? '' : `${fieldId(name)}-hint`, fault === null ? '' : `${fieldId(name)}-fault`];
  return (
    <div class={fault === null ? 'field' : 'field faulty'}>
      <label for={fieldId(name)}>{wordsOf(form, name)?.label}</label>
      <Told form={form} name={name} />
      <select
        id={fieldId(name)}
        name={name}
        aria-describedby={ids.join(' ').trim() || undefined}
        aria-invalid={fault === null ? undefined : 'true'}
      >
        {choices.map((choice) => (
          <Option {...choice} selected={selected} />
        ))}
        {groups.map((group) => (
          <optgroup label={group.label}>
            {group.choices.map((choice) => (
              <Option {...choice} selected={selected} />
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
};

/** One choice among a few, each with what it means. */
export const RadioField = ({ form, name, choices }: ChoiceProps) => (
  <fieldset class={faultBeside(form, name) === null ? 'field' : 'field faulty'}>
    <legend>{wordsOf(form, name)?.label}</legend>
    <Told form={form} name={name} />
    {choices.map(({ value, label, hint }, index) => {
      const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${value}`;
      return (
        <div class="option">
          <input
            type="radio"
            id={id}
            name={name}
            value={value}
            checked={form.values.get(name) === value}
            aria-describedby={hint === undefined ? undefined : `${id}-means`}
          />
          <label for={id}>{label}</label>
          {hint !== undefined && (
            <span class="hint" id={`${id}-means`}>
              {hint}
            </span>
          )}
        </div>
      );
    })}
  </fieldset>
);

interface CheckProps {
  form: FormView;
  name: string;
  value: string;
  label: Child;
  /** Needed when it is not the first of its name. */
  id?: string;
}

/** One box to tick. */
export const CheckBox = ({ form, name, value, label, id = fieldId(name) }: CheckProps) => (
  <div class="option">
    <input type="checkbox" id={id} name={name} value={value} checked={form.values.getAll(name).includes(value)} />
    <label for={id}>{label}</label>
  </div>
);
