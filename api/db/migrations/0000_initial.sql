CREATE TABLE `column_segments` (
	`id` text PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`rows` integer NOT NULL,
	`data` blob NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `column_segments_campaign` ON `column_segments` (`campaignId`);--> statement-breakpoint
CREATE TABLE `demographic_mixing` (
	`recordKey` blob PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`versionId` text NOT NULL,
	`institutionId` text NOT NULL,
	`side` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`versionId`) REFERENCES `questionnaire_versions`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`institutionId`) REFERENCES `institutions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `demographic_records` (
	`recordKey` blob PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`versionId` text NOT NULL,
	`institutionId` text NOT NULL,
	`side` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`versionId`) REFERENCES `questionnaire_versions`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`institutionId`) REFERENCES `institutions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `demographic_records_campaign` ON `demographic_records` (`campaignId`);--> statement-breakpoint
CREATE TABLE `demographic_tail` (
	`recordKey` blob PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`versionId` text NOT NULL,
	`institutionId` text NOT NULL,
	`side` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`versionId`) REFERENCES `questionnaire_versions`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`institutionId`) REFERENCES `institutions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `response_mixing` (
	`receiptHash` blob PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`versionId` text NOT NULL,
	`teamId` text NOT NULL,
	`side` text NOT NULL,
	`pseudonym` text,
	`language` text,
	`answeredOn` text,
	`content` text NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`versionId`) REFERENCES `questionnaire_versions`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `response_tail` (
	`receiptHash` blob PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`versionId` text NOT NULL,
	`teamId` text NOT NULL,
	`side` text NOT NULL,
	`pseudonym` text,
	`language` text,
	`answeredOn` text,
	`content` text NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`versionId`) REFERENCES `questionnaire_versions`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `responses` (
	`receiptHash` blob PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`versionId` text NOT NULL,
	`teamId` text NOT NULL,
	`side` text NOT NULL,
	`pseudonym` text,
	`language` text,
	`answeredOn` text,
	`content` text NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`versionId`) REFERENCES `questionnaire_versions`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `responses_campaign` ON `responses` (`campaignId`);--> statement-breakpoint
CREATE TABLE `unsegmented_responses` (
	`receiptHash` blob PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `audit_events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actorId` text,
	`programId` text,
	`verb` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_events_at` ON `audit_events` (`programId`,`at`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`actorId` text NOT NULL,
	`key` text NOT NULL,
	`verb` text NOT NULL,
	`fingerprint` text NOT NULL,
	`reply` text NOT NULL,
	`createdAt` integer NOT NULL,
	PRIMARY KEY(`actorId`, `key`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `benchmarks` (
	`id` text PRIMARY KEY NOT NULL,
	`programId` text,
	`item` text NOT NULL,
	`name` text NOT NULL,
	`universe` text NOT NULL,
	`geography` text NOT NULL,
	`referenceDate` text NOT NULL,
	`source` text NOT NULL,
	`shares` text NOT NULL,
	`mapping` text NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `campaign_teams` (
	`campaignId` text NOT NULL,
	`teamId` text NOT NULL,
	PRIMARY KEY(`campaignId`, `teamId`),
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `campaigns` (
	`id` text PRIMARY KEY NOT NULL,
	`programId` text NOT NULL,
	`name` text NOT NULL,
	`wave` text NOT NULL,
	`status` text NOT NULL,
	`mode` text NOT NULL,
	`minimumGroup` integer DEFAULT 5 NOT NULL,
	`experienceVersionId` text NOT NULL,
	`demographicsVersionId` text,
	`opensOn` text,
	`closesOn` text,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`experienceVersionId`) REFERENCES `questionnaire_versions`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`demographicsVersionId`) REFERENCES `questionnaire_versions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `campaigns_program` ON `campaigns` (`programId`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`memberId` text NOT NULL,
	`teamId` text NOT NULL,
	`side` text NOT NULL,
	`tokenHash` blob NOT NULL,
	`spent` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`memberId`) REFERENCES `members`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_tokenHash_unique` ON `invitations` (`tokenHash`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_member` ON `invitations` (`campaignId`,`memberId`);--> statement-breakpoint
CREATE INDEX `invitations_team` ON `invitations` (`teamId`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`nextAttemptAt` integer NOT NULL,
	`error` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `institutions` (
	`id` text PRIMARY KEY NOT NULL,
	`programId` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`region` text NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `institutions_program` ON `institutions` (`programId`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`teamId` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`language` text NOT NULL,
	`leftOn` text,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `members_team` ON `members` (`teamId`);--> statement-breakpoint
CREATE TABLE `programs` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`demonstration` integer DEFAULT 0 NOT NULL,
	`createdAt` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `programs_slug_unique` ON `programs` (`slug`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`institutionId` text NOT NULL,
	`name` text NOT NULL,
	`mandate` text NOT NULL,
	`objectives` text NOT NULL,
	`level` text NOT NULL,
	`continuum` text NOT NULL,
	`engagementMethods` text NOT NULL,
	`startsOn` text,
	`midpointOn` text,
	`endsOn` text,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`institutionId`) REFERENCES `institutions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `teams_institution` ON `teams` (`institutionId`);--> statement-breakpoint
CREATE TABLE `questionnaire_drafts` (
	`questionnaireId` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`document` text NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`questionnaireId`) REFERENCES `questionnaires`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `questionnaire_retirements` (
	`versionId` text PRIMARY KEY NOT NULL,
	`retiredAt` integer NOT NULL,
	FOREIGN KEY (`versionId`) REFERENCES `questionnaire_versions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `questionnaire_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`questionnaireId` text NOT NULL,
	`number` integer NOT NULL,
	`document` text NOT NULL,
	`sha256` text NOT NULL,
	`publishedAt` integer NOT NULL,
	FOREIGN KEY (`questionnaireId`) REFERENCES `questionnaires`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `questionnaire_versions_number` ON `questionnaire_versions` (`questionnaireId`,`number`);--> statement-breakpoint
CREATE TABLE `questionnaires` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`programId` text,
	`purpose` text NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `questionnaires_slug_unique` ON `questionnaires` (`slug`);--> statement-breakpoint
CREATE TABLE `recommendation_events` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendationId` text NOT NULL,
	`sequence` integer NOT NULL,
	`type` text NOT NULL,
	`detail` text NOT NULL,
	`actorId` text,
	`actorRole` text NOT NULL,
	`occurredOn` text NOT NULL,
	`imported` integer DEFAULT 0 NOT NULL,
	`recordedAt` integer NOT NULL,
	FOREIGN KEY (`recommendationId`) REFERENCES `recommendations`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_events_sequence` ON `recommendation_events` (`recommendationId`,`sequence`);--> statement-breakpoint
CREATE TABLE `recommendations` (
	`id` text PRIMARY KEY NOT NULL,
	`teamId` text NOT NULL,
	`title` text NOT NULL,
	`detail` text NOT NULL,
	`contributorSide` text NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendations_team` ON `recommendations` (`teamId`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`number` integer NOT NULL,
	`reason` text NOT NULL,
	`releasedOn` text NOT NULL,
	`experience` blob NOT NULL,
	`demographics` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_number` ON `releases` (`campaignId`,`number`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`accountId` text NOT NULL,
	`providerId` text NOT NULL,
	`accessToken` text,
	`refreshToken` text,
	`idToken` text,
	`accessTokenExpiresAt` integer,
	`refreshTokenExpiresAt` integer,
	`scope` text,
	`password` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `role_assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`role` text NOT NULL,
	`scopeKind` text NOT NULL,
	`scopeId` text NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `role_assignments_once` ON `role_assignments` (`userId`,`role`,`scopeKind`,`scopeId`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`userId` text NOT NULL,
	`token` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`ipAddress` text,
	`userAgent` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`emailVerified` integer NOT NULL,
	`image` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `questionnaire_versions_never_update` BEFORE UPDATE ON `questionnaire_versions` BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `questionnaire_versions_never_delete` BEFORE DELETE ON `questionnaire_versions` BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `questionnaire_retirements_never_update` BEFORE UPDATE ON `questionnaire_retirements` BEGIN SELECT RAISE(ABORT, 'a retirement never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `questionnaire_retirements_never_delete` BEFORE DELETE ON `questionnaire_retirements` BEGIN SELECT RAISE(ABORT, 'a retirement never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `recommendation_events_never_update` BEFORE UPDATE ON `recommendation_events` BEGIN SELECT RAISE(ABORT, 'a ledger event never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `recommendation_events_never_delete` BEFORE DELETE ON `recommendation_events` BEGIN SELECT RAISE(ABORT, 'a ledger event never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `recommendations_never_update` BEFORE UPDATE ON `recommendations` BEGIN SELECT RAISE(ABORT, 'a recommendation never changes: write an event'); END;
--> statement-breakpoint
CREATE TRIGGER `recommendations_never_delete` BEFORE DELETE ON `recommendations` BEGIN SELECT RAISE(ABORT, 'a recommendation never changes: write an event'); END;
--> statement-breakpoint
CREATE TRIGGER `releases_never_update` BEFORE UPDATE ON `releases` BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `releases_never_delete` BEFORE DELETE ON `releases` BEGIN SELECT RAISE(ABORT, 'a release never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_never_update` BEFORE UPDATE ON `audit_events` BEGIN SELECT RAISE(ABORT, 'an audit event never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_never_delete` BEFORE DELETE ON `audit_events` BEGIN SELECT RAISE(ABORT, 'an audit event never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `responses_never_update` BEFORE UPDATE ON `responses` BEGIN SELECT RAISE(ABORT, 'a response never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `demographic_records_never_update` BEFORE UPDATE ON `demographic_records` BEGIN SELECT RAISE(ABORT, 'a demographic record never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `campaigns_mode_frozen` BEFORE UPDATE OF `mode` ON `campaigns` WHEN OLD.`mode` <> NEW.`mode` AND (EXISTS (SELECT 1 FROM `invitations` WHERE `campaignId` = OLD.`id` AND `spent` = 1) OR EXISTS (SELECT 1 FROM `response_tail` WHERE `campaignId` = OLD.`id`) OR EXISTS (SELECT 1 FROM `responses` WHERE `campaignId` = OLD.`id`)) BEGIN SELECT RAISE(ABORT, 'the confidentiality mode is frozen at the first response'); END;
--> statement-breakpoint
CREATE TRIGGER `campaigns_threshold_rises` BEFORE UPDATE OF `minimumGroup` ON `campaigns` WHEN NEW.`minimumGroup` < OLD.`minimumGroup` BEGIN SELECT RAISE(ABORT, 'the smallest group shown may only rise'); END;
--> statement-breakpoint
CREATE TRIGGER `campaigns_threshold_floor` BEFORE INSERT ON `campaigns` WHEN NEW.`minimumGroup` < 5 BEGIN SELECT RAISE(ABORT, 'the smallest group shown is at least 5'); END;
--> statement-breakpoint
CREATE TRIGGER `campaigns_version_frozen` BEFORE UPDATE OF `experienceVersionId`, `demographicsVersionId`, `programId` ON `campaigns` WHEN OLD.`status` <> 'draft' BEGIN SELECT RAISE(ABORT, 'an opened campaign keeps its versions'); END;
--> statement-breakpoint
CREATE TRIGGER `invitations_spent_once` BEFORE UPDATE OF `spent` ON `invitations` WHEN OLD.`spent` = 1 AND NEW.`spent` <> 1 BEGIN SELECT RAISE(ABORT, 'a spent token stays spent'); END;
