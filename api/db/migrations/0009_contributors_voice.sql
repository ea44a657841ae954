CREATE TABLE `listed_recommendations` (
	`recommendationId` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`recommendationId`) REFERENCES `recommendations`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `public_institutions` (
	`institutionId` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`institutionId`) REFERENCES `institutions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `public_programs` (
	`programId` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
ALTER TABLE `messages` ADD `memberId` text REFERENCES `members`(`id`) ON UPDATE restrict ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `recommendation_contributors` ADD `saidHeard` integer DEFAULT false NOT NULL;