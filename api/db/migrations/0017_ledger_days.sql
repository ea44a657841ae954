CREATE TABLE `ledger_days` (
	`programId` text NOT NULL,
	`recordedOn` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`programId`, `recordedOn`),
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `recommendation_days` (
	`recommendationId` text NOT NULL,
	`recordedOn` text NOT NULL,
	`standing` text NOT NULL,
	PRIMARY KEY(`recommendationId`, `recordedOn`),
	FOREIGN KEY (`recommendationId`) REFERENCES `recommendations`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `recommendation_events_heard` ON `recommendation_events` (`recommendationId`,`recordedAt`) WHERE type = 'heard';