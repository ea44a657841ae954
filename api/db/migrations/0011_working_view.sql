CREATE TABLE `digest_refusals` (
	`userId` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `user`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_events_subject` ON `audit_events` (`subject`,`at`);--> statement-breakpoint
CREATE INDEX `recommendation_states_working` ON `recommendation_states` (`programId`,`state`,`institutionId`,`teamId`,`theme`,`priority`,`origin`,`ownerId`,`contributorSide`,`dueOn`,`reviewOn`,`since`,`createdAt`,`recommendationId`);
