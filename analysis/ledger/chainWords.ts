import type { Text } from '../../surveys/text.ts';
import type { ChainFault, ChainVerdict } from './chain.ts';

const faultWords: Record<ChainFault, (position: number) => Text> = {
  edited_event: (at) => ({
    fr: `l’événement ${at} a été modifié après son inscription`,
    en: `event ${at} was changed after it was recorded`,
  }),
  edited_recommendation: (at) => ({
    fr: `la recommandation que l’événement ${at} a déposée, ou ce dépôt, a été modifiée après son inscription`,
    en: `the recommendation that event ${at} submitted, or that submission, was changed after it was recorded`,
  }),
  missing_event: (at) => ({ fr: `l’événement ${at} a disparu`, en: `event ${at} is gone` }),
  edited_link: (at) => ({
    fr: `l’empreinte de l’événement ${at} a été modifiée`,
    en: `the hash of event ${at} was changed`,
  }),
  missing_link: (at) => ({ fr: `le maillon ${at} de la chaîne a disparu`, en: `link ${at} of the chain is gone` }),
  outside_chain: () => ({
    fr: 'des événements se trouvent hors de la chaîne',
    en: 'there are events that stand outside the chain',
  }),
  rewritten_chain: (at) => ({
    fr: `la chaîne a été réécrite : l’empreinte donnée n’est pas celle de l’événement ${at}`,
    en: `the chain was rewritten: the hash given is not that of event ${at}`,
  }),
  lost_head: () => ({
    fr: 'l’empreinte donnée n’est celle d’aucun événement : la fin de la chaîne a été coupée, ou la chaîne réécrite',
    en: 'the hash given is that of no event: the tail of the chain was cut, or the chain rewritten',
  }),
  cut_tail: (at) => ({
    fr: `la fin de la chaîne a été coupée : elle s’arrête avant l’événement ${at}`,
    en: `the tail of the chain was cut: it stops before event ${at}`,
  }),
};

/** What a walk of the chain found, as one sentence. */
export function verdictWords({ count, head, stands, fault }: ChainVerdict): Text {
  if (fault !== null) {
    const { fr, en } = faultWords[fault.kind](fault.position ?? 0);
    return { fr: `Le registre ne tient pas : ${fr}.`, en: `The ledger does not hold: ${en}.` };
  }
  if (head === null) return { fr: 'Le registre ne contient aucun événement.', en: 'The ledger holds no event.' };
  const found: Text =
    stands === null
      ? { fr: '', en: '' }
      : {
          fr: ` L’empreinte donnée est bien celle de l’événement ${stands}.`,
          en: ` The hash given is indeed that of event ${stands}.`,
        };
  return {
    fr: `Le registre tient : ${count} événement${count > 1 ? 's' : ''}, empreinte ${head}.${found.fr}`,
    en: `The ledger holds: ${count} event${count > 1 ? 's' : ''}, hash ${head}.${found.en}`,
  };
}
