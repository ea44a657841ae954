CREATE TABLE `program_event_withdrawals` (
	`eventId` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`withdrawnAt` integer NOT NULL,
	FOREIGN KEY (`eventId`) REFERENCES `program_events`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `program_events` (
	`id` text PRIMARY KEY NOT NULL,
	`programId` text NOT NULL,
	`institutionId` text,
	`happenedOn` text NOT NULL,
	`words` text NOT NULL,
	`recordedAt` integer NOT NULL,
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`institutionId`) REFERENCES `institutions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `program_events_day` ON `program_events` (`programId`,`happenedOn`);
--> statement-breakpoint
CREATE TRIGGER `program_events_never_update` BEFORE UPDATE ON `program_events` BEGIN SELECT RAISE(ABORT, 'an event of the programme never changes: withdraw it'); END;
--> statement-breakpoint
CREATE TRIGGER `program_events_never_delete` BEFORE DELETE ON `program_events` BEGIN SELECT RAISE(ABORT, 'an event of the programme never changes: withdraw it'); END;
--> statement-breakpoint
CREATE TRIGGER `program_events_never_replace` BEFORE INSERT ON `program_events` WHEN EXISTS (SELECT 1 FROM `program_events` WHERE `id` = NEW.`id`) OR EXISTS (SELECT 1 FROM `program_events` WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'an event of the programme never changes: withdraw it'); END;
--> statement-breakpoint
CREATE TRIGGER `program_event_withdrawals_never_update` BEFORE UPDATE ON `program_event_withdrawals` BEGIN SELECT RAISE(ABORT, 'a withdrawal never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `program_event_withdrawals_never_delete` BEFORE DELETE ON `program_event_withdrawals` BEGIN SELECT RAISE(ABORT, 'a withdrawal never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `program_event_withdrawals_never_replace` BEFORE INSERT ON `program_event_withdrawals` WHEN EXISTS (SELECT 1 FROM `program_event_withdrawals` WHERE `eventId` = NEW.`eventId`) OR EXISTS (SELECT 1 FROM `program_event_withdrawals` WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'a withdrawal never changes'); END;
