import * as z from 'zod';

/** The two sides of a team whose experiences are charted. Support roles belong to neither. */
export const sides = ['patient_side', 'professional_side'] as const;
export type Side = (typeof sides)[number];

export const audienceSchema = z.enum([...sides, 'all']);
export type Audience = z.infer<typeof audienceSchema>;

/** Whether what is meant for an audience is meant for a side. */
export const asks = (audience: Audience, side: Side): boolean => audience === 'all' || audience === side;

export const memberRoles = [
  'patient_partner',
  'caregiver',
  'professional',
  'manager',
  'collaborative_leader',
  'patient_coach',
  'patient_recruiter',
] as const;
export type MemberRole = (typeof memberRoles)[number];

const sideByRole: Record<MemberRole, Side | null> = {
  patient_partner: 'patient_side',
  caregiver: 'patient_side',
  professional: 'professional_side',
  manager: 'professional_side',
  collaborative_leader: 'professional_side',
  patient_coach: null,
  patient_recruiter: null,
};

/** The side a role counts on, or null for support roles, which are in neither side's figures. */
export const sideOfRole = (role: MemberRole): Side | null => sideByRole[role];
