import type { LotteryState } from '../../../../api/model/lotteries.ts';
import type { PoolFault } from '../../../../api/model/lotteryPoolFile.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

type Sentence<Parts extends string> = (parts: Record<Parts, string>) => string;
/** The number decides between one and many; its text stands beside it. */
type Counted<Parts extends string> = (parts: Record<Parts, string> & { n: number }) => string;

/** Words of the pages on which a panel is drawn by lot. */
export interface LotteryWords {
  title: string;
  lead: string;
  list: { caption: string; name: string; place: string; seats: string; state: string; none: string; whole: string };
  states: Record<LotteryState, string>;
  add: string;
  settings: string;
  changeSettings: string;
  facts: { seats: string; reserves: string; place: string; state: string; next: string };
  steps: { volunteers: string; quotas: string; check: string; commitment: string; draw: string; panel: string };
  volunteers: {
    none: string;
    count: Counted<'people'>;
    privacy: string;
    add: string;
    change: string;
    title: string;
    lead: string;
    example: string;
    send: string;
    faults: string;
    line: Sentence<'line'>;
    fault: Record<PoolFault['code'], string>;
    /** After the draw, and after the end. */
    reduced: string;
    deleted: string;
    /** After `deleted`, where a panel was drawn. */
    left: string;
  };
  quotas: {
    lead: string;
    title: string;
    change: string;
    needPool: string;
    caption: string;
    feature: string;
    answer: string;
    min: string;
    max: string;
    inPool: string;
    unanswered: string;
    unansweredNote: Counted<'people' | 'feature'>;
    /** The same where the characteristic stands above it. */
    unansweredHere: Counted<'people'>;
    bears: Sentence<'answer' | 'people'>;
    label: { min: Sentence<'feature' | 'answer'>; max: Sentence<'feature' | 'answer'> };
    repair: { min: Sentence<'seats'>; max: Sentence<'seats'> };
    all: string;
  };
  check: {
    lead: string;
    run: string;
    again: string;
    needQuotas: string;
    possible: string;
    tooSmall: Sentence<'people' | 'seats'>;
    impossible: string;
    ease: Record<'min' | 'max', Sentence<'feature' | 'answer' | 'from' | 'to'>>;
    chances: Sentence<'min' | 'median' | 'max'>;
    same: Sentence<'chance'>;
    zero: string;
    tenths: string;
    chance: string;
    people: string;
    between: Sentence<'from' | 'to'>;
    profiles: string;
    profile: string;
    noAnswer: string;
  };
  commitment: {
    lead: string;
    needCheck: string;
    commit: string;
    consequence: string;
    done: string;
    publish: string;
    hash: string;
    files: string;
    people: string;
    features: string;
    filesNote: string;
    record: string;
  };
  draw: {
    lead: string;
    take: Sentence<'source'>;
    needCommitment: string;
    draw: string;
    consequence: string;
    done: Sentence<'value' | 'day'>;
  };
  panel: {
    needDraw: string;
    caption: string;
    reserves: string;
    noReserves: string;
    reference: string;
    empty: Sentence<'seats'>;
    broken: string;
    missed: Record<'min' | 'max', Sentence<'feature' | 'answer' | 'by'>>;
    someoneWithdraws: string;
    withdraw: string;
    withdrawLead: string;
    withdrawals: string;
    left: string;
    came: string;
    nobody: string;
    fromReserves: string;
    final: string;
    finalConsequence: string;
    isFinal: string;
  };
  giveUp: string;
  giveUpConsequence: string;
  giveUpSure: string;
  record: {
    title: string;
    print: string;
    back: string;
    sizes: Record<'letter' | 'a4', string>;
    source: string;
    value: string;
    secret: string;
    seed: string;
    lotteryHash: string;
    committed: string;
    drawn: string;
    pool: string;
    panel: string;
    reserves: string;
    now: string;
    emptySeats: Sentence<'seats'>;
    verify: string;
    verifyLead: string;
    notYet: string;
  };
  fields: Record<string, FieldWords>;
}

export const lotteryWords: Record<Language, LotteryWords> = { fr, en };
