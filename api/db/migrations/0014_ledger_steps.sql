ALTER TABLE `recommendation_states` ADD `toldDays` integer;--> statement-breakpoint
ALTER TABLE `recommendation_states` ADD `steps` text DEFAULT '[]' NOT NULL;