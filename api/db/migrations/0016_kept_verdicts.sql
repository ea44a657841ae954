CREATE TABLE `release_verdicts` (
	`releaseId` text NOT NULL,
	`minimumGroup` integer NOT NULL,
	`measure` text NOT NULL,
	`inputs` text NOT NULL,
	`verdict` blob NOT NULL,
	PRIMARY KEY(`releaseId`, `minimumGroup`, `measure`),
	FOREIGN KEY (`releaseId`) REFERENCES `releases`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
