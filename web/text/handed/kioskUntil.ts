import type { Language } from '../../../surveys/text.ts';

/**
 * On the first page of a form at a shared device, in place of what a device of one’s own keeps. Apart from the other words:
 * what works offline is never at such a device, and need not carry this.
 */
export const kioskUntil: Record<Language, string> = {
  fr: 'Rien n’est envoyé avant que vous appuyiez sur «\u00a0Envoyer mes réponses\u00a0», à la fin. D’ici là, rien n’est gardé, ni ici ni ailleurs\u00a0: une fois l’écran effacé, ce qui n’est pas envoyé est perdu.',
  en: 'Nothing is sent until you press “Send my answers” at the end. Until then nothing is kept, here or elsewhere: once this screen is cleared, what was not sent is gone.',
};
