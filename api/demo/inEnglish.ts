import { type Said, saidNames, type Wording } from '../../analysis/ledger/wording.ts';

/** What invented institutions say, for readers of English. */
const sentences: Record<string, string> = {
  'Le budget de l’année est engagé\u00a0; nous regarderons de nouveau au printemps.':
    'This year’s budget is committed; we will look again in the spring.',
  'L’équipe de prévention des infections y voit un risque pour les patients fragiles.':
    'The infection prevention team sees a risk in it for frail patients.',
  'Un service semblable existe au deuxième étage depuis l’automne dernier.':
    'A similar service has existed on the second floor since last autumn.',
  'Le système de rendez-vous actuel ne permet pas cette fonction.':
    'The present appointment system does not allow this.',
  'La décision revient au ministère\u00a0; nous lui avons transmis la demande.':
    'The decision belongs to the ministry; we have passed the request on.',
  'Les travaux d’agrandissement occupent les mêmes locaux jusqu’à l’été.':
    'The building works take up the same rooms until the summer.',
  'Nous commençons par un étage, puis nous ferons le bilan avec l’équipe.':
    'We begin with one floor, then take stock with the team.',
  'Photo et procès-verbal du comité du mois.': 'Photo and minutes of this month’s committee.',
  'Direction des services techniques': 'Technical services',
};

/** The words of an institution with their English, as its staff would have written it when publishing. */
export function inEnglish(said: Said): Wording {
  const texts: Wording['texts'] = {};
  for (const name of saidNames) {
    const original = said[name];
    const translation = sentences[original ?? ''];
    if (original !== null && translation !== undefined) texts[name] = { original, translation };
  }
  return { language: 'fr', texts };
}
