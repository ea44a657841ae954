import { tableCsv } from '../../../../analysis/csv.ts';
import type { Table } from '../../../../analysis/finding.ts';
import type { Burden } from '../../../../api/model/burden.ts';
import type { Language } from '../../../../surveys/text.ts';
import { burdenWords } from '../../../text/manage/burden/words.ts';

const { fr, en } = burdenWords;
const title = (name: 'person' | 'teams' | 'campaigns' | 'messages' | 'last' | 'verdict') => ({
  fr: fr[name],
  en: en[name],
});

/** The people of the page as a file, one row each. */
export function burdenCsv({ items }: { items: Burden[] }, language: Language): string {
  const words = burdenWords[language];
  const table: Table = {
    caption: { fr: fr.list, en: en.list },
    columns: [
      { name: 'person', title: title('person'), kind: 'text' },
      { name: 'teams', title: title('teams'), kind: 'text' },
      { name: 'campaigns', title: title('campaigns'), kind: 'count' },
      { name: 'messages', title: title('messages'), kind: 'count' },
      { name: 'last', title: title('last'), kind: 'text' },
      { name: 'verdict', title: title('verdict'), kind: 'text' },
    ],
    rows: items.map(({ memberships, campaigns, messages, lastOn, tooMuch }) => ({
      person: namesOf(memberships),
      teams: memberships.map(({ team }) => team.name[language]).join('; '),
      ...{ campaigns, messages, last: lastOn, verdict: tooMuch ? words.tooMuch : words.fine },
    })),
  };
  return tableCsv(table, language);
}

/** One person's names, which teams may write differently. */
export const namesOf = (memberships: Burden['memberships']): string =>
  [...new Set(memberships.map(({ name }) => name))].join(', ');
