const address = /(https?:\/\/[^\s<>"']+)/;

/** Plain text as it was written, its addresses as links. */
export const LinkedText = ({ text }: { text: string }) => (
  <pre class="message">
    {text.split(address).map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part))}
  </pre>
);

/** The first address in a text. */
export const firstAddress = (text: string): string | null => address.exec(text)?.[0] ?? null;
