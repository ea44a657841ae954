/** What the script of the page says. */
export interface QueueWords {
  waiting: string;
  offline: string;
  signedOut: string;
  recorded: string;
  refused: string;
  mend: string;
  empty: string;
}
