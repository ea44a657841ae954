import type { Language, Text } from '../../../../surveys/text.ts';

/** What a strip of the link sheet says, in the language of the person it is for. */
export const stripWords: { code: Record<Language, (url: string) => string>; qr: Text } = {
  code: {
    fr: (url) => `Ou ouvrez ${url} et tapez ce code :`,
    en: (url) => `Or open ${url} and type this code:`,
  },
  qr: { fr: 'Code QR du lien', en: 'QR code of the link' },
};
