import { describe, expect, it } from 'vitest';
import { invitationMail, signInMail, staffMail } from '../../../web/text/mail/mail.ts';
import type { InvitationFacts } from '../../../web/text/mail/words.ts';

const program = { fr: 'Le programme', en: 'The programme' };
const facts = (more: Partial<InvitationFacts> = {}): InvitationFacts => ({
  ...{ memberName: 'Ève', program, team: { fr: 'Équipe de l’urgence', en: 'Emergency team' } },
  ...{ mode: 'anonymous', minimumGroup: 5, aboutYou: true, minutes: 9, closesOn: '2026-11-22' },
  ...{ url: 'https://eval.example.org/r/abc', replyTo: 'office@example.org' },
  ...{ unsubscribeUrl: 'https://eval.example.org/unsubscribe/x', languages: ['fr', 'en'] as const },
  ...more,
});
const modes = ['anonymous', 'confidential', 'shared'] as const;

describe('an invitation', () => {
  it('is written in the person’s language and offers the other one', () => {
    const french = invitationMail('fr', facts());
    expect(french.subject).toContain('Équipe de l’urgence');
    expect(french.body).toContain('Bonjour Ève');
    expect(french.body).toContain('22 novembre 2026');
    expect(french.body.split('\n').at(-1)).toBe('To answer in English: https://eval.example.org/r/abc?lang=en');
    const english = invitationMail('en', facts());
    expect(english.body).toContain('November 22, 2026');
    expect(english.body.split('\n').at(-1)).toContain('?lang=fr');
  });

  it('says what is kept, differently for each mode', () => {
    for (const language of ['fr', 'en'] as const) {
      const bodies = modes.map((mode) => invitationMail(language, facts({ mode })).body);
      expect(new Set(bodies).size).toBe(3);
    }
    expect(invitationMail('en', facts({ mode: 'shared' })).body).toContain('shown to your team, with your role');
    expect(invitationMail('en', facts({ minimumGroup: 8 })).body).toContain('8 people or more');
  });

  it('leaves out what does not apply', () => {
    const { body } = invitationMail('en', facts({ closesOn: null, aboutYou: false }));
    expect(body).not.toMatch(/until|about you\./i);
    expect(body).not.toMatch(/\n{3}/);
  });
});

describe('every French message', () => {
  it('has no-break spaces before high punctuation', () => {
    const bodies = [
      ...modes.map((mode) => invitationMail('fr', facts({ mode }))),
      signInMail('fr', { url: 'https://eval.example.org/l', minutes: 15 }),
      staffMail('fr', { name: 'Ève', program, url: 'https://eval.example.org/sign-in' }),
    ];
    for (const { subject, body } of bodies) {
      expect(`${subject}\n${body}`).not.toMatch(/ [:;?!»]/);
      expect(body.split('--')[0]).not.toMatch(/[a-zé)](?:[;!]|\?(?!lang))/);
    }
  });
});
