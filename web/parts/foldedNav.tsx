import type { Child } from 'hono/jsx';
import type { Language } from '../../surveys/text.ts';

interface FoldedNavProps {
  class: string;
  language: Language;
  /** What the links lead to; stands before the one where the reader is. */
  label: string;
  /** The link where the reader is. */
  here: string;
  children?: Child;
}

/** Links from one figure to others. On a phone they are folded away, so that the reading comes first. */
export const FoldedNav = ({ class: name, language, label, here, children }: FoldedNavProps) => (
  <details class="choosing going">
    <summary>
      {`${label}${language === 'fr' ? '\u00a0' : ''}: `}
      <b>{here}</b>
    </summary>
    <nav class={name} aria-label={label}>
      <ul>{children}</ul>
    </nav>
  </details>
);
