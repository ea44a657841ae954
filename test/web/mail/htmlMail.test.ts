import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlMail } from '../../../web/mail/htmlMail.tsx';
import { invitationMail, mailLanguage, reminderMail, signInMail } from '../../../web/text/mail/mail.ts';
import type { InvitationFacts } from '../../../web/text/mail/words.ts';

const facts = (more: Partial<InvitationFacts> = {}): InvitationFacts => ({
  ...{ memberName: 'Ève <b>', program: { fr: 'Le programme', en: 'The programme' }, mode: 'anonymous' },
  ...{ team: { fr: 'L’équipe & co', en: 'The team & co' }, minimumGroup: 5, aboutYou: true, minutes: 9 },
  ...{ closesOn: null, url: 'https://eval.example.org/r/abc', replyTo: 'office@example.org' },
  ...{ unsubscribeUrl: 'https://eval.example.org/unsubscribe/x.y', languages: ['fr', 'en'] },
  ...more,
});
const html = (language: 'fr' | 'en', more: Partial<InvitationFacts> = {}) =>
  htmlMail({ ...invitationMail(language, facts(more)), language, kind: 'invitation' });
const hrefs = (page: string) => [...page.matchAll(/href="([^"]*)"/g)].map((found) => found[1]);
const textOf = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('a message as HTML', () => {
  it('says the same as its text, escaped, in its language, the other one marked as such', () => {
    const page = html('fr');
    expect(page).toMatch(/^<!DOCTYPE html><html lang="fr">/);
    expect(page).toContain('Ève &lt;b&gt;');
    expect(page).toContain('L’équipe &amp; co');
    expect(page).toMatch(/<div lang="en"[^>]*><p[^>]*>To answer in English: /);
  });

  it('has the link as a button, once, and as text to be copied', () => {
    const page = html('en');
    expect(page.match(/class="button"/g)).toHaveLength(1);
    expect(page).toMatch(
      /class="button" href="https:\/\/eval\.example\.org\/r\/abc\?lang=en"[^>]*>Answer the questionnaire/,
    );
    expect(page).toContain('>https://eval.example.org/r/abc?lang=en</a>');
    expect(hrefs(page)).toContain('https://eval.example.org/unsubscribe/x.y?lang=en');
  });

  it('fetches nothing: no picture, style sheet, font, script or frame', () => {
    for (const language of ['fr', 'en'] as const) {
      expect(html(language)).not.toMatch(/<(?:img|link|script|iframe|object|svg|input|form)\b|\bsrc=|url\(|@import/i);
    }
  });

  it('is readable on a dark screen', () => {
    expect(html('fr')).toContain('name="color-scheme" content="light dark"');
    expect(html('fr')).toContain('prefers-color-scheme: dark');
  });

  it('adds what the office writes as paragraphs, whatever that is, and lets it neither mark up nor cut the message', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('--', '', '<script>', 'a "b" & c', 'https://own.example.org', 'x'), { maxLength: 8 }),
        (lines) => {
          const own = lines.join('\n');
          const { body } = invitationMail('fr', facts({ ownWords: { fr: own, en: '' } }));
          expect(body.split('\n\n--\n\n')).toHaveLength(2);
          const page = htmlMail({ subject: 's', body, language: 'fr', kind: 'invitation' });
          expect(page).not.toContain('<script');
          expect(page.match(/class="button" href="([^"]*)"/)?.[1]).toBe('https://eval.example.org/r/abc?lang=fr');
          for (const line of lines.filter((each) => each !== '' && each !== '--')) expect(textOf(page)).toContain(line);
        },
      ),
    );
  });

  it('has a button in each language of a sign-in link', () => {
    const mail = signInMail('en', { url: 'https://eval.example.org/l', minutes: 15 });
    const page = htmlMail({ ...mail, language: 'en', kind: 'sign_in' });
    expect(page.match(/class="button"[^>]*>([^<]*)/g)?.map((each) => each.split('>')[1])).toEqual([
      'Sign in',
      'Se connecter',
    ]);
  });
});

describe('the language of a message', () => {
  it('is the person’s where the campaign offers it, else the campaign’s, which the other language says', () => {
    expect(mailLanguage('en', ['fr', 'en'])).toBe('en');
    expect(mailLanguage('en', ['fr'])).toBe('fr');
    const { body } = invitationMail('fr', facts({ languages: ['fr'] }));
    expect(body.split('\n').at(-1)).toBe('This questionnaire is offered in French only.');
    expect(body).not.toContain('lang=en');
    const english = reminderMail('en', facts({ languages: ['en'] })).body;
    expect(english.split('\n').at(-1)).toBe('Ce questionnaire est offert en anglais seulement.');
  });
});

describe('a reminder', () => {
  it('says that it is one, offers to say no, and holds the link', () => {
    for (const language of ['fr', 'en'] as const) {
      const { subject, body } = reminderMail(language, facts());
      expect(subject).toMatch(/rappel|reminder/i);
      expect(body).toContain(`https://eval.example.org/r/abc?lang=${language}`);
      expect(body).toMatch(/préférez ne pas répondre|rather not answer/);
      expect(body).not.toMatch(/\n{3}/);
    }
  });
});
