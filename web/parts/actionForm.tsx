import type { Child } from 'hono/jsx';

interface ActionFormProps {
  /** What the page is asked to do. */
  action: string;
  label: string;
  /** What the button is called where its label alone would not tell it from others. */
  name?: string;
  /** What will happen, said before it does. */
  consequence?: string;
  second?: boolean;
  children?: Child;
}

/** One button that does one thing, with its consequence said beside it. Its key makes a second press harmless. */
export const ActionForm = ({ action, label, name, consequence, second, children }: ActionFormProps) => (
  <form class="action" method="post">
    <input type="hidden" name="key" value={crypto.randomUUID()} />
    {consequence !== undefined && <p id={`about-${action.replace(/[^\w-]/g, '-')}`}>{consequence}</p>}
    {children}
    <button
      class={second ? 'button second' : 'button'}
      type="submit"
      name="button"
      value={action}
      aria-label={name}
      aria-describedby={consequence === undefined ? undefined : `about-${action.replace(/[^\w-]/g, '-')}`}
    >
      {label}
    </button>
  </form>
);
