import { Told } from './forms.tsx';
import { type FormView, faultBeside, fieldId, wordsOf } from './formView.ts';

interface FileFieldProps {
  form: FormView;
  name: string;
  /** Ends of file names that a browser offers first; any file can be sent. */
  accept: string;
}

/** A file to choose. No browser fills it in again: it is chosen anew when something is refused. */
export const FileField = ({ form, name, accept }: FileFieldProps) => {
  const fault = faultBeside(form, name);
  const hint = wordsOf(form, name)?.hint;
  const ids = [hint === undefined ? '' : `${fieldId(name)}-hint`, fault === null ? '' : `${fieldId(name)}-fault`];
  return (
    <div class={fault === null ? 'field' : 'field faulty'}>
      <label for={fieldId(name)}>{wordsOf(form, name)?.label}</label>
      <Told form={form} name={name} />
      <input
        id={fieldId(name)}
        class="file"
        type="file"
        name={name}
        accept={accept}
        aria-describedby={ids.join(' ').trim() || undefined}
        aria-invalid={fault === null ? undefined : 'true'}
      />
    </div>
  );
};
