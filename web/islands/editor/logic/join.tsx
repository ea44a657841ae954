import { useEditor } from '../editor.ts';

interface JoinProps {
  id: string;
  join: 'all' | 'any';
  /** What the choice is about, for those who hear it. */
  what: string;
  /** Whole sentences instead of the short ones of a group. */
  sentences?: Record<'all' | 'any', string>;
  onJoin: (join: 'all' | 'any') => void;
}

/** Whether all of the conditions must be met, or any. */
export const Join = ({ id, join, what, sentences, onJoin }: JoinProps) => {
  const { words } = useEditor().data;
  const choices = sentences ?? words.logic.joins;
  return (
    <>
      <label class="unseen" for={id}>{`${words.logic.join}, ${what}`}</label>
      <select
        id={id}
        value={join}
        onInput={(event: Event) => onJoin((event.target as HTMLSelectElement).value === 'any' ? 'any' : 'all')}
      >
        <option value="all" selected={join === 'all'}>
          {choices.all}
        </option>
        <option value="any" selected={join === 'any'}>
          {choices.any}
        </option>
      </select>
    </>
  );
};
