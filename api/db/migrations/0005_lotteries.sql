CREATE TABLE `lotteries` (
	`id` text PRIMARY KEY NOT NULL,
	`programId` text NOT NULL,
	`institutionId` text,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`reserves` integer NOT NULL,
	`quotas` text NOT NULL,
	`revision` integer NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`programId`) REFERENCES `programs`(`id`) ON UPDATE restrict ON DELETE restrict,
	FOREIGN KEY (`institutionId`) REFERENCES `institutions`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `lottery_checks` (
	`lotteryId` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`relaxation` text,
	`lottery` text,
	FOREIGN KEY (`lotteryId`) REFERENCES `lotteries`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `lottery_commitments` (
	`lotteryId` text PRIMARY KEY NOT NULL,
	`commitment` text NOT NULL,
	`peopleHash` text NOT NULL,
	`featuresHash` text NOT NULL,
	`lotteryHash` text NOT NULL,
	`secret` text NOT NULL,
	`publicSource` text NOT NULL,
	`people` integer NOT NULL,
	`counts` text NOT NULL,
	`chances` text NOT NULL,
	`committedAt` integer NOT NULL,
	FOREIGN KEY (`lotteryId`) REFERENCES `lotteries`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `lottery_draws` (
	`lotteryId` text PRIMARY KEY NOT NULL,
	`publicValue` text NOT NULL,
	`seed` text NOT NULL,
	`panel` text NOT NULL,
	`reserves` text NOT NULL,
	`drawnAt` integer NOT NULL,
	FOREIGN KEY (`lotteryId`) REFERENCES `lotteries`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `lottery_endings` (
	`lotteryId` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`endedAt` integer NOT NULL,
	FOREIGN KEY (`lotteryId`) REFERENCES `lotteries`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `lottery_people` (
	`lotteryId` text NOT NULL,
	`reference` text NOT NULL,
	`features` text NOT NULL,
	PRIMARY KEY(`lotteryId`, `reference`),
	FOREIGN KEY (`lotteryId`) REFERENCES `lotteries`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `lottery_withdrawals` (
	`lotteryId` text NOT NULL,
	`sequence` integer NOT NULL,
	`reference` text NOT NULL,
	`replacement` text,
	`recordedAt` integer NOT NULL,
	PRIMARY KEY(`lotteryId`, `sequence`),
	FOREIGN KEY (`lotteryId`) REFERENCES `lotteries`(`id`) ON UPDATE restrict ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `lottery_commitments_never_update` BEFORE UPDATE ON `lottery_commitments` BEGIN SELECT RAISE(ABORT, 'a commitment never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_commitments_never_delete` BEFORE DELETE ON `lottery_commitments` BEGIN SELECT RAISE(ABORT, 'a commitment never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_draws_never_update` BEFORE UPDATE ON `lottery_draws` BEGIN SELECT RAISE(ABORT, 'a draw never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_draws_never_delete` BEFORE DELETE ON `lottery_draws` BEGIN SELECT RAISE(ABORT, 'a draw never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_withdrawals_never_update` BEFORE UPDATE ON `lottery_withdrawals` BEGIN SELECT RAISE(ABORT, 'a withdrawal never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_withdrawals_never_delete` BEFORE DELETE ON `lottery_withdrawals` BEGIN SELECT RAISE(ABORT, 'a withdrawal never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_endings_never_update` BEFORE UPDATE ON `lottery_endings` BEGIN SELECT RAISE(ABORT, 'the end of a lottery never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_endings_never_delete` BEFORE DELETE ON `lottery_endings` BEGIN SELECT RAISE(ABORT, 'the end of a lottery never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lotteries_frozen` BEFORE UPDATE ON `lotteries` WHEN EXISTS (SELECT 1 FROM `lottery_commitments` WHERE `lotteryId` = OLD.`id`) OR EXISTS (SELECT 1 FROM `lottery_endings` WHERE `lotteryId` = OLD.`id`) BEGIN SELECT RAISE(ABORT, 'a committed lottery never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lotteries_never_delete` BEFORE DELETE ON `lotteries` BEGIN SELECT RAISE(ABORT, 'a lottery is never removed'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_people_frozen_insert` BEFORE INSERT ON `lottery_people` WHEN EXISTS (SELECT 1 FROM `lottery_commitments` WHERE `lotteryId` = NEW.`lotteryId`) OR EXISTS (SELECT 1 FROM `lottery_endings` WHERE `lotteryId` = NEW.`lotteryId`) BEGIN SELECT RAISE(ABORT, 'a committed pool never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_people_frozen_update` BEFORE UPDATE ON `lottery_people` WHEN EXISTS (SELECT 1 FROM `lottery_commitments` WHERE `lotteryId` = OLD.`lotteryId`) OR EXISTS (SELECT 1 FROM `lottery_endings` WHERE `lotteryId` = OLD.`lotteryId`) BEGIN SELECT RAISE(ABORT, 'a committed pool never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_people_frozen_delete` BEFORE DELETE ON `lottery_people` WHEN EXISTS (SELECT 1 FROM `lottery_commitments` WHERE `lotteryId` = OLD.`lotteryId`) AND NOT EXISTS (SELECT 1 FROM `lottery_draws` WHERE `lotteryId` = OLD.`lotteryId`) AND NOT EXISTS (SELECT 1 FROM `lottery_endings` WHERE `lotteryId` = OLD.`lotteryId`) BEGIN SELECT RAISE(ABORT, 'a committed pool stays until the draw'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_checks_frozen_insert` BEFORE INSERT ON `lottery_checks` WHEN EXISTS (SELECT 1 FROM `lottery_commitments` WHERE `lotteryId` = NEW.`lotteryId`) OR EXISTS (SELECT 1 FROM `lottery_endings` WHERE `lotteryId` = NEW.`lotteryId`) BEGIN SELECT RAISE(ABORT, 'a committed pool never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_checks_frozen_update` BEFORE UPDATE ON `lottery_checks` WHEN EXISTS (SELECT 1 FROM `lottery_commitments` WHERE `lotteryId` = OLD.`lotteryId`) OR EXISTS (SELECT 1 FROM `lottery_endings` WHERE `lotteryId` = OLD.`lotteryId`) BEGIN SELECT RAISE(ABORT, 'a committed pool never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_checks_frozen_delete` BEFORE DELETE ON `lottery_checks` WHEN EXISTS (SELECT 1 FROM `lottery_commitments` WHERE `lotteryId` = OLD.`lotteryId`) AND NOT EXISTS (SELECT 1 FROM `lottery_draws` WHERE `lotteryId` = OLD.`lotteryId`) AND NOT EXISTS (SELECT 1 FROM `lottery_endings` WHERE `lotteryId` = OLD.`lotteryId`) BEGIN SELECT RAISE(ABORT, 'a committed pool stays until the draw'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_draws_committed` BEFORE INSERT ON `lottery_draws` WHEN NOT EXISTS (SELECT 1 FROM `lottery_commitments` WHERE `lotteryId` = NEW.`lotteryId`) OR EXISTS (SELECT 1 FROM `lottery_endings` WHERE `lotteryId` = NEW.`lotteryId`) BEGIN SELECT RAISE(ABORT, 'nothing is drawn without a commitment'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_withdrawals_drawn` BEFORE INSERT ON `lottery_withdrawals` WHEN NOT EXISTS (SELECT 1 FROM `lottery_draws` WHERE `lotteryId` = NEW.`lotteryId`) OR EXISTS (SELECT 1 FROM `lottery_endings` WHERE `lotteryId` = NEW.`lotteryId`) BEGIN SELECT RAISE(ABORT, 'nobody withdraws from a panel that is not drawn, or final'); END;
--> statement-breakpoint
CREATE TRIGGER `lottery_commitments_open` BEFORE INSERT ON `lottery_commitments` WHEN EXISTS (SELECT 1 FROM `lottery_endings` WHERE `lotteryId` = NEW.`lotteryId`) BEGIN SELECT RAISE(ABORT, 'an ended lottery is not committed'); END;
