CREATE TABLE `governance_agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`programId` text NOT NULL,
	`partner` text NOT NULL,
	`contact` text NOT NULL,
	`agreedOn` text NOT NULL,
	`document` text NOT NULL,
	`covers` text NOT NULL,
	`note` text NOT NULL,
	`recordedAt` integer NOT NULL,
	`recordedBy` text NOT NULL,
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `governance_agreements_program` ON `governance_agreements` (`programId`,`recordedAt`);--> statement-breakpoint
CREATE TABLE `recruitment_collections` (
	`id` text PRIMARY KEY NOT NULL,
	`campaignId` text NOT NULL,
	`stage` text NOT NULL,
	`versionId` text,
	`openedOn` text NOT NULL,
	`closedOn` text,
	`counts` text,
	`sha256` text,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`versionId`) REFERENCES `questionnaire_versions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recruitment_collections_stage` ON `recruitment_collections` (`campaignId`,`stage`);--> statement-breakpoint
CREATE TABLE `recruitment_links` (
	`code` text PRIMARY KEY NOT NULL,
	`collectionId` text NOT NULL,
	`institutionId` text NOT NULL,
	`side` text NOT NULL,
	FOREIGN KEY (`collectionId`) REFERENCES `recruitment_collections`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`institutionId`) REFERENCES `institutions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `recruitment_links_place` ON `recruitment_links` (`collectionId`,`institutionId`,`side`);--> statement-breakpoint
CREATE TABLE `recruitment_records` (
	`collectionId` text NOT NULL,
	`recordKey` blob NOT NULL,
	`institutionId` text NOT NULL,
	`side` text NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`collectionId`, `recordKey`),
	FOREIGN KEY (`collectionId`) REFERENCES `recruitment_collections`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`institutionId`) REFERENCES `institutions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `benchmarks` ADD `institutionId` text REFERENCES `institutions`(`id`) ON UPDATE restrict ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `benchmarks` ADD `ageFrom` integer DEFAULT 18 NOT NULL;--> statement-breakpoint
ALTER TABLE `benchmarks` ADD `population` text DEFAULT 'served' NOT NULL;--> statement-breakpoint
ALTER TABLE `benchmarks` ADD `counts` text DEFAULT 'any_mention' NOT NULL;--> statement-breakpoint
ALTER TABLE `benchmarks` ADD `asks` text DEFAULT 'same' NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `governance_agreements_never_update` BEFORE UPDATE ON `governance_agreements` BEGIN SELECT RAISE(ABORT, 'an agreement never changes: record a new one'); END;
--> statement-breakpoint
CREATE TRIGGER `governance_agreements_never_delete` BEFORE DELETE ON `governance_agreements` BEGIN SELECT RAISE(ABORT, 'an agreement never changes: record a new one'); END;
--> statement-breakpoint
CREATE TRIGGER `recruitment_collections_frozen` BEFORE UPDATE ON `recruitment_collections` WHEN OLD.`closedOn` IS NOT NULL OR OLD.`campaignId` <> NEW.`campaignId` OR OLD.`stage` <> NEW.`stage` OR OLD.`versionId` IS NOT NEW.`versionId` BEGIN SELECT RAISE(ABORT, 'a closed collection never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `recruitment_collections_never_delete` BEFORE DELETE ON `recruitment_collections` BEGIN SELECT RAISE(ABORT, 'a collection is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `recruitment_records_never_update` BEFORE UPDATE ON `recruitment_records` BEGIN SELECT RAISE(ABORT, 'a record never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `recruitment_records_only_open` BEFORE INSERT ON `recruitment_records` WHEN (SELECT `closedOn` FROM `recruitment_collections` WHERE `id` = NEW.`collectionId`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a closed collection takes no record'); END;
