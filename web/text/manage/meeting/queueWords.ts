/** What the script of the page says. */
export interface QueueWords {
  waiting: string;
  offline: string;
  signedOut: string;
  recorded: string;
  refused: string;
  mend: string;
  erase: string;
  /** Asked before one is erased that has not been sent. */
  eraseSure: string;
  erased: string;
  empty: string;
}
