import { formatList } from '../../../analysis/format.ts';
import type { Language } from '../../../surveys/text.ts';
import { type Client, unwrap } from '../../client.ts';
import { handUpWords } from '../../text/handUp/words.ts';
import { formPath } from './formPath.ts';

interface HandUpOfferProps {
  client: Client;
  token: string;
  language: Language;
  /** False where the page names the programme's address itself. */
  namesContact?: boolean;
}

/**
 * Offers to be contacted by the team's patient coach, or names the programme's address where there is none. Nothing of the
 * page around it may be lost when this cannot be read: then nothing is offered.
 */
export async function HandUpOffer({ client, token, language, namesContact = true }: HandUpOfferProps) {
  const { offer } = handUpWords[language];
  const handUp = await unwrap(client.forms[':token']['hand-up'].$get({ param: { token } })).catch(() => null);
  if (handUp === null) return null;
  if (handUp.coaches.length === 0) return namesContact && <p>{offer.none(handUp.contact)}</p>;
  return (
    <>
      <h2>{offer.heading}</h2>
      <p>{offer.text(formatList(handUp.coaches, language))}</p>
      <p>
        <a href={`${formPath(token)}/hand-up?lang=${language}`}>{offer.link}</a>
      </p>
    </>
  );
}
