import { addresses } from './addresses.ts';

/** Takes the place of `web/pages/islands.ts` in the worker. */
export const islandPath = (name: string): Promise<string> =>
  Promise.resolve(name === 'answering' ? addresses.answering : addresses.respondent);
