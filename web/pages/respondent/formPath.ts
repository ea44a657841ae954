import type { Language } from '../../../surveys/text.ts';

/** Where an invitation's form stands, and where it is sent. */
export const formPath = (token: string): string => `/r/${token}`;
export const formAddress = (token: string, language: Language): string => `${formPath(token)}?lang=${language}`;
/** Where somebody says that they will not answer. */
export const declinePath = (token: string): string => `${formPath(token)}/decline`;
export const declineAddress = (token: string, language: Language): string => `${declinePath(token)}?lang=${language}`;
