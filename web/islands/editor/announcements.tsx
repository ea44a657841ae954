import { useEditor } from './editor.ts';

/** What was just done, for those who do not see it. Two regions in turn, so that the same words are heard again. */
export const Announcements = () => {
  const { words, number } = useEditor().state().spoken;
  return (
    <div class="unseen">
      <p aria-live="polite">{number % 2 === 0 ? words : ''}</p>
      <p aria-live="polite">{number % 2 === 1 ? words : ''}</p>
    </div>
  );
};
