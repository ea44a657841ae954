import type { Side } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import type { FieldWords } from '../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The pages on which a team reads its shared reflection. */
export interface ReflectionWords {
  title: string;
  lead: string;
  whoReads: string;
  team: string;
  answered: (patients: number, professionals: number) => string;
  statements: string;
  statementsOrder: string;
  ownWords: string;
  distance: (points: string, width: string) => string;
  mean: (mean: string) => string;
  oneSide: string;
  none: Record<Side, string>;
  waiting: { title: string; text: string };
  nothing: string;
  adjust: {
    title: string;
    lead: string;
    noneYet: string;
    written: (role: string, day: string) => string;
    staff: string;
    field: FieldWords;
    save: string;
    saved: string;
    closed: string;
    earlier: (count: number) => string;
    /** Over what somebody else saved meanwhile. */
    theirs: string;
  };
  summary: {
    link: string;
    title: string;
    text: string;
    back: string;
    print: string;
    paper: string;
    sizes: { letter: string; a4: string };
    statement: string;
    distance: string;
    shortened: string;
    printedOn: (day: string) => string;
  };
  answerFirst: { title: string; paragraphs: string[]; start: string };
  left: { title: string; paragraphs: string[] };
  notShared: { title: string; paragraphs: string[] };
  /** On other pages, the way here. */
  toTeam: string;
  toTeamLead: string;
  /** On the page of a team, for who leads or coaches it. */
  ofTeam: { title: string; lead: string; list: string; name: string; wave: string; status: string };
}

export const reflectionWords: Record<Language, ReflectionWords> = { fr, en };
