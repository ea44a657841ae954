import type { Language } from '../../../surveys/text.ts';
import { keepingWords } from '../../text/keeping/words.ts';

/** The page as its script finds it. */
export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'fr';
export const words = keepingWords[language];
export const main = document.querySelector<HTMLElement>('main');
/** What may be kept on the device, as the page says; it may change while the page is open. */
export const keepsNothing = (): boolean => document.querySelector('[data-keeps="no"]') !== null;
export const form = document.querySelector<HTMLFormElement>('#answers');
/** The token of the invitation, in the address of its pages; null anywhere else. */
export const token = /^\/r\/([\w-]+)/.exec(location.pathname)?.[1] ?? null;
