import { addresses } from './addresses.ts';

/** Takes the place of `web/pages/assets.ts` in the worker: its pages have the one sheet of respondents. */
export const assetPath = (_name: string): string => addresses.sheet;
