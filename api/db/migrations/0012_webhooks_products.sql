CREATE TABLE `product_recommendations` (
	`productId` text NOT NULL,
	`recommendationId` text NOT NULL,
	PRIMARY KEY(`productId`, `recommendationId`),
	FOREIGN KEY (`productId`) REFERENCES `team_products`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`recommendationId`) REFERENCES `recommendations`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `product_recommendations_recommendation` ON `product_recommendations` (`recommendationId`);--> statement-breakpoint
CREATE TABLE `team_products` (
	`id` text PRIMARY KEY NOT NULL,
	`teamId` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`link` text,
	`finishedOn` text NOT NULL,
	`published` integer DEFAULT false NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`teamId`) REFERENCES `teams`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `team_products_team` ON `team_products` (`teamId`,`finishedOn`);--> statement-breakpoint
CREATE TABLE `report_points` (
	`scopeKind` text NOT NULL,
	`scopeId` text NOT NULL,
	`point` text NOT NULL,
	`words` text NOT NULL,
	`revision` integer NOT NULL,
	`savedAt` integer NOT NULL,
	PRIMARY KEY(`scopeKind`, `scopeId`, `point`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `voice_comments` (
	`mark` blob PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`comments` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`webhookId` text NOT NULL,
	`event` text NOT NULL,
	`recommendationId` text,
	`body` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`nextAttemptAt` integer NOT NULL,
	`answer` integer,
	`error` text,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`webhookId`) REFERENCES `webhooks`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`webhookId`,`status`,`nextAttemptAt`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_newest` ON `webhook_deliveries` (`webhookId`,`createdAt`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`programId` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`status` text NOT NULL,
	`pausedWhy` text,
	`generation` integer NOT NULL,
	`renewedAt` integer,
	`position` integer NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhooks_program` ON `webhooks` (`programId`);