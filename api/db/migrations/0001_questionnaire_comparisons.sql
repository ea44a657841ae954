CREATE TABLE `questionnaire_comparisons` (
	`versionId` text PRIMARY KEY NOT NULL,
	`baseVersionId` text NOT NULL,
	`items` text NOT NULL,
	FOREIGN KEY (`versionId`) REFERENCES `questionnaire_versions`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`baseVersionId`) REFERENCES `questionnaire_versions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `questionnaire_comparisons_never_update` BEFORE UPDATE ON `questionnaire_comparisons` BEGIN SELECT RAISE(ABORT, 'a comparison of versions never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `questionnaire_comparisons_never_delete` BEFORE DELETE ON `questionnaire_comparisons` BEGIN SELECT RAISE(ABORT, 'a comparison of versions never changes'); END;
