import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { responseTail } from '../../../api/db/schema/answers.ts';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';
import { filledForm, readForm } from '../../support/formReader.ts';
import { answerForm, type Browse } from '../../support/formRespondent.ts';
import { responseBody } from '../../support/responseBody.ts';

async function setUp() {
  const app = await testApp();
  const sample = await fixture(app.services.db);
  const token = sample.invitations[0]?.token ?? '';
  const change = (mode: 'confidential' | 'shared') =>
    app.services.db.write((tx) => tx.update(campaigns).set({ mode }).where(eq(campaigns.id, sample.campaignId)));
  const browse: Browse = async (path, form) => {
    const reply = await app.app.request(path, form ? { method: 'POST', body: form } : {});
    return { status: reply.status, html: await reply.text() };
  };
  const stored = () => app.services.db.read.select().from(responseTail);
  return { ...app, token, change, browse, stored };
}

const wanted = new Map([
  ['experience.heard', '4'],
  ['experience.useful', '5'],
  ['experience.remark', 'Une remarque'],
]);

describe('answers given under another mode than the campaign has now', () => {
  it('are not stored: the reply names the present one', async () => {
    const { api, token, change, stored } = await setUp();
    await change('shared');
    const body = responseBody(token, { mode: 'anonymous' });
    const refused = await api('/responses', { method: 'POST', body });
    expect(refused.body).toMatchObject({ status: 409, code: 'mode_changed', params: { mode: 'shared' } });
    expect(await stored()).toEqual([]);
    expect((await api('/responses', { method: 'POST', body: { ...body, mode: 'shared' } })).status).toBe(201);
  });

  it('lead back to the first page, which says what holds now, and go from there when they are sent again', async () => {
    const { token, change, browse, stored } = await setUp();
    const end = await answerForm(browse, token, wanted, async (path, form) => {
      await change('confidential');
      return browse(path, form);
    });
    expect([end.status, end.receipt]).toEqual([409, null]);
    expect(end.html).toContain('La façon de garder vos réponses a changé');
    expect(await stored()).toEqual([]);
    const form = readForm(end.html);
    expect(form?.hidden).toContainEqual(['experience.remark', 'Une remarque']);
    expect(form?.hidden.filter(([name]) => name === 'mode')).toEqual([['mode', 'confidential']]);
    if (form === null) throw new Error('no form');
    const again = filledForm(form, new Map(), 'change:review');
    const review = readForm((await browse(form.action, again)).html);
    if (review === null) throw new Error('no review');
    const sent = await browse(review.action, filledForm(review, new Map(), 'send'));
    expect(sent.status).toBe(200);
    expect(await stored()).toMatchObject([{ pseudonym: expect.any(String), content: { answers: { heard: 4 } } }]);
  });
});
