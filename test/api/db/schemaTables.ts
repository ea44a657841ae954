import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as answers from '../../../api/db/schema/answers.ts';
import * as audit from '../../../api/db/schema/audit.ts';
import * as benchmarks from '../../../api/db/schema/benchmarks.ts';
import * as campaigns from '../../../api/db/schema/campaigns.ts';
import * as comments from '../../../api/db/schema/comments.ts';
import * as contactRequests from '../../../api/db/schema/contactRequests.ts';
import * as heardMarks from '../../../api/db/schema/heardMarks.ts';
import * as lotteries from '../../../api/db/schema/lotteries.ts';
import * as messages from '../../../api/db/schema/messages.ts';
import * as organization from '../../../api/db/schema/organization.ts';
import * as paper from '../../../api/db/schema/paper.ts';
import * as products from '../../../api/db/schema/products.ts';
import * as programEvents from '../../../api/db/schema/programEvents.ts';
import * as publicPages from '../../../api/db/schema/publicPages.ts';
import * as questionnaires from '../../../api/db/schema/questionnaires.ts';
import * as recommendationDays from '../../../api/db/schema/recommendationDays.ts';
import * as recommendationStates from '../../../api/db/schema/recommendationStates.ts';
import * as recommendations from '../../../api/db/schema/recommendations.ts';
import * as recruitment from '../../../api/db/schema/recruitment.ts';
import * as reflection from '../../../api/db/schema/reflection.ts';
import * as releases from '../../../api/db/schema/releases.ts';
import * as staff from '../../../api/db/schema/staff.ts';
import * as voiceComments from '../../../api/db/schema/voiceComments.ts';
import * as webhooks from '../../../api/db/schema/webhooks.ts';

const modules = { answers, audit, benchmarks, campaigns, messages, organization, questionnaires };
const files = {
  ...modules,
  comments,
  contactRequests,
  heardMarks,
  lotteries,
  paper,
  products,
  publicPages,
  programEvents,
  recommendationDays,
  recommendations,
  recommendationStates,
  recruitment,
  reflection,
  releases,
  staff,
  voiceComments,
  webhooks,
};

/** Files of the schema folder that are read here; a test compares them with the folder. */
export const schemaFiles = Object.keys(files)
  .map((name) => `${name}.ts`)
  .sort();

/** Every table that the schema declares, as drizzle sees it. */
export const schemaTables = Object.values(files)
  .flatMap((file) => Object.values<unknown>(file))
  .filter((value) => is(value, SQLiteTable))
  .map((table) => getTableConfig(table));
