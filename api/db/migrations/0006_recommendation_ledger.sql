CREATE TABLE `ledger_chain` (
	`programId` text NOT NULL,
	`position` integer NOT NULL,
	`eventId` text NOT NULL,
	`hash` blob NOT NULL,
	PRIMARY KEY(`programId`, `position`),
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`eventId`) REFERENCES `recommendation_events`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_chain_eventId_unique` ON `ledger_chain` (`eventId`);--> statement-breakpoint
CREATE TABLE `recommendation_contributors` (
	`recommendationId` text NOT NULL,
	`memberId` text NOT NULL,
	`side` text NOT NULL,
	`addedAt` integer NOT NULL,
	PRIMARY KEY(`recommendationId`, `memberId`),
	FOREIGN KEY (`recommendationId`) REFERENCES `recommendations`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`memberId`) REFERENCES `members`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_contributors_member` ON `recommendation_contributors` (`memberId`);--> statement-breakpoint
CREATE TABLE `recommendation_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendationId` text NOT NULL,
	`name` text NOT NULL,
	`mediaType` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`content` blob NOT NULL,
	`addedAt` integer NOT NULL,
	FOREIGN KEY (`recommendationId`) REFERENCES `recommendations`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_evidence_recommendation` ON `recommendation_evidence` (`recommendationId`);--> statement-breakpoint
CREATE TABLE `recommendation_links` (
	`recommendationId` text NOT NULL,
	`relation` text NOT NULL,
	`toId` text NOT NULL,
	PRIMARY KEY(`recommendationId`, `relation`, `toId`),
	FOREIGN KEY (`recommendationId`) REFERENCES `recommendations`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`toId`) REFERENCES `recommendations`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_links_to` ON `recommendation_links` (`toId`);--> statement-breakpoint
CREATE TABLE `recommendation_states` (
	`recommendationId` text PRIMARY KEY NOT NULL,
	`programId` text NOT NULL,
	`institutionId` text NOT NULL,
	`teamId` text NOT NULL,
	`createdAt` integer NOT NULL,
	`sequence` integer NOT NULL,
	`recordedAt` integer NOT NULL,
	`title` text NOT NULL,
	`detail` text NOT NULL,
	`contributorSide` text NOT NULL,
	`state` text NOT NULL,
	`since` text NOT NULL,
	`submittedOn` text NOT NULL,
	`decidedOn` text,
	`decidedDays` integer,
	`accepted` integer NOT NULL,
	`declared` integer NOT NULL,
	`declaredOn` text,
	`verified` integer NOT NULL,
	`verifiedOn` text,
	`disputed` integer NOT NULL,
	`disputedOn` text,
	`communicatedOn` text,
	`reasonCode` text,
	`reason` text,
	`reviewOn` text,
	`routedTo` text,
	`supersededBy` text,
	`corrections` text NOT NULL,
	`origin` text,
	`theme` text,
	`priority` text,
	`ownerId` text,
	`dueOn` text,
	`links` text NOT NULL,
	`objectives` text NOT NULL,
	`evidenceCount` integer NOT NULL,
	`commentCount` integer NOT NULL,
	`heardCount` integer NOT NULL,
	`heardSum` integer NOT NULL,
	`importedHistory` integer NOT NULL,
	FOREIGN KEY (`recommendationId`) REFERENCES `recommendations`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`institutionId`) REFERENCES `institutions`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `recommendation_states_newest` ON `recommendation_states` (`programId`,`createdAt`,`recommendationId`);--> statement-breakpoint
CREATE INDEX `recommendation_states_state` ON `recommendation_states` (`programId`,`state`,`createdAt`);--> statement-breakpoint
CREATE INDEX `recommendation_states_team` ON `recommendation_states` (`teamId`,`createdAt`);--> statement-breakpoint
CREATE INDEX `recommendation_states_institution` ON `recommendation_states` (`institutionId`,`createdAt`);--> statement-breakpoint
CREATE INDEX `recommendation_states_owner` ON `recommendation_states` (`ownerId`,`dueOn`);--> statement-breakpoint
CREATE INDEX `recommendation_states_due` ON `recommendation_states` (`programId`,`dueOn`);--> statement-breakpoint
CREATE INDEX `recommendation_states_review` ON `recommendation_states` (`programId`,`reviewOn`);
--> statement-breakpoint
CREATE TRIGGER `ledger_chain_never_update` BEFORE UPDATE ON `ledger_chain` BEGIN SELECT RAISE(ABORT, 'a link of the chain never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `ledger_chain_never_delete` BEFORE DELETE ON `ledger_chain` BEGIN SELECT RAISE(ABORT, 'a link of the chain never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `recommendation_evidence_never_update` BEFORE UPDATE ON `recommendation_evidence` BEGIN SELECT RAISE(ABORT, 'evidence never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `recommendation_evidence_never_delete` BEFORE DELETE ON `recommendation_evidence` BEGIN SELECT RAISE(ABORT, 'evidence never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `recommendations_never_replace` BEFORE INSERT ON `recommendations` WHEN EXISTS (SELECT 1 FROM `recommendations` WHERE `id` = NEW.`id`) OR EXISTS (SELECT 1 FROM `recommendations` WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'a recommendation never changes: write an event'); END;
--> statement-breakpoint
CREATE TRIGGER `recommendation_events_never_replace` BEFORE INSERT ON `recommendation_events` WHEN EXISTS (SELECT 1 FROM `recommendation_events` WHERE `id` = NEW.`id`) OR EXISTS (SELECT 1 FROM `recommendation_events` WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'a ledger event never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `recommendation_evidence_never_replace` BEFORE INSERT ON `recommendation_evidence` WHEN EXISTS (SELECT 1 FROM `recommendation_evidence` WHERE `id` = NEW.`id`) OR EXISTS (SELECT 1 FROM `recommendation_evidence` WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'evidence never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `recommendation_events_next_sequence` BEFORE INSERT ON `recommendation_events` WHEN NEW.`sequence` <> coalesce((SELECT max(`sequence`) + 1 FROM `recommendation_events` WHERE `recommendationId` = NEW.`recommendationId`), 1) BEGIN SELECT RAISE(ABORT, 'a ledger event never changes: the next sequence goes on from the last'); END;
--> statement-breakpoint
CREATE TRIGGER `recommendation_events_in_time` BEFORE INSERT ON `recommendation_events` WHEN NEW.`recordedAt` < (SELECT `recordedAt` FROM `recommendation_events` WHERE `recommendationId` = NEW.`recommendationId` ORDER BY `sequence` DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'a ledger event is not recorded before the one it follows'); END;
--> statement-breakpoint
CREATE TRIGGER `ledger_chain_never_replace` BEFORE INSERT ON `ledger_chain` WHEN EXISTS (SELECT 1 FROM `ledger_chain` WHERE `eventId` = NEW.`eventId`) OR EXISTS (SELECT 1 FROM `ledger_chain` WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'a link of the chain never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `ledger_chain_without_gap` BEFORE INSERT ON `ledger_chain` WHEN NEW.`position` <> coalesce((SELECT max(`position`) + 1 FROM `ledger_chain` WHERE `programId` = NEW.`programId`), 1) OR length(NEW.`hash`) <> 32 BEGIN SELECT RAISE(ABORT, 'a chain has no gap: the next link follows the last'); END;
