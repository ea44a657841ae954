CREATE TABLE `comment_codings` (
	`commentId` blob NOT NULL,
	`coderId` text NOT NULL,
	`themeId` text,
	`codedOn` text NOT NULL,
	PRIMARY KEY(`commentId`, `coderId`),
	FOREIGN KEY (`commentId`) REFERENCES `comments`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`themeId`) REFERENCES `themes`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `comment_decisions` (
	`commentId` blob NOT NULL,
	`sequence` integer NOT NULL,
	`decision` text NOT NULL,
	`words` text,
	`reason` text,
	`note` text NOT NULL,
	`decidedBy` text NOT NULL,
	`decidedOn` text NOT NULL,
	PRIMARY KEY(`commentId`, `sequence`),
	FOREIGN KEY (`commentId`) REFERENCES `comments`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `comment_gatherings` (
	`campaignId` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `comment_publications` (
	`id` text PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`number` integer NOT NULL,
	`publishedOn` text NOT NULL,
	`publishedBy` text NOT NULL,
	`comments` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_publications_number` ON `comment_publications` (`campaignId`,`number`);--> statement-breakpoint
CREATE TABLE `comment_settlements` (
	`commentId` blob NOT NULL,
	`sequence` integer NOT NULL,
	`themeId` text,
	`settledBy` text NOT NULL,
	`settledOn` text NOT NULL,
	PRIMARY KEY(`commentId`, `sequence`),
	FOREIGN KEY (`commentId`) REFERENCES `comments`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`themeId`) REFERENCES `themes`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `comments` (
	`id` blob PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`institutionId` text NOT NULL,
	`item` text NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`institutionId`) REFERENCES `institutions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `comments_campaign` ON `comments` (`campaignId`,`item`);--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`programId` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`retiredOn` text,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `themes_program` ON `themes` (`programId`);
--> statement-breakpoint
CREATE TRIGGER `comments_never_update` BEFORE UPDATE ON `comments` BEGIN SELECT RAISE(ABORT, 'a comment never changes: decide on it'); END;
--> statement-breakpoint
CREATE TRIGGER `comment_decisions_never_update` BEFORE UPDATE ON `comment_decisions` BEGIN SELECT RAISE(ABORT, 'a decision on a comment never changes: take a new one'); END;
--> statement-breakpoint
CREATE TRIGGER `comment_decisions_never_delete` BEFORE DELETE ON `comment_decisions` BEGIN SELECT RAISE(ABORT, 'a decision on a comment never changes: take a new one'); END;
--> statement-breakpoint
CREATE TRIGGER `comment_codings_never_update` BEFORE UPDATE ON `comment_codings` BEGIN SELECT RAISE(ABORT, 'a coding never changes: settle it'); END;
--> statement-breakpoint
CREATE TRIGGER `comment_codings_never_delete` BEFORE DELETE ON `comment_codings` BEGIN SELECT RAISE(ABORT, 'a coding never changes: settle it'); END;
--> statement-breakpoint
CREATE TRIGGER `comment_settlements_never_update` BEFORE UPDATE ON `comment_settlements` BEGIN SELECT RAISE(ABORT, 'a settlement never changes: make a new one'); END;
--> statement-breakpoint
CREATE TRIGGER `comment_settlements_never_delete` BEFORE DELETE ON `comment_settlements` BEGIN SELECT RAISE(ABORT, 'a settlement never changes: make a new one'); END;
--> statement-breakpoint
CREATE TRIGGER `comment_publications_never_update` BEFORE UPDATE ON `comment_publications` BEGIN SELECT RAISE(ABORT, 'a publication never changes: publish anew'); END;
--> statement-breakpoint
CREATE TRIGGER `comment_publications_never_delete` BEFORE DELETE ON `comment_publications` BEGIN SELECT RAISE(ABORT, 'a publication never changes: publish anew'); END;
--> statement-breakpoint
CREATE TRIGGER `themes_never_delete` BEFORE DELETE ON `themes` BEGIN SELECT RAISE(ABORT, 'a theme is retired, never removed'); END;
