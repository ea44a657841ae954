import { useEditor } from '../editor.ts';
import { Line } from './field.tsx';

interface NameFieldProps {
  pointer: string;
  value: string;
  /** Whether it was ever published: then it stays. */
  published: boolean;
  onName: (name: string) => void;
}

/** The stable key of an item, a section or a scale, folded away: most people never need it. */
export const NameField = ({ pointer, value, published, onName }: NameFieldProps) => {
  const { words } = useEditor().data;
  return (
    <details class="group">
      <summary>
        {words.name.group} <code>{value}</code>
      </summary>
      <Line
        pointer={pointer}
        label={words.name.label}
        hint={published ? words.name.published : words.name.hint}
        value={value}
        locked={published}
        onValue={onName}
      />
    </details>
  );
};
