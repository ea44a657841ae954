/** Put in when the worker is bundled (`web/pages/islands.ts`). */
declare const ADDRESSES: { sheet: string; respondent: string; answering: string };

export const addresses = ADDRESSES;
