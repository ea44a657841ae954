import type { Relation } from '../../../analysis/ledger/facets.ts';
import type { Language } from '../../../surveys/text.ts';
import type { FieldWords } from '../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the pages that contributors read by their link. */
export interface VoiceWords {
  list: { title: string; lead: (team: string) => string; none: string; private: string };
  back: string;
  where: string;
  since: (day: string) => string;
  submitted: (day: string) => string;
  detail: string;
  history: string;
  /** How another recommendation, which the reader may not know, goes with this one. */
  relations: Record<Relation, string>;
  recordedBy: (who: string) => string;
  evidence: string;
  /** Standing of what the institution declares. */
  declared: { open: string; verified: string; disputed: string; both: string };
  dispute: {
    heading: string;
    lead: string;
    mediator: string;
    noMediator: string;
    steps: Record<'disputed' | 'mediated' | 'dispute_settled', string>;
    pending: Record<'mediated' | 'dispute_settled', string>;
  };
  say: {
    heading: string;
    once: string;
    verify: { heading: string; lead: string; send: string };
    dispute: { heading: string; lead: string; send: string };
    heard: { heading: string; lead: string; send: string; done: string; scores: Record<1 | 2 | 3 | 4 | 5, string> };
    comment: { heading: string; lead: string; send: string };
    fields: Record<'detail.note' | 'detail.reason' | 'detail.score' | 'detail.comment', FieldWords>;
  };
  done: string;
  meanwhile: string;
  ledger: { heading: string; text: (count: number) => string };
  unknown: { title: string; text: string };
}

export const voiceWords: Record<Language, VoiceWords> = { fr, en };
