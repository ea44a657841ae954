import type { Child } from 'hono/jsx';
import type { Language } from '../../surveys/text.ts';
import { troubleWords } from '../text/trouble/words.ts';

interface TryAgainProps {
  language: Language;
  /** Path and query of the request that failed. */
  address: string;
  /** The form that was sent, field by field; null where a page was only asked for. */
  sent: readonly (readonly [field: string, value: string])[] | null;
  /** Other ways out of the same form. */
  others?: Child;
}

/** After a fault of ours: the same request once more, with all that was written in it. */
export const TryAgain = ({ language, address, sent, others }: TryAgainProps) => {
  const { again, kept } = troubleWords[language];
  if (sent === null)
    return (
      <p>
        <a href={address}>{again}</a>
      </p>
    );
  // Which button was pressed goes with the new press.
  const button = sent.find(([field]) => field === 'button');
  return (
    <form method="post" action={address} autocomplete="off" data-keeps="no">
      {sent
        .filter(([field]) => field !== 'button')
        .map(([field, value]) => (
          <input type="hidden" name={field} value={value} />
        ))}
      <p>{kept}</p>
      <p class="buttons">
        <button class="button" type="submit" name={button?.[0]} value={button?.[1]}>
          {again}
        </button>
        {others}
      </p>
    </form>
  );
};
