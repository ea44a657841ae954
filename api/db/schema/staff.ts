import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const staffRoles = [
  'program_admin',
  'institution_lead',
  'team_lead',
  'patient_coach',
  'recruiter',
  'comment_reviewer',
  'analyst',
  'viewer',
] as const;
export type StaffRole = (typeof staffRoles)[number];
export type ScopeKind = 'program' | 'institution' | 'team';
export const roleAssignments = sqliteTable(
  'role_assignments',
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => user.id),
    role: text().$type<StaffRole>().notNull(),
    scopeKind: text().$type<ScopeKind>().notNull(),
    scopeId: text().notNull(),
    createdAt: integer().notNull(),
  },
  (t) => [uniqueIndex('role_assignments_once').on(t.userId, t.role, t.scopeKind, t.scopeId)],
);

// better-auth's tables, with its own column names. No IP address and no password is ever stored.
export const user = sqliteTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer({ mode: 'boolean' }).notNull(),
  image: text(),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
});
export const session = sqliteTable('session', {
  id: text().primaryKey(),
  userId: text()
    .notNull()
    .references(() => user.id),
  token: text().notNull().unique(),
  expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  ipAddress: text(),
  userAgent: text(),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
});
export const account = sqliteTable('account', {
  id: text().primaryKey(),
  userId: text()
    .notNull()
    .references(() => user.id),
  accountId: text().notNull(),
  providerId: text().notNull(),
  accessToken: text(),
  refreshToken: text(),
  idToken: text(),
  accessTokenExpiresAt: integer({ mode: 'timestamp_ms' }),
  refreshTokenExpiresAt: integer({ mode: 'timestamp_ms' }),
  scope: text(),
  password: text(),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
});
export const verification = sqliteTable('verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
});
