import { describe, expect, it } from 'vitest';
import { type Actor, can, canSomewhere, type Place, permissions, type Verb } from '../../api/access.ts';
import { type ScopeKind, type StaffRole, staffRoles } from '../../api/db/schema/staff.ts';
import { type Targets, targetsAt } from '../support/accessTargets.ts';
import { testApp } from '../support/app.ts';
import { fixture } from '../support/fixture.ts';
import { anotherProgram } from '../support/places.ts';
import { type RouteAccess, routeAccess } from '../support/routeAccess.ts';

interface Caller {
  name: string;
  cookie: string | undefined;
  actor: Actor | null;
}

const app = await testApp({ end: 'file' });
const { api, services, signedIn } = app;
const first = await fixture(services.db);
const placesOf = (index: number) => {
  const team = first.teams[index];
  const memberId = first.members.find(({ teamId }) => teamId === team?.id)?.id ?? '';
  return { programId: first.programId, institutionId: team?.institutionId ?? '', teamId: team?.id ?? '', memberId };
};
const targets: Record<'own' | 'sibling' | 'other programme', Targets> = {
  own: await targetsAt(services.db, placesOf(0)),
  sibling: await targetsAt(services.db, placesOf(first.teams.length - 1)),
  'other programme': await targetsAt(services.db, await anotherProgram(services.db)),
};

const scopes: Record<ScopeKind, { id: string; place: Place }> = {
  program: { id: targets.own.programId, place: { program: targets.own.programId } },
  institution: {
    id: targets.own.institutionId,
    place: { program: targets.own.programId, institution: targets.own.institutionId },
  },
  team: {
    id: targets.own.teamId,
    place: { program: targets.own.programId, institution: targets.own.institutionId, team: targets.own.teamId },
  },
};

const callers: Caller[] = [{ name: 'signed out', cookie: undefined, actor: null }];
for (const role of staffRoles) {
  for (const kind of ['program', 'institution', 'team'] as const) {
    const { id, place } = scopes[kind];
    const actor = { userId: role, email: '', assignments: [{ role, place }] };
    callers.push({ name: `${role} of a ${kind}`, cookie: await signedIn(role, kind, id), actor });
  }
}

const placeAt = (at: RouteAccess['at'], { programId, institutionId, teamId }: Targets): Place => ({
  program: programId,
  ...(at === 'institution' || at === 'team' ? { institution: institutionId } : {}),
  ...(at === 'team' ? { team: teamId } : {}),
});

const holdsIn = (actor: Actor | null, verb: Verb, program: string): boolean =>
  actor?.assignments.some(({ role, place }) => {
    const allowed: readonly StaffRole[] = permissions[verb].roles;
    return place.program === program && allowed.includes(role);
  }) ?? false;

/** What the permission table says. */
function isAllowed({ verb, at }: RouteAccess, actor: Actor | null, target: Targets): boolean {
  if (verb === 'everyone') return true;
  if (verb === 'signed_in') return actor !== null;
  if (at === 'anywhere') return canSomewhere(actor, verb);
  if (at === 'in_program') return holdsIn(actor, verb, target.programId);
  return can(actor, verb, placeAt(at, target));
}

/** 401 and 403 are said before anything else is looked at; every other reply means that the door was open. */
const expected = (allowed: boolean, actor: Actor | null): string =>
  allowed ? 'open' : actor === null ? '401 unauthenticated' : '403 forbidden';

const document = (await (await app.app.request('/openapi.json')).json()) as { paths: Record<string, object> };
const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
);

/**
 * Who asks a route at a place: everybody at their own place and at its sibling. Another programme is asked for by those who hold the
 * most, a role in a whole programme; a figure in another form than JSON goes through the same door, and is asked for at
 * one place alone.
 */
const askedBy = (route: string, where: string): Caller[] => {
  if (where === 'own') return callers;
  if (/^GET \/findings\/.*\.[a-z.]+$/.test(route)) return [];
  return where === 'sibling' ? callers : callers.filter(({ name }) => /signed out|program$/.test(name));
};

describe('every route of the API', () => {
  it('stands in the map of this test, and nothing else does', () => {
    expect(Object.keys(routeAccess).sort()).toEqual([...routes].sort());
  });

  it.each(routes)('%s opens as the permission table says', async (route) => {
    const wrong: string[] = [];
    for (const access of routeAccess[route] ?? []) {
      for (const [where, target] of Object.entries(targets)) {
        for (const { name, cookie, actor } of askedBy(route, where)) {
          const { path, ...request } = await access.send(target);
          const { status, body } = await api(path, { ...request, as: cookie });
          const said = status === 401 || status === 403 ? `${status} ${body.code}` : 'open';
          const right = expected(isAllowed(access, actor, target), actor);
          if (said !== right || status >= 500) wrong.push(`${name}, ${where}: ${said} (${status}), not ${right}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the permission table', () => {
  it('names every verb that a route asks for, and no verb that none does', () => {
    const asked = new Set(Object.values(routeAccess).flatMap((each) => each.map(({ verb }) => verb)));
    expect(Object.keys(permissions).filter((verb) => !asked.has(verb as Verb))).toEqual([]);
  });
});
