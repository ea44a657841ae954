import { randomUUID } from 'node:crypto';
import type { Verb } from '../../api/access.ts';
import type { Targets } from './accessTargets.ts';
import type { ApiRequest } from './app.ts';

type Sent = ApiRequest & { path: string };

/** Who may call a route: a verb of the permission table, asked at a place; or everyone. */
export interface RouteAccess {
  verb: Verb | 'everyone' | 'signed_in';
  /** `in_program`: a role anywhere in the programme will do, and the reply is limited to it. `anywhere`: any role. */
  at: 'program' | 'institution' | 'team' | 'in_program' | 'anywhere';
  /** A request that fails at nothing but the permission, or at something only after it. */
  send(targets: Targets): Sent | Promise<Sent>;
}

const text = { fr: 'Mots', en: 'Words' };
const institution = { name: text, kind: 'hospital', region: 'Estrie' };
const team = { name: text, mandate: text, level: 'clinical', continuum: 'partnership' };
const member = { role: 'professional', name: 'Somebody', language: 'fr' };
const campaign = ({ teamId, versionId }: Targets) => ({
  ...{ name: text, wave: 'end', experienceVersionId: versionId, teams: [teamId] },
});

const to = (verb: RouteAccess['verb'], at: RouteAccess['at'], send: RouteAccess['send']): RouteAccess[] => [
  { verb, at, send },
];
const read = (verb: Verb, at: RouteAccess['at'], path: (targets: Targets) => string) =>
  to(verb, at, (targets) => ({ path: path(targets) }));

const finding = (kind: string, verb: Verb): Record<string, RouteAccess[]> => {
  const places = [
    ['program', (t: Targets) => `program=${t.programId}`],
    ['institution', (t: Targets) => `program=${t.programId}&institution=${t.institutionId}`],
    ['team', (t: Targets) => `program=${t.programId}&team=${t.teamId}`],
  ] as const;
  const at = (suffix: string) =>
    places.flatMap(([place, query]) => read(verb, place, (t) => `/findings/${kind}${suffix}?${query(t)}`));
  const address = `GET /findings/${kind}`;
  return Object.fromEntries(
    ['', '.svg', '.vega.json', '.csv', '.png', '.xlsx'].map((suffix) => [address + suffix, at(suffix)]),
  );
};

/** Every route of the API, by method and path as in the OpenAPI document. */
export const routeAccess: Record<string, RouteAccess[]> = {
  'GET /me': to('signed_in', 'anywhere', () => ({ path: '/me' })),
  'GET /me/digest': to('signed_in', 'anywhere', () => ({ path: '/me/digest' })),
  'PUT /me/digest': to('signed_in', 'anywhere', () => ({
    ...{ path: '/me/digest', method: 'PUT', body: { wanted: true } },
  })),
  'GET /programs': read('program.read', 'anywhere', () => '/programs'),
  'POST /programs': to('program.create', 'anywhere', () => ({
    ...{ path: '/programs', method: 'POST', body: { slug: `p-${randomUUID()}`, name: text, description: text } },
  })),
  'GET /programs/{id}': read('program.read', 'program', (t) => `/programs/${t.programId}`),
  'GET /programs/{id}/ledger': read('recommendation.read', 'in_program', (t) => `/programs/${t.programId}/ledger`),
  'PUT /programs/{id}': to('program.update', 'program', (t) => ({
    ...{ path: `/programs/${t.programId}`, method: 'PUT', body: { name: text, description: text } },
  })),
  'GET /institutions': read('institution.read', 'in_program', (t) => `/institutions?program=${t.programId}`),
  'POST /institutions': to('institution.create', 'program', (t) => ({
    ...{ path: '/institutions', method: 'POST', body: { ...institution, programId: t.programId } },
  })),
  'GET /institutions/{id}': read('institution.read', 'institution', (t) => `/institutions/${t.institutionId}`),
  'PUT /institutions/{id}': to('institution.update', 'institution', (t) => ({
    ...{ path: `/institutions/${t.institutionId}`, method: 'PUT', body: institution },
  })),
  'GET /teams': [
    ...read('team.read', 'in_program', (t) => `/teams?program=${t.programId}`),
    ...read('team.read', 'in_program', (t) => `/teams?institution=${t.institutionId}`),
  ],
  'POST /teams': to('team.create', 'institution', (t) => ({
    ...{ path: '/teams', method: 'POST', body: { ...team, institutionId: t.institutionId } },
  })),
  'GET /teams/{id}': read('team.read', 'team', (t) => `/teams/${t.teamId}`),
  'PUT /teams/{id}': to('team.update', 'team', (t) => ({ path: `/teams/${t.teamId}`, method: 'PUT', body: team })),
  'GET /teams/{id}/reflections': read('reflection.read', 'team', (t) => `/teams/${t.teamId}/reflections`),
  'GET /teams/{id}/reflections/{campaign}': read(
    ...['reflection.read' as const, 'team' as const],
    (t) => `/teams/${t.teamId}/reflections/${t.sharedCampaignId}`,
  ),
  'POST /teams/{id}/reflections/{campaign}/notes': to('reflection.write', 'team', (t) => ({
    ...{ path: `/teams/${t.teamId}/reflections/${t.sharedCampaignId}/notes`, method: 'POST' },
    body: { adjustments: 'Words', after: null },
  })),
  'GET /contact-requests': read(
    ...['contactRequest.read' as const, 'in_program' as const],
    (t) => `/contact-requests?program=${t.programId}`,
  ),
  'POST /contact-requests/{id}/handle': to('contactRequest.handle', 'team', async (t) => ({
    ...{ path: `/contact-requests/${await t.newContactRequest()}/handle`, method: 'POST' },
  })),
  'DELETE /contact-requests/{id}': to('contactRequest.handle', 'team', async (t) => ({
    ...{ path: `/contact-requests/${await t.newContactRequest()}`, method: 'DELETE' },
  })),
  'GET /comments': read('comment.review', 'in_program', (t) => `/comments?campaign=${t.openCampaignId}`),
  'GET /comments/campaigns': read(
    ...['comment.review' as const, 'in_program' as const],
    (t) => `/comments/campaigns?program=${t.programId}`,
  ),
  'GET /comments/agreement': read(
    ...['comment.publish' as const, 'program' as const],
    (t) => `/comments/agreement?campaign=${t.openCampaignId}`,
  ),
  'POST /comments/publications': to('comment.publish', 'in_program', (t) => ({
    ...{ path: '/comments/publications', method: 'POST' },
    body: { campaignId: t.openCampaignId, expected: 9, comments: 1 },
  })),
  'GET /comments/{id}': to('comment.review', 'institution', async (t) => ({
    path: `/comments/${await t.newComment()}`,
  })),
  'POST /comments/{id}/decisions': to('comment.review', 'institution', async (t) => ({
    ...{ path: `/comments/${await t.newComment()}/decisions`, method: 'POST' },
    body: { decision: 'withheld', reason: 'other', expected: 0 },
  })),
  'POST /comments/{id}/codings': to('comment.review', 'institution', async (t) => ({
    ...{ path: `/comments/${await t.newComment()}/codings`, method: 'POST', body: { theme: null } },
  })),
  'POST /comments/{id}/settlements': to('comment.review', 'institution', async (t) => ({
    ...{ path: `/comments/${await t.newComment()}/settlements`, method: 'POST', body: { theme: null, expected: 0 } },
  })),
  'GET /themes': read('theme.read', 'program', (t) => `/themes?program=${t.programId}`),
  'POST /themes': to('theme.manage', 'program', (t) => ({
    ...{ path: '/themes', method: 'POST', body: { programId: t.programId, name: text, description: text } },
  })),
  'PUT /themes/{id}': to('theme.manage', 'program', async (t) => ({
    ...{ path: `/themes/${await t.newTheme()}`, method: 'PUT', body: { name: text, description: text } },
  })),
  'POST /themes/{id}/retire': to('theme.manage', 'program', async (t) => ({
    ...{ path: `/themes/${await t.newTheme()}/retire`, method: 'POST' },
  })),
  'GET /members': read('member.read', 'team', (t) => `/members?team=${t.teamId}`),
  'POST /members': to('member.create', 'team', (t) => ({
    ...{ path: '/members', method: 'POST', body: { ...member, teamId: t.teamId } },
  })),
  'GET /members/{id}': read('member.read', 'team', (t) => `/members/${t.memberId}`),
  'PUT /members/{id}': to('member.update', 'team', (t) => ({
    ...{ path: `/members/${t.memberId}`, method: 'PUT', body: member },
  })),
  'GET /staff': read('staff.read', 'program', (t) => `/staff?program=${t.programId}`),
  'POST /staff': to('staff.manage', 'program', (t) => ({
    ...{ path: '/staff', method: 'POST' },
    body: {
      ...{ programId: t.programId, name: 'Somebody', email: `${randomUUID()}@example.org`, role: 'viewer' },
      ...{ scopeKind: 'team', scopeId: t.teamId },
    },
  })),
  'DELETE /staff/assignments/{id}': to('staff.manage', 'program', async (t) => ({
    ...{ path: `/staff/assignments/${await t.newAssignment()}`, method: 'DELETE' },
  })),
  'GET /audit': read('audit.read', 'program', (t) => `/audit?program=${t.programId}`),
  'GET /outbox': to('everyone', 'anywhere', () => ({ path: '/outbox' })),

  'GET /questionnaires': read('questionnaire.read', 'in_program', (t) => `/questionnaires?program=${t.programId}`),
  'POST /questionnaires': to('questionnaire.edit', 'program', (t) => ({
    ...{ path: '/questionnaires', method: 'POST' },
    body: { programId: t.programId, slug: `q-${randomUUID()}`, purpose: 'experience' },
  })),
  'GET /questionnaires/{slug}/draft': read('questionnaire.edit', 'program', (t) => `/questionnaires/${t.slug}/draft`),
  'POST /questionnaires/{slug}/draft': to('questionnaire.edit', 'program', (t) => ({
    ...{ path: `/questionnaires/${t.slug}/draft`, method: 'POST', body: { from: 1 } },
  })),
  'PUT /questionnaires/{slug}/draft': to('questionnaire.edit', 'program', (t) => ({
    ...{ path: `/questionnaires/${t.slug}/draft`, method: 'PUT', body: {}, headers: { 'if-match': '"1"' } },
  })),
  'POST /questionnaires/{slug}/draft/validate': to('questionnaire.edit', 'program', (t) => ({
    ...{ path: `/questionnaires/${t.slug}/draft/validate`, method: 'POST' },
  })),
  'POST /questionnaires/{slug}/publish': to('questionnaire.publish', 'program', (t) => ({
    ...{ path: `/questionnaires/${t.slug}/publish`, method: 'POST' },
  })),
  'GET /questionnaires/{slug}/versions': read(
    ...['questionnaire.read' as const, 'program' as const],
    (t) => `/questionnaires/${t.slug}/versions`,
  ),
  'GET /questionnaires/{slug}/versions/{number}': read(
    ...['questionnaire.read' as const, 'program' as const],
    (t) => `/questionnaires/${t.slug}/versions/1`,
  ),
  'GET /questionnaires/{slug}/versions/{number}/codebook.csv': read(
    ...['questionnaire.read' as const, 'program' as const],
    (t) => `/questionnaires/${t.slug}/versions/1/codebook.csv`,
  ),
  'POST /questionnaires/{slug}/versions/{number}/retire': to('questionnaire.publish', 'program', (t) => ({
    ...{ path: `/questionnaires/${t.slug}/versions/2/retire`, method: 'POST' },
  })),
  'POST /questionnaires/{slug}/versions/{number}/preview-impact': to('questionnaire.edit', 'program', (t) => ({
    ...{ path: `/questionnaires/${t.slug}/versions/1/preview-impact`, method: 'POST', body: {} },
  })),
  'GET /questionnaires/{slug}/draft/base': read(
    ...['questionnaire.edit' as const, 'program' as const],
    (t) => `/questionnaires/${t.slug}/draft/base`,
  ),
  'GET /questionnaires/items': read(
    ...['questionnaire.read' as const, 'in_program' as const],
    (t) => `/questionnaires/items?program=${t.programId}`,
  ),
  'POST /questionnaires/import': to('questionnaire.edit', 'program', (t) => ({
    ...{ path: `/questionnaires/import?program=${t.programId}&slug=q-${randomUUID()}`, method: 'POST' },
    body: { format: 'tandem-questionnaire/1' },
  })),
  'GET /questionnaires/{slug}/versions/{number}/export.fhir.json': read(
    ...['questionnaire.read' as const, 'program' as const],
    (t) => `/questionnaires/${t.slug}/versions/1/export.fhir.json`,
  ),
  'GET /questionnaires/{slug}/versions/{number}/export.xlsx': read(
    ...['questionnaire.read' as const, 'program' as const],
    (t) => `/questionnaires/${t.slug}/versions/1/export.xlsx`,
  ),
  'GET /questionnaires/{slug}/versions/{number}/export.json': read(
    ...['questionnaire.read' as const, 'program' as const],
    (t) => `/questionnaires/${t.slug}/versions/1/export.json`,
  ),
  'GET /questionnaires/{slug}/versions/{number}/export/losses': read(
    ...['questionnaire.read' as const, 'program' as const],
    (t) => `/questionnaires/${t.slug}/versions/1/export/losses?format=fhir`,
  ),
  'GET /questionnaire-versions/{id}': read(
    ...['questionnaire.read' as const, 'program' as const],
    (t) => `/questionnaire-versions/${t.versionId}`,
  ),

  'GET /campaigns': read('campaign.read', 'in_program', (t) => `/campaigns?program=${t.programId}`),
  'POST /campaigns': to('campaign.manage', 'program', (t) => ({
    ...{ path: '/campaigns', method: 'POST', body: { ...campaign(t), programId: t.programId } },
  })),
  'GET /campaigns/{id}': read('campaign.read', 'program', (t) => `/campaigns/${t.openCampaignId}`),
  'PUT /campaigns/{id}': to('campaign.manage', 'program', (t) => ({
    ...{ path: `/campaigns/${t.draftCampaignId}`, method: 'PUT', body: campaign(t) },
  })),
  'PATCH /campaigns/{id}': to('campaign.manage', 'program', (t) => ({
    ...{ path: `/campaigns/${t.openCampaignId}`, method: 'PATCH', body: { closesOn: '2026-12-01' } },
  })),
  'POST /campaigns/{id}/transition': to('campaign.manage', 'program', (t) => ({
    ...{ path: `/campaigns/${t.draftCampaignId}/transition`, method: 'POST', body: { to: 'open' } },
  })),
  'GET /campaigns/{id}/dry-run': read('campaign.manage', 'program', (t) => `/campaigns/${t.draftCampaignId}/dry-run`),
  'GET /campaigns/{id}/dry-run.csv': read(
    'campaign.manage',
    'program',
    (t) => `/campaigns/${t.draftCampaignId}/dry-run.csv`,
  ),
  'GET /campaigns/{id}/mail-preview': read(
    'campaign.manage',
    'program',
    (t) => `/campaigns/${t.draftCampaignId}/mail-preview?role=manager&language=en`,
  ),
  'GET /campaigns/{id}/invitations': read(
    ...['invitation.read' as const, 'in_program' as const],
    (t) => `/campaigns/${t.openCampaignId}/invitations`,
  ),
  'POST /campaigns/{id}/invitations': to('invitation.send', 'program', (t) => ({
    ...{ path: `/campaigns/${t.openCampaignId}/invitations`, method: 'POST' },
  })),
  'POST /campaigns/{id}/invitations/send': to('invitation.send', 'program', (t) => ({
    ...{ path: `/campaigns/${t.openCampaignId}/invitations/send`, method: 'POST' },
  })),
  'GET /campaigns/{id}/invitations/links': read(
    ...['invitation.link' as const, 'program' as const],
    (t) => `/campaigns/${t.openCampaignId}/invitations/links`,
  ),
  'GET /campaigns/{id}/invitations/letters': read(
    ...['invitation.link' as const, 'program' as const],
    (t) => `/campaigns/${t.openCampaignId}/invitations/letters`,
  ),
  'POST /campaigns/{id}/invitations/letters': to('invitation.link', 'program', (t) => ({
    ...{ path: `/campaigns/${t.openCampaignId}/invitations/letters`, method: 'POST', body: { invitations: ['none'] } },
  })),
  'GET /campaigns/{id}/declines': read(
    ...['invitation.read' as const, 'program' as const],
    (t) => `/campaigns/${t.openCampaignId}/declines`,
  ),
  'GET /campaigns/{id}/reminders': read(
    ...['invitation.send' as const, 'program' as const],
    (t) => `/campaigns/${t.openCampaignId}/reminders`,
  ),
  'POST /campaigns/{id}/reminders': to('invitation.send', 'program', (t) => ({
    ...{ path: `/campaigns/${t.openCampaignId}/reminders`, method: 'POST' },
  })),
  'GET /contacts': read('invitation.read', 'in_program', (t) => `/contacts?program=${t.programId}`),
  'GET /contacts/burden': read('invitation.read', 'in_program', (t) => `/contacts/burden?program=${t.programId}`),
  'GET /contacts/burden.csv': read(
    ...['invitation.read' as const, 'in_program' as const],
    (t) => `/contacts/burden.csv?program=${t.programId}`,
  ),
  'GET /campaigns/{id}/paper': read(
    ...['paper.enter' as const, 'in_program' as const],
    (t) => `/campaigns/${t.openCampaignId}/paper`,
  ),
  'POST /campaigns/{id}/paper/envelopes': to('paper.enter', 'in_program', (t) => ({
    ...{ path: `/campaigns/${t.openCampaignId}/paper/envelopes`, method: 'POST', body: { code: '00000-00000' } },
  })),
  'POST /campaigns/{id}/paper/sheets': to('paper.enter', 'team', (t) => ({
    ...{ path: `/campaigns/${t.openCampaignId}/paper/sheets`, method: 'POST' },
    body: { sheet: '1', teamId: t.teamId, side: 'patient_side' },
  })),
  'POST /campaigns/{id}/paper/sheets/{entry}/second': to('paper.enter', 'in_program', (t) => ({
    ...{ path: `/campaigns/${t.openCampaignId}/paper/sheets/none/second`, method: 'POST' },
    body: { receiptCode: '7KQ2-M0XD-94TR-HVWA', recordKey: 'AAAAAAAAAAAAAAAAAAAAAA' },
  })),
  'DELETE /campaigns/{id}/paper/sheets/{entry}': to('paper.enter', 'in_program', (t) => ({
    ...{ path: `/campaigns/${t.openCampaignId}/paper/sheets/none`, method: 'DELETE' },
  })),
  'GET /campaigns/{id}/ways': read(
    ...['invitation.read' as const, 'program' as const],
    (t) => `/campaigns/${t.openCampaignId}/ways`,
  ),
  'GET /campaigns/{id}/pairing': read(
    ...['invitation.read' as const, 'program' as const],
    (t) => `/campaigns/${t.openCampaignId}/pairing`,
  ),
  'GET /releases': read('release.read', 'program', (t) => `/releases?campaign=${t.openCampaignId}`),
  'POST /releases': to('release.create', 'program', (t) => ({
    ...{ path: '/releases', method: 'POST', body: { campaignId: t.draftCampaignId } },
  })),

  'GET /recruitment': read(
    ...['recruitment.read' as const, 'in_program' as const],
    (t) => `/recruitment?campaign=${t.openCampaignId}`,
  ),
  'POST /recruitment': to('recruitment.manage', 'program', (t) => ({
    ...{ path: '/recruitment', method: 'POST', body: { campaignId: t.openCampaignId, stage: 'accommodations' } },
  })),
  'POST /recruitment/{id}/records': to('recruitment.enter', 'institution', (t) => ({
    ...{ path: `/recruitment/${t.recruitmentId}/records`, method: 'POST' },
    body: { key: 'A'.repeat(22), institutionId: t.institutionId, side: 'patient_side' },
  })),
  'POST /recruitment/{id}/import': to('recruitment.enter', 'in_program', (t) => ({
    ...{ path: `/recruitment/${t.recruitmentId}/import`, method: 'POST', body: { csv: '' } },
  })),
  'POST /recruitment/{id}/close': to('recruitment.manage', 'program', (t) => ({
    ...{ path: `/recruitment/${t.recruitmentId}/close`, method: 'POST' },
  })),
  'GET /recruitment-forms/{code}': to('everyone', 'anywhere', () => ({ path: '/recruitment-forms/unknown' })),
  'POST /recruitment-forms/{code}': to('everyone', 'anywhere', () => ({
    ...{ path: '/recruitment-forms/unknown', method: 'POST', body: { key: 'A'.repeat(22) } },
  })),
  'GET /governance-agreements': read(
    ...['governance.read' as const, 'program' as const],
    (t) => `/governance-agreements?program=${t.programId}`,
  ),
  'POST /governance-agreements': to('governance.record', 'program', (t) => ({
    ...{ path: '/governance-agreements', method: 'POST' },
    body: {
      ...{ programId: t.programId, partner: 'Nation', contact: 'Council', agreedOn: '2026-01-05' },
      ...{ document: 'Agreement', covers: 'program' },
    },
  })),

  'GET /forms/{token}': to('everyone', 'anywhere', () => ({ path: '/forms/unknown' })),
  'POST /codes': to('everyone', 'anywhere', () => ({ path: '/codes', method: 'POST', body: {} })),
  'GET /unsubscribe/{token}': to('everyone', 'anywhere', () => ({ path: '/unsubscribe/unknown' })),
  'PUT /unsubscribe/{token}': to('everyone', 'anywhere', () => ({
    ...{ path: '/unsubscribe/unknown', method: 'PUT', body: { unsubscribed: true } },
  })),
  'GET /forms/{token}/results': to('everyone', 'anywhere', () => ({ path: '/forms/unknown/results' })),
  'GET /forms/{token}/hand-up': to('everyone', 'anywhere', () => ({ path: '/forms/unknown/hand-up' })),
  'POST /forms/{token}/hand-up': to('everyone', 'anywhere', () => ({
    ...{ path: '/forms/unknown/hand-up', method: 'POST', body: { key: 'A'.repeat(22), reach: 'Me', words: '' } },
  })),
  'GET /forms/{token}/reflection': to('everyone', 'anywhere', () => ({ path: '/forms/unknown/reflection' })),
  'POST /forms/{token}/reflection/notes': to('everyone', 'anywhere', () => ({
    ...{ path: '/forms/unknown/reflection/notes', method: 'POST', body: { adjustments: 'Words', after: null } },
  })),
  'POST /responses': to('everyone', 'anywhere', () => ({ path: '/responses', method: 'POST', body: {} })),
  'POST /receipts/check': to('everyone', 'anywhere', () => ({ path: '/receipts/check', method: 'POST', body: {} })),

  'POST /receipts/withdraw': to('everyone', 'anywhere', () => ({
    ...{ path: '/receipts/withdraw', method: 'POST', body: {} },
  })),
  'GET /forms/{token}/help': to('everyone', 'anywhere', () => ({ path: '/forms/unknown/help' })),
  'GET /forms/{token}/saved': to('everyone', 'anywhere', () => ({ path: '/forms/unknown/saved' })),
  'PUT /forms/{token}/saved': to('everyone', 'anywhere', () => ({
    ...{ path: '/forms/unknown/saved', method: 'PUT', body: {} },
  })),
  'DELETE /forms/{token}/saved': to('everyone', 'anywhere', () => ({
    ...{ path: '/forms/unknown/saved', method: 'DELETE' },
  })),
  'POST /forms/{token}/decline': to('everyone', 'anywhere', () => ({
    ...{ path: '/forms/unknown/decline', method: 'POST', body: {} },
  })),

  'GET /recommendations': read('recommendation.read', 'in_program', (t) => `/recommendations?program=${t.programId}`),
  'GET /recommendations/board': read(
    ...['recommendation.read' as const, 'in_program' as const],
    (t) => `/recommendations/board?program=${t.programId}`,
  ),
  'GET /recommendations/{id}/trail': read(
    ...['recommendation.trail' as const, 'team' as const],
    (t) => `/recommendations/${t.recommendationId}/trail`,
  ),
  'GET /teams/{id}/trail': read(
    ...['recommendation.trail' as const, 'team' as const],
    (t) => `/teams/${t.teamId}/trail`,
  ),
  'POST /recommendations/import': to('recommendation.import', 'in_program', (t) => ({
    ...{ path: '/recommendations/import', method: 'POST', body: { program: t.programId, csv: '', dryRun: true } },
  })),
  'GET /recommendations/table': read(
    ...['recommendation.read' as const, 'in_program' as const],
    (t) => `/recommendations/table?program=${t.programId}`,
  ),
  ...Object.fromEntries(
    ['recommendations.csv', 'events.csv', 'export.json'].map((file) => [
      `GET /recommendations/${file}`,
      read('recommendation.read', 'in_program', (t) => `/recommendations/${file}?program=${t.programId}`),
    ]),
  ),
  'POST /recommendations': to('recommendation.create', 'team', (t) => ({
    ...{ path: '/recommendations', method: 'POST' },
    body: { teamId: t.teamId, title: text, detail: text, contributorSide: 'joint' },
  })),
  'GET /recommendations/{id}': read('recommendation.read', 'team', (t) => `/recommendations/${t.recommendationId}`),
  'POST /recommendations/{id}/events': [
    ...to('recommendation.decide', 'team', (t) => ({
      ...{ path: `/recommendations/${t.recommendationId}/events`, method: 'POST' },
      body: { type: 'acknowledged', after: 1 },
    })),
    ...to('recommendation.voice', 'team', (t) => ({
      ...{ path: `/recommendations/${t.recommendationId}/events`, method: 'POST' },
      body: { type: 'verified', after: 1 },
    })),
  ],
  'POST /recommendations/{id}/evidence': to('recommendation.decide', 'team', (t) => ({
    ...{ path: `/recommendations/${t.recommendationId}/evidence?after=1&what=Words&name=a.txt`, method: 'POST' },
    ...{ raw: 'Words', headers: { 'content-type': 'application/octet-stream' } },
  })),
  'GET /recommendations/{id}/evidence/{file}': read(
    ...['recommendation.read' as const, 'team' as const],
    (t) => `/recommendations/${t.recommendationId}/evidence/${t.recommendationId}`,
  ),
  'GET /recommendations/{id}/remeasure': read(
    ...['recommendation.read' as const, 'team' as const],
    (t) => `/recommendations/${t.recommendationId}/remeasure`,
  ),
  'GET /recommendations/{id}/owners': read(
    ...['recommendation.decide' as const, 'team' as const],
    (t) => `/recommendations/${t.recommendationId}/owners`,
  ),
  'GET /recommendations/{id}/contributors': read(
    ...['recommendation.contributors' as const, 'team' as const],
    (t) => `/recommendations/${t.recommendationId}/contributors`,
  ),
  'PUT /recommendations/{id}/contributors/{member}': to('recommendation.contributors', 'team', (t) => ({
    ...{ path: `/recommendations/${t.recommendationId}/contributors/${t.memberId}`, method: 'PUT' },
  })),
  'DELETE /recommendations/{id}/contributors/{member}': to('recommendation.contributors', 'team', (t) => ({
    ...{ path: `/recommendations/${t.recommendationId}/contributors/none`, method: 'DELETE' },
  })),
  'POST /recommendations/{id}/contributors/{member}/link': to('recommendation.voice', 'team', (t) => ({
    ...{ path: `/recommendations/${t.recommendationId}/contributors/none/link`, method: 'POST' },
  })),
  'GET /recommendations/{id}/listing': read(
    ...['recommendation.read' as const, 'team' as const],
    (t) => `/recommendations/${t.recommendationId}/listing`,
  ),
  'PUT /recommendations/{id}/listing': to('recommendation.decide', 'team', (t) => ({
    ...{ path: `/recommendations/${t.recommendationId}/listing`, method: 'PUT', body: { open: false } },
  })),
  'GET /programs/{id}/public-page': read('program.read', 'program', (t) => `/programs/${t.programId}/public-page`),
  'PUT /programs/{id}/public-page': to('program.update', 'program', (t) => ({
    ...{ path: `/programs/${t.programId}/public-page`, method: 'PUT', body: { open: false } },
  })),
  'GET /institutions/{id}/public-page': read(
    ...['institution.read' as const, 'institution' as const],
    (t) => `/institutions/${t.institutionId}/public-page`,
  ),
  'PUT /institutions/{id}/public-page': to('institution.update', 'institution', (t) => ({
    ...{ path: `/institutions/${t.institutionId}/public-page`, method: 'PUT', body: { open: false } },
  })),
  'GET /public/{slug}': to('everyone', 'anywhere', () => ({ path: '/public/unknown' })),
  'GET /public/{slug}/{institution}': to('everyone', 'anywhere', () => ({ path: '/public/unknown/none' })),
  'GET /voices/{token}': to('everyone', 'anywhere', () => ({ path: '/voices/unknown' })),
  'GET /voices/{token}/recommendations/{id}': to('everyone', 'anywhere', () => ({
    path: '/voices/unknown/recommendations/none',
  })),
  'POST /voices/{token}/recommendations/{id}/events': to('everyone', 'anywhere', () => ({
    ...{ path: '/voices/unknown/recommendations/none/events', method: 'POST' },
    body: { type: 'commented', after: 1 },
  })),
  'GET /voices/{token}/recommendations/{id}/evidence/{file}': to('everyone', 'anywhere', () => ({
    path: '/voices/unknown/recommendations/none/evidence/none',
  })),
  'GET /teams/{id}/products': read('team.read', 'team', (t) => `/teams/${t.teamId}/products`),
  'POST /teams/{id}/products': to('team.update', 'team', (t) => ({
    ...{ path: `/teams/${t.teamId}/products`, method: 'POST' },
    body: { title: text, kind: 'tool', finishedOn: '2026-01-05' },
  })),
  'GET /teams/{id}/recognition': read('member.read', 'team', (t) => `/teams/${t.teamId}/recognition`),
  'PUT /products/{id}': to('team.update', 'team', async (t) => ({
    ...{ path: `/products/${await t.newProduct()}`, method: 'PUT' },
    body: { title: text, kind: 'tool', finishedOn: '2026-01-05' },
  })),
  'DELETE /products/{id}': to('team.update', 'team', async (t) => ({
    ...{ path: `/products/${await t.newProduct()}`, method: 'DELETE' },
  })),
  'GET /webhooks': read('webhook.read', 'program', (t) => `/webhooks?program=${t.programId}`),
  'POST /webhooks': to('webhook.manage', 'program', (t) => ({
    ...{ path: '/webhooks', method: 'POST' },
    body: { programId: t.programId, name: 'Hook', url: 'not an address' },
  })),
  'GET /webhooks/{id}': to('webhook.read', 'program', async (t) => ({ path: `/webhooks/${await t.newWebhook()}` })),
  'PATCH /webhooks/{id}': to('webhook.manage', 'program', async (t) => ({
    ...{ path: `/webhooks/${await t.newWebhook()}`, method: 'PATCH', body: { status: 'paused' } },
  })),
  'DELETE /webhooks/{id}': to('webhook.manage', 'program', async (t) => ({
    ...{ path: `/webhooks/${await t.newWebhook()}`, method: 'DELETE' },
  })),
  'POST /webhooks/{id}/test': to('webhook.manage', 'program', async (t) => ({
    ...{ path: `/webhooks/${await t.newWebhook()}/test`, method: 'POST' },
  })),
  'POST /webhooks/{id}/secret': to('webhook.manage', 'program', async (t) => ({
    ...{ path: `/webhooks/${await t.newWebhook()}/secret`, method: 'POST' },
  })),
  'POST /webhooks/{id}/deliveries/{delivery}/retry': to('webhook.manage', 'program', async (t) => ({
    ...{ path: `/webhooks/${await t.newWebhook()}/deliveries/none/retry`, method: 'POST' },
  })),
  'GET /benchmarks': read('benchmark.read', 'program', (t) => `/benchmarks?program=${t.programId}`),
  'POST /benchmarks': to('benchmark.create', 'program', (t) => ({
    ...{ path: '/benchmarks', method: 'POST' },
    body: {
      ...{ programId: t.programId, item: 'home', name: text, universe: text, geography: 'Laval' },
      ...{ referenceDate: '2021-05-11', source: 'Census', shares: { city: 0.5 }, mapping: { city: ['city'] } },
    },
  })),

  'GET /lotteries': read('lottery.read', 'in_program', (t) => `/lotteries?program=${t.programId}`),
  'POST /lotteries': to('lottery.prepare', 'program', (t) => ({
    ...{ path: '/lotteries', method: 'POST' },
    body: { programId: t.programId, institutionId: null, name: text, size: 4, reserves: 2 },
  })),
  'GET /lotteries/{id}': read('lottery.read', 'program', (t) => `/lotteries/${t.lotteryId}`),
  'GET /lotteries/{id}/people.csv': read('lottery.read', 'program', (t) => `/lotteries/${t.lotteryId}/people.csv`),
  'GET /lotteries/{id}/features.csv': read('lottery.read', 'program', (t) => `/lotteries/${t.lotteryId}/features.csv`),
  'PUT /lotteries/{id}': to('lottery.prepare', 'program', (t) => ({
    ...{ path: `/lotteries/${t.lotteryId}`, method: 'PUT', body: { name: text, size: 4, reserves: 2 } },
  })),
  'PUT /lotteries/{id}/people': to('lottery.prepare', 'program', (t) => ({
    ...{ path: `/lotteries/${t.lotteryId}/people`, method: 'PUT', body: { csv: '' } },
  })),
  'PUT /lotteries/{id}/quotas': to('lottery.prepare', 'program', (t) => ({
    ...{ path: `/lotteries/${t.lotteryId}/quotas`, method: 'PUT', body: { quotas: [] } },
  })),
  'POST /lotteries/{id}/check': to('lottery.check', 'program', (t) => ({
    ...{ path: `/lotteries/${t.lotteryId}/check`, method: 'POST' },
  })),
  'POST /lotteries/{id}/commit': to('lottery.commit', 'program', (t) => ({
    ...{ path: `/lotteries/${t.lotteryId}/commit`, method: 'POST', body: { publicSource: text } },
  })),
  'POST /lotteries/{id}/draw': to('lottery.draw', 'program', (t) => ({
    ...{ path: `/lotteries/${t.lotteryId}/draw`, method: 'POST', body: { publicValue: '1' } },
  })),
  'POST /lotteries/{id}/withdrawals': to('lottery.withdraw', 'program', (t) => ({
    ...{ path: `/lotteries/${t.lotteryId}/withdrawals`, method: 'POST', body: { reference: 'v1' } },
  })),
  'POST /lotteries/{id}/end': to('lottery.end', 'program', (t) => ({
    ...{ path: `/lotteries/${t.lotteryId}/end`, method: 'POST', body: { kind: 'final' } },
  })),
  'GET /overview': [
    ...read('finding.satisfaction', 'program', (t) => `/overview?program=${t.programId}`),
    ...read(
      'finding.satisfaction',
      'institution',
      (t) => `/overview?program=${t.programId}&institution=${t.institutionId}`,
    ),
    ...read('finding.satisfaction', 'team', (t) => `/overview?program=${t.programId}&team=${t.teamId}`),
  ],
  ...finding('satisfaction', 'finding.satisfaction'),
  ...finding('trend', 'finding.satisfaction'),
  ...finding('diversity', 'finding.diversity'),
  ...finding('reach', 'finding.diversity'),
  ...finding('intersection', 'finding.diversity'),
  ...finding('accommodations', 'finding.diversity'),
  ...finding('follow-through', 'finding.follow_through'),
  'GET /findings/package.zip': read(
    'finding.package',
    'program',
    (t) => `/findings/package.zip?program=${t.programId}`,
  ),
  ...finding('comparison', 'finding.comparison'),
  'GET /events': read('event.read', 'program', (t) => `/events?program=${t.programId}`),
  'POST /events': [
    ...to('event.record', 'program', (t) => ({
      ...{ path: '/events', method: 'POST' },
      body: { programId: t.programId, institutionId: null, happenedOn: '2026-01-05', words: text },
    })),
    ...to('event.record', 'institution', (t) => ({
      ...{ path: '/events', method: 'POST' },
      body: { programId: t.programId, institutionId: t.institutionId, happenedOn: '2026-01-05', words: text },
    })),
  ],
  'POST /events/{id}/withdrawals': to('event.withdraw', 'institution', async (t) => ({
    ...{ path: `/events/${await t.newEvent()}/withdrawals`, method: 'POST', body: { reason: 'Wrong day' } },
  })),
  ...finding('funnel', 'finding.comparison'),
  ...finding('associations', 'finding.satisfaction'),
  ...finding('control', 'finding.satisfaction'),
  ...finding('multiples', 'finding.comparison'),
  ...finding('gap', 'finding.satisfaction'),
  ...finding('change', 'finding.satisfaction'),
  ...finding('explore', 'finding.satisfaction'),
  ...finding('comments', 'finding.satisfaction'),
  ...finding('decision-time', 'finding.follow_through'),
  ...finding('implementation-time', 'finding.follow_through'),
  ...finding('cohorts', 'finding.follow_through'),
  ...finding('loop', 'finding.follow_through'),
  ...finding('flow', 'finding.follow_through'),
  ...finding('pipeline', 'finding.follow_through'),
  ...finding('ledger-comparison', 'finding.follow_through'),
  ...finding('felt-heard', 'finding.follow_through'),
};
