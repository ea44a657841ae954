CREATE TABLE `collection_modes` (
	`campaignId` text NOT NULL,
	`mode` text NOT NULL,
	`responses` integer NOT NULL,
	PRIMARY KEY(`campaignId`, `mode`),
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `saved_answers` (
	`invitationId` text PRIMARY KEY NOT NULL,
	`sealed` blob NOT NULL,
	`savedOn` text NOT NULL,
	FOREIGN KEY (`invitationId`) REFERENCES `invitations`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `decline_reasons` (
	`id` blob PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `decline_reasons_campaign` ON `decline_reasons` (`campaignId`);--> statement-breakpoint
CREATE TABLE `invitation_codes` (
	`codeHash` blob PRIMARY KEY NOT NULL,
	`invitationId` text NOT NULL,
	FOREIGN KEY (`invitationId`) REFERENCES `invitations`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_codes_invitationId_unique` ON `invitation_codes` (`invitationId`);--> statement-breakpoint
CREATE TABLE `contact_requests` (
	`id` blob PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`teamId` text NOT NULL,
	`reach` text NOT NULL,
	`words` text NOT NULL,
	`askedOn` text NOT NULL,
	`handledOn` text,
	`handledBy` text,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `contact_requests_team` ON `contact_requests` (`teamId`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`memberId` text NOT NULL,
	`campaignId` text NOT NULL,
	`kind` text NOT NULL,
	`contactedOn` text NOT NULL,
	FOREIGN KEY (`memberId`) REFERENCES `members`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `contacts_member` ON `contacts` (`memberId`,`contactedOn`);--> statement-breakpoint
CREATE INDEX `contacts_campaign` ON `contacts` (`campaignId`);--> statement-breakpoint
CREATE TABLE `unsubscribed_addresses` (
	`address` text PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `paper_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`teamId` text NOT NULL,
	`side` text NOT NULL,
	`sheet` text NOT NULL,
	`invitationId` text,
	`first` text NOT NULL,
	`firstBy` text NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`invitationId`) REFERENCES `invitations`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_entries_sheet` ON `paper_entries` (`campaignId`,`sheet`);--> statement-breakpoint
CREATE TABLE `paper_returns` (
	`campaignId` text NOT NULL,
	`teamId` text NOT NULL,
	`side` text NOT NULL,
	`returned` integer NOT NULL,
	`entered` integer NOT NULL,
	PRIMARY KEY(`campaignId`, `teamId`, `side`),
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `reflection_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`teamId` text NOT NULL,
	`adjustments` text NOT NULL,
	`memberId` text,
	`writtenAt` integer NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`memberId`) REFERENCES `members`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `reflection_notes_team` ON `reflection_notes` (`campaignId`,`teamId`);--> statement-breakpoint
ALTER TABLE `response_mixing` ADD `collectionMode` text;--> statement-breakpoint
ALTER TABLE `response_mixing` ADD `pairing` blob;--> statement-breakpoint
ALTER TABLE `response_tail` ADD `collectionMode` text;--> statement-breakpoint
ALTER TABLE `response_tail` ADD `pairing` blob;--> statement-breakpoint
ALTER TABLE `responses` ADD `collectionMode` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `pairing` blob;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `audience` text DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `demographicsAudience` text DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `languages` text DEFAULT '["fr","en"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `layout` text DEFAULT 'sections' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `ownWords` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `reminderDays` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `sendFrom` integer DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `sendUntil` integer DEFAULT 20 NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `pairing` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `openedOn` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `declined` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `invitationId` text REFERENCES `invitations`(`id`) ON UPDATE restrict ON DELETE restrict;--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`status`,`nextAttemptAt`);--> statement-breakpoint
CREATE INDEX `messages_invitation` ON `messages` (`invitationId`);
--> statement-breakpoint
CREATE TRIGGER `contacts_never_update` BEFORE UPDATE ON `contacts` BEGIN SELECT RAISE(ABORT, 'a contact never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `contacts_never_delete` BEFORE DELETE ON `contacts` BEGIN SELECT RAISE(ABORT, 'a contact never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `reflection_notes_never_update` BEFORE UPDATE ON `reflection_notes` BEGIN SELECT RAISE(ABORT, 'a reflection note never changes: write a new one'); END;
--> statement-breakpoint
CREATE TRIGGER `reflection_notes_never_delete` BEFORE DELETE ON `reflection_notes` BEGIN SELECT RAISE(ABORT, 'a reflection note never changes: write a new one'); END;
--> statement-breakpoint
CREATE TRIGGER `campaigns_asking_frozen` BEFORE UPDATE OF `audience`, `demographicsAudience`, `pairing` ON `campaigns` WHEN OLD.`status` <> 'draft' AND (OLD.`audience` <> NEW.`audience` OR OLD.`demographicsAudience` <> NEW.`demographicsAudience` OR OLD.`pairing` <> NEW.`pairing`) BEGIN SELECT RAISE(ABORT, 'an opened campaign keeps whom and what it asks'); END;
