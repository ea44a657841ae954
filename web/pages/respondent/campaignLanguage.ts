import type { Language } from '../../../surveys/text.ts';
import { askedLanguage } from '../../language.ts';
import type { InvitedForm } from './invitedForm.ts';

/**
 * The language of the pages behind an invitation: the one asked for if the campaign offers it, else the person's own, else one
 * it does.
 */
export function campaignLanguage(request: Request, { campaign, language }: InvitedForm): Language {
  const offers = (wanted: Language | null): wanted is Language =>
    wanted !== null && campaign.languages.includes(wanted);
  const asked = askedLanguage(request);
  if (offers(asked)) return asked;
  return offers(language) ? language : (campaign.languages[0] ?? language);
}

/** The language asked for, where the campaign does not offer it and the page must say so; null otherwise. */
export function missedLanguage(request: Request, { campaign }: InvitedForm): Language | null {
  const asked = askedLanguage(request);
  return asked === null || campaign.languages.includes(asked) ? null : asked;
}
