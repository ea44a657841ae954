import { formatList } from '../../../analysis/format.ts';
import type { Language } from '../../../surveys/text.ts';
import { type Client, unwrap } from '../../client.ts';
import { handUpWords } from '../../text/handUp/words.ts';
import { formPath } from './formPath.ts';

/**
 * Offers to be contacted by the team's patient coach, or names the programme's address where there is none. Nothing of the
 * page around it may be lost when this cannot be read: then nothing is offered.
 */
export async function HandUpOffer({ client, token, language }: { client: Client; token: string; language: Language }) {
  const { offer } = handUpWords[language];
  const handUp = await unwrap(client.forms[':token']['hand-up'].$get({ param: { token } })).catch(() => null);
  if (handUp === null) return null;
  if (handUp.coaches.length === 0) return <p>{offer.none(handUp.contact)}</p>;
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
