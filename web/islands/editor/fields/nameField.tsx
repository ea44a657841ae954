import { useState } from 'hono/jsx/dom';
import { useEditor } from '../editor.ts';
import { Line } from './field.tsx';

interface KeyLineProps {
  pointer: string;
  label: string;
  hint?: string;
  value: string;
  locked: boolean;
  short?: boolean;
  onKey: (key: string) => void;
}

/** A name or a code, taken when the field is left: half of it may be the key of something else. */
export const KeyLine = ({ value, onKey, ...line }: KeyLineProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed !== null && typed !== value) onKey(typed);
    setTyped(null);
  };
  return <Line {...line} value={typed ?? value} onValue={setTyped} onLeave={leave} />;
};

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
      <KeyLine
        pointer={pointer}
        label={words.name.label}
        hint={published ? words.name.published : words.name.hint}
        value={value}
        locked={published}
        onKey={onName}
      />
    </details>
  );
};
