import { type StaffRole, staffRoles } from './db/schema/staff.ts';
import { Problem } from './problem.ts';

/** A place in the tree programme ⊃ institution ⊃ team; the deepest one named is the place. */
export interface Place {
  program: string;
  institution?: string;
  team?: string;
}

export interface Assignment {
  role: StaffRole;
  place: Place;
}

/** A signed-in member of staff with the roles held, each at its place. */
export interface Actor {
  userId: string;
  email: string;
  assignments: Assignment[];
}

interface Permission {
  roles: readonly StaffRole[];
  /** Also granted on the places that contain the assignment's: a team lead may read the name of the programme. */
  upward?: true;
  /** Granted on the team of the assignment alone: whoever coaches a whole institution is not of each of its teams. */
  ownTeam?: true;
}

/** The one permission table: what each role may do at its place and below it. */
export const permissions = {
  'program.read': { roles: staffRoles, upward: true },
  'program.create': { roles: ['program_admin'] },
  'program.update': { roles: ['program_admin'] },
  'institution.read': { roles: staffRoles, upward: true },
  'institution.create': { roles: ['program_admin'] },
  'institution.update': { roles: ['program_admin', 'institution_lead'] },
  'team.read': { roles: staffRoles },
  'team.create': { roles: ['program_admin', 'institution_lead'] },
  'team.update': { roles: ['program_admin', 'institution_lead', 'team_lead'] },
  'member.read': { roles: ['program_admin', 'institution_lead', 'team_lead', 'patient_coach', 'recruiter'] },
  'member.create': { roles: ['program_admin', 'institution_lead', 'team_lead', 'recruiter'] },
  'member.update': { roles: ['program_admin', 'institution_lead', 'team_lead', 'recruiter'] },
  'questionnaire.read': { roles: staffRoles, upward: true },
  'questionnaire.edit': { roles: ['program_admin'] },
  'questionnaire.publish': { roles: ['program_admin'] },
  'campaign.read': { roles: staffRoles, upward: true },
  'campaign.manage': { roles: ['program_admin'] },
  'invitation.read': { roles: ['program_admin', 'institution_lead'] },
  'invitation.send': { roles: ['program_admin'] },
  'invitation.link': { roles: ['program_admin'] },
  'reflection.read': { roles: ['team_lead', 'patient_coach'], ownTeam: true },
  'reflection.write': { roles: ['team_lead', 'patient_coach'], ownTeam: true },
  'contactRequest.read': { roles: ['patient_coach'] },
  'contactRequest.handle': { roles: ['patient_coach'] },
  'comment.review': { roles: ['comment_reviewer'] },
  'comment.publish': { roles: ['comment_reviewer'] },
  'theme.read': { roles: ['comment_reviewer', 'program_admin', 'analyst'], upward: true },
  'theme.manage': { roles: ['comment_reviewer', 'program_admin'] },
  'paper.enter': { roles: ['program_admin', 'institution_lead'] },
  'release.create': { roles: ['program_admin'] },
  'release.read': { roles: staffRoles, upward: true },
  'finding.satisfaction': { roles: staffRoles, upward: true },
  'finding.diversity': { roles: staffRoles, upward: true },
  'finding.follow_through': { roles: staffRoles, upward: true },
  'finding.comparison': { roles: ['program_admin', 'institution_lead', 'analyst', 'viewer'] },
  'finding.package': { roles: ['program_admin', 'analyst'] },
  'recommendation.read': { roles: staffRoles },
  'recommendation.create': { roles: ['program_admin', 'institution_lead', 'team_lead', 'patient_coach'] },
  'recommendation.decide': { roles: ['program_admin', 'institution_lead', 'team_lead'] },
  'recommendation.voice': { roles: ['patient_coach'] },
  'recommendation.trail': { roles: ['program_admin', 'institution_lead', 'team_lead', 'patient_coach'] },
  'recommendation.import': { roles: ['program_admin', 'institution_lead', 'team_lead'] },
  'recommendation.contributors': { roles: ['program_admin', 'institution_lead', 'team_lead', 'patient_coach'] },
  'event.read': { roles: staffRoles, upward: true },
  'event.record': { roles: ['program_admin', 'institution_lead'] },
  'event.withdraw': { roles: ['program_admin', 'institution_lead'] },
  'benchmark.read': { roles: staffRoles, upward: true },
  'benchmark.create': { roles: ['program_admin', 'recruiter', 'analyst'] },
  'lottery.read': { roles: ['program_admin', 'recruiter'] },
  'lottery.prepare': { roles: ['program_admin', 'recruiter'] },
  'lottery.check': { roles: ['program_admin', 'recruiter'] },
  'lottery.commit': { roles: ['program_admin', 'recruiter'] },
  'lottery.draw': { roles: ['program_admin', 'recruiter'] },
  'lottery.withdraw': { roles: ['program_admin', 'recruiter'] },
  'lottery.end': { roles: ['program_admin', 'recruiter'] },
  'recruitment.read': { roles: ['program_admin', 'institution_lead', 'recruiter'] },
  'recruitment.manage': { roles: ['program_admin'] },
  'recruitment.enter': { roles: ['program_admin', 'institution_lead', 'recruiter'] },
  'governance.read': { roles: staffRoles, upward: true },
  'governance.record': { roles: ['program_admin'] },
  'staff.read': { roles: ['program_admin'] },
  'staff.manage': { roles: ['program_admin'] },
  'webhook.read': { roles: ['program_admin'] },
  'webhook.manage': { roles: ['program_admin'] },
  'audit.read': { roles: ['program_admin'] },
} as const satisfies Record<string, Permission>;

export type Verb = keyof typeof permissions;

/** Is `inner` the same place as `outer`, or below it? */
export const contains = (outer: Place, inner: Place): boolean =>
  outer.program === inner.program &&
  (outer.institution === undefined || outer.institution === inner.institution) &&
  (outer.team === undefined || outer.team === inner.team);

/** Does the assignment's role hold the permission, if only where the assignment lies? */
const isGiven = ({ roles, ownTeam }: Permission, { role, place }: Assignment): boolean =>
  roles.includes(role) && (ownTeam !== true || place.team !== undefined);

export function can(actor: Actor | null, verb: Verb, place: Place): boolean {
  if (actor === null) return false;
  const permission: Permission = permissions[verb];
  return actor.assignments.some(
    (assignment) =>
      isGiven(permission, assignment) &&
      (contains(assignment.place, place) || (permission.upward === true && contains(place, assignment.place))),
  );
}

/** May the actor do this at some place at all? For lists, which then keep only the places allowed. */
export const canSomewhere = (actor: Actor | null, verb: Verb): boolean => {
  const permission: Permission = permissions[verb];
  return actor?.assignments.some((assignment) => isGiven(permission, assignment)) ?? false;
};

/**
 * @throws Problem `unauthenticated` (nobody signed in) or `forbidden`.
 */
export function authorise(context: { actor: Actor | null }, verb: Verb, place: Place): void {
  if (context.actor === null) throw new Problem('unauthenticated');
  if (!can(context.actor, verb, place)) throw new Problem('forbidden', { verb });
}

export function authoriseSomewhere(context: { actor: Actor | null }, verb: Verb): void {
  if (context.actor === null) throw new Problem('unauthenticated');
  if (!canSomewhere(context.actor, verb)) throw new Problem('forbidden', { verb });
}
