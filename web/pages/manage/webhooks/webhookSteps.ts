import { placeWords } from '../../../text/manage/places/words.ts';
import { webhookWords } from '../../../text/manage/webhooks/words.ts';
import type { Reader } from '../../reader.ts';
import type { Step } from '../managePage.tsx';

/** The pages above those of webhooks. */
export const aboveList = ({ language }: Reader, program: string): Step[] => [
  { href: `/institutions?${new URLSearchParams({ program })}`, label: placeWords[language].institution.title },
];
export const aboveOne = (reader: Reader, program: string): Step[] => [
  ...aboveList(reader, program),
  { href: `/webhooks?${new URLSearchParams({ program })}`, label: webhookWords[reader.language].title },
];
