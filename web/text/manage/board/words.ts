import type { Attention, Lane, Order } from '../../../../analysis/ledger/working.ts';
import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What the table and the board can be limited to, and the order of the table. */
export type FilterName =
  | 'institution'
  | 'team'
  | 'state'
  | 'attention'
  | 'theme'
  | 'priority'
  | 'origin'
  | 'side'
  | 'owner'
  | 'sort';
export type ViewName = 'table' | 'board' | 'overdue' | 'review';

/** Words of the working view of recommendations. */
export interface BoardWords {
  views: { legend: string; names: Record<ViewName, string>; counted: (name: string, count: number) => string };
  leads: Record<ViewName, string>;
  filters: {
    legend: string;
    names: Record<FilterName, string>;
    everything: Record<Exclude<FilterName, 'sort'>, string>;
    nobody: string;
    attention: Record<Attention, string>;
    sort: Record<Order, string>;
    show: string;
    clear: string;
  };
  table: {
    caption: (total: number) => string;
    recommendation: string;
    team: string;
    state: string;
    priority: string;
    owner: string;
    dueOn: string;
    reviewOn: string;
    since: string;
    none: string;
  };
  late: (days: number) => string;
  toReview: string;
  paging: {
    legend: string;
    at: (page: number, pages: number) => string;
    previous: string;
    next: string;
  };
  lanes: Record<Lane, string>;
  column: {
    count: (count: number) => string;
    none: string;
    all: (count: number) => string;
  };
  card: {
    due: (day: string) => string;
    review: (day: string) => string;
    since: (day: string) => string;
    owner: (name: string) => string;
    priority: (name: string) => string;
    nobody: string;
    move: string;
    /** For those who hear the link by itself. */
    moveWhich: (title: string) => string;
  };
  backToBoard: string;
}

export const boardWords: Record<Language, BoardWords> = { fr, en };
