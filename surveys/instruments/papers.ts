import type { Text } from '../text.ts';

/** The two papers the product rests on, as far as they are cited; the others are named in the documents' `sources`. */
export const papers = {
  teams: {
    fr: 'Pomey et coll., sur les équipes qui incluent des patients (Programme partenaires de soins, Québec)',
    en: 'Pomey et al., on teams that include patients (Partnership in Care Program, Quebec)',
  },
  engagement: {
    fr: 'CMAJ 2020;192:E126, sur l’engagement des patients pour améliorer les soins',
    en: 'CMAJ 2020;192:E126, on engaging patients to improve quality of care',
  },
} as const satisfies Record<string, Text>;
export type Paper = keyof typeof papers;

/** Why a set of items is asked: the passage of a paper they answer to. The wording of the items is our own. */
export interface Grounding {
  paper: Paper;
  /** The step, box, letter or heading where the passage stands. */
  place: Text;
  /** What the passage says, in short. */
  says: Text;
  items: string[];
}

/** A line for the `sources` of a document, which are one text for both languages. */
export const source = (paper: Paper, place: Text): string =>
  `${papers[paper].fr} : ${place.fr} | ${papers[paper].en}: ${place.en}`;
