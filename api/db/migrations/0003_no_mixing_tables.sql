DROP TABLE `demographic_mixing`;--> statement-breakpoint
DROP TABLE `response_mixing`;