/** The two papers the product rests on, as far as they are cited; the others are named in the documents' `sources`. */
export const papers = {
  teams: 'Pomey et al., on teams that include patients (Partnership in Care Program, Quebec)',
  engagement: 'CMAJ 2020;192:E126, on engaging patients to improve quality of care',
} as const;
export type Paper = keyof typeof papers;

/** Why a set of items is asked: the passage of a paper they answer to. The wording of the items is our own. */
export interface Grounding {
  paper: Paper;
  /** The step, box, letter or heading where the passage stands. */
  place: string;
  /** What the passage says, in short. */
  says: string;
  items: string[];
}
