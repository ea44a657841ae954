import { expect, it } from 'vitest';
import { tableCsv } from '../../../analysis/csv.ts';
import { satisfactionFinding } from '../../../analysis/findings/satisfaction.ts';
import { documentSchema } from '../../../surveys/document.ts';
import { context, distribution, gateOf } from '../../analysis/findings/gates.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';

const html = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
const arabic = 'هل تم الاستماع إليك؟';
const emoji = '👩🏽‍⚕️ 🙂';
const same = (words: string) => ({ fr: words, en: words });

/** Texts that run the other way, signs of several characters and markup, wherever an author can write. */
const odd = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'odd',
  purpose: 'experience',
  title: same(html),
  description: same(html),
  consent: { heading: same(`${arabic} ${html}`), paragraphs: [same(`${emoji} ${html}`)] },
  licence: html,
  sections: [
    {
      name: 'one',
      title: same(`${arabic} ${html}`),
      intro: same(html),
      items: [
        { kind: 'agreement', name: 'heard', text: same(`${arabic} ${emoji} ${html}`), hint: same(html) },
        {
          kind: 'single',
          name: 'choice',
          text: same(emoji),
          options: [
            { code: 'A', label: same(`${html} ${arabic}`) },
            { code: 'B', label: same(emoji) },
          ],
        },
        {
          kind: 'short_text',
          name: 'typed',
          text: same(`{{choice|${arabic}}} ?`),
          pattern: '\\d+',
          message: same(html),
        },
        { kind: 'information', name: 'recalled', text: same('{{typed}} {{choice}}') },
      ],
    },
  ],
});

const fieldsOf = (page: string): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g))
    fields.append(name, value.replaceAll('&amp;', '&'));
  return fields;
};

it('shows odd texts as text on every page of those who answer and of those who read', async () => {
  const { app, signedIn, services } = await testApp();
  const sample = await fixture(services.db, { experience: odd, demographics: null });
  const path = `/r/${sample.invitations[0]?.token}?lang=fr`;
  const post = async (fields: URLSearchParams): Promise<string> =>
    (await app.request(path, { method: 'POST', body: fields })).text();
  const landing = await (await app.request(path)).text();
  const start = fieldsOf(landing);
  start.set('button', 'start');
  const section = await post(start);
  const typed = fieldsOf(section);
  typed.set('experience.choice', 'A');
  typed.set('experience.typed', html);
  typed.set('button', 'next');
  const refused = await post(typed);
  typed.set('experience.typed', '12');
  const review = await post(typed);
  const as = await signedIn('program_admin', 'program', sample.programId);
  const version = await (await app.request('/questionnaires/odd/versions/1', { headers: { cookie: as } })).text();
  const trial = await (await app.request('/questionnaires/odd/versions/1/try', { headers: { cookie: as } })).text();
  for (const page of [landing, section, refused, review, version, trial]) {
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<script(?! type="module" src="\/assets\/)|<img/i);
  }
  for (const page of [section, version]) expect(page).toContain(`${arabic} ${emoji}`);
  expect(refused).toContain('class="fault"');
  // What was chosen is recalled as text as well.
  expect(review).toContain(`&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp; ${arabic} ?`);
});

it('keeps odd texts whole in figures and files, without the answers they recall', () => {
  const items = [{ name: 'heard', kind: 'agreement' as const, values: [1, 2, 3, 4, 5] }];
  const finding = satisfactionFinding({
    ...context,
    layout: { campaign: 'c', items, scales: [], valueSlots: 5 },
    documents: [
      {
        ...odd,
        sections: odd.sections.map((section) => ({
          ...section,
          items: section.items.map((item) =>
            item.name === 'heard' ? { ...item, text: same(`=1+1 ${arabic} {{choice|…}}`) } : item,
          ),
        })),
      },
    ],
    minimumGroup: 5,
    gated: gateOf({ items: { 'program/both/heard': distribution([2, 8, 10, 50, 30]) }, respondents: 100 }),
    sides: false,
  });
  const file = tableCsv(finding.table, 'fr');
  expect(file).toContain(`'=1+1 ${arabic} …`);
  expect(`${file}${JSON.stringify(finding)}`).not.toContain('{{');
});
