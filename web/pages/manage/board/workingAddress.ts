import { origins, priorities, themes } from '../../../../analysis/ledger/facets.ts';
import { states } from '../../../../analysis/ledger/transitions.ts';
import { attentions, orders } from '../../../../analysis/ledger/working.ts';
import { sides } from '../../../../surveys/side.ts';
import type { ViewName } from '../../../text/manage/board/words.ts';

/** One of the codes, as the address names it; what is no code counts as not asked for. */
const one = <Code extends string>(asked: URLSearchParams, name: string, codes: readonly Code[]): Code | undefined =>
  codes.find((code) => code === asked.get(name));
const id = (asked: URLSearchParams, name: string): string | undefined => asked.get(name) || undefined;

/** What both the board and the table are limited to, by the address. */
export const boardLimits = (asked: URLSearchParams) => ({
  institution: id(asked, 'institution'),
  team: id(asked, 'team'),
  theme: one(asked, 'theme', themes),
  priority: one(asked, 'priority', priorities),
  origin: one(asked, 'origin', origins),
  side: one(asked, 'side', [...sides, 'joint'] as const),
  owner: id(asked, 'owner'),
});

/** What the table is limited to, and its order. */
export const tableLimits = (asked: URLSearchParams) => ({
  ...boardLimits(asked),
  state: one(asked, 'state', states),
  attention: one(asked, 'attention', attentions),
  sort: one(asked, 'sort', orders) ?? 'newest',
});

type Parts = Record<string, string | undefined>;

/** The parts that say something, as the API takes them. */
export const said = (parts: Parts): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : [])));

/** An address of the working view: the table, or the board. */
export const workingAddress = (path: '' | '/board', parts: Parts): string =>
  `/recommendations${path}?${new URLSearchParams(said(parts))}`;

/** Which of the four views an address of the table is. */
export const viewOf = ({ attention }: { attention?: string | undefined }): ViewName =>
  attention === 'overdue' ? 'overdue' : attention === undefined ? 'table' : 'review';

/** Where the board was when somebody left it to move a recommendation; null when they came from elsewhere. */
export function boardLeft(asked: URLSearchParams): string | null {
  const left = asked.get('board');
  return left === null
    ? null
    : workingAddress('/board', {
        program: id(new URLSearchParams(left), 'program'),
        ...boardLimits(new URLSearchParams(left)),
      });
}
