import type { Child } from 'hono/jsx';
import { useEditor } from '../editor.ts';
import { fieldId } from '../fieldIds.ts';
import { faultAt } from './fieldFaults.ts';

interface FieldProps {
  /** The JSON pointer of what is edited. */
  pointer: string;
  label: string;
  hint?: string;
  children: Child;
}

/** The attributes of the control of a field. */
export function useControl(pointer: string, hint?: string) {
  const id = fieldId(pointer);
  const fault = faultAt(useEditor(), pointer);
  const describedBy = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': fault === null ? undefined : ('true' as const),
  };
}

/** A label, what explains it and what is wrong with it, around a control. */
export const Field = ({ pointer, label, hint, children }: FieldProps) => {
  const id = fieldId(pointer);
  const fault = faultAt(useEditor(), pointer);
  return (
    <div class={fault === null ? 'field' : 'field faulty'}>
      <label for={id}>{label}</label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span class="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
      {children}
    </div>
  );
};

interface LineProps {
  pointer: string;
  label: string;
  hint?: string;
  value: string;
  locked?: boolean;
  short?: boolean;
  inputmode?: 'decimal' | 'numeric';
  type?: 'text' | 'date';
  onValue: (value: string) => void;
  onLeave?: () => void;
}

/** One line to write in. */
export const Line = ({
  pointer,
  label,
  hint,
  value,
  locked,
  short,
  inputmode,
  type = 'text',
  onValue,
  onLeave,
}: LineProps) => {
  const control = useControl(pointer, hint);
  const editor = useEditor();
  return (
    <Field pointer={pointer} label={label} hint={hint}>
      <input
        {...control}
        class={short ? 'entry short' : 'entry'}
        type={type}
        inputmode={inputmode}
        autocomplete="off"
        spellcheck={false}
        value={value}
        readonly={locked}
        onInput={(event: Event) => onValue((event.target as HTMLInputElement).value)}
        onBlur={() => {
          onLeave?.();
          editor.leaveField();
        }}
      />
    </Field>
  );
};

interface ChooseProps {
  pointer: string;
  label: string;
  hint?: string;
  value: string;
  choices: readonly (readonly [value: string, label: string])[];
  onValue: (value: string) => void;
}

/** One of several, to choose. */
export const Choose = ({ pointer, label, hint, value, choices, onValue }: ChooseProps) => {
  const control = useControl(pointer, hint);
  return (
    <Field pointer={pointer} label={label} hint={hint}>
      <select {...control} value={value} onInput={(event: Event) => onValue((event.target as HTMLSelectElement).value)}>
        {choices.map(([code, words]) => (
          <option value={code} selected={code === value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
};

interface TickProps {
  pointer: string;
  label: string;
  hint?: string;
  checked: boolean;
  onTick: (checked: boolean) => void;
}

/** A box to tick. */
export const Tick = ({ pointer, label, hint, checked, onTick }: TickProps) => {
  const control = useControl(pointer, hint);
  return (
    <div class="option">
      <input
        {...control}
        type="checkbox"
        checked={checked}
        onInput={(event: Event) => onTick((event.target as HTMLInputElement).checked)}
      />
      <label for={control.id}>{label}</label>
      {hint && (
        <span class="hint" id={`${control.id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
};
