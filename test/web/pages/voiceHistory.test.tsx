import { expect, test } from 'vitest';
import type { Voice } from '../../../api/model/voices.ts';
import { VoiceHistory } from '../../../web/pages/voice/voiceHistory.tsx';

test('a link to a recommendation that the reader may not know is told in a whole sentence', () => {
  const linked = { type: 'linked', detail: { relation: 'parent' }, occurredOn: '2026-03-01', actorRole: 'team_lead' };
  const voice = { events: [linked], evidence: [] } as unknown as Voice;
  const html = String(<VoiceHistory voice={voice} language="fr" />);
  expect(html).toContain('Elle a été liée à une autre recommandation.');
  expect(html).toContain('<dd>Elle fait partie d’une autre recommandation</dd>');
});
