import type { Text } from '../text.ts';

/** The four steps of the Program, in order, and what serves in all of them. */
export const moments = ['awareness', 'selection_preparation', 'realization', 'assessment', 'throughout'] as const;
export type Moment = (typeof moments)[number];

/** How the answers are best collected: one of a campaign's modes, or `no_campaign` for what an interviewer fills in. */
export type AdvisedMode = 'anonymous' | 'confidential' | 'shared' | 'no_campaign';

/** What an office must know of an instrument before it uses it. Its licence, items and sources stand in the document. */
export interface About {
  /** The step under which it is listed. */
  moment: Moment;
  purpose: Text;
  /** Whom its results serve. */
  audience: Text;
  answeredBy: Text;
  /** When in a mandate. */
  timing: Text;
  mode: AdvisedMode;
  modeReason: Text;
  /** How answers become figures, and what must not be made of them. */
  scoring: Text[];
  /** What each scale of the document tells, by its name. */
  scales: Record<string, Text>;
  /** Minutes of the conversation, for an interview; null where the time to answer is estimated from the texts. */
  talkMinutes: number | null;
  /** Items that no passage of the papers asks for, with the need of the product that they meet. */
  productNeeds: { items: string[]; why: Text }[];
}
