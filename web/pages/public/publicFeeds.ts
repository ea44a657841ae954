import { stateLabels } from '../../../analysis/ledger/labels.ts';
import { saidIn } from '../../../analysis/ledger/wording.ts';
import type { PublicPage, PublicRecommendation } from '../../../api/model/publicPages.ts';
import type { Language } from '../../../surveys/text.ts';
import { publicWords } from '../../text/public/words.ts';

interface Feed {
  page: PublicPage;
  language: Language;
  /** The address of the page, without a query. */
  address: string;
}

const escaped = (text: string): string =>
  text
    // Characters that XML 1.0 does not know would make the whole feed unreadable.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const written = (text: PublicRecommendation['title'], language: Language) => text[language] || text.fr || text.en;
const nameOf = ({ page, language }: Feed) =>
  `${publicWords[language].title}: ${(page.institution?.name ?? page.program)[language]}`;
const summaryOf = ({ state, said, wording }: PublicRecommendation, language: Language) =>
  [stateLabels[state].words[language], saidIn(said, wording, 'reason', language)?.text].filter(Boolean).join('. ');
const instant = (at: number): string => new Date(at).toISOString();

/** The page as Atom (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const { page, language, address } = feed;
  const updated = Math.max(0, ...page.items.map(({ updatedAt }) => updatedAt));
  const entries = page.items.map(
    (item) => `  <entry>
    <id>${escaped(`${address}#r-${item.id}`)}</id>
    <title>${escaped(written(item.title, language))}</title>
    <link href="${escaped(`${address}?lang=${language}#r-${item.id}`)}"/>
    <updated>${instant(item.updatedAt)}</updated>
    <summary>${escaped(summaryOf(item, language))}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${escaped(address)}</id>
  <title>${escaped(nameOf(feed))}</title>
  <author><name>${escaped(page.program[language])}</name></author>
  <link rel="self" href="${escaped(`${address}/feed.atom?lang=${language}`)}"/>
  <link href="${escaped(`${address}?lang=${language}`)}"/>
  <updated>${instant(updated)}</updated>
${entries.join('\n')}
</feed>
`;
}

/** The page as JSON Feed 1.1. */
export const jsonFeed = (feed: Feed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: nameOf(feed),
  language: feed.language,
  home_page_url: `${feed.address}?lang=${feed.language}`,
  feed_url: `${feed.address}/feed.json?lang=${feed.language}`,
  items: feed.page.items.map((item) => ({
    id: `${feed.address}#r-${item.id}`,
    url: `${feed.address}?lang=${feed.language}#r-${item.id}`,
    title: written(item.title, feed.language),
    content_text: summaryOf(item, feed.language),
    date_modified: instant(item.updatedAt),
  })),
});
