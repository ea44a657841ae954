import { workerData } from 'node:worker_threads';
import { openConnection } from '../db/connection.ts';
import type { DatabaseLocation } from '../db/database.ts';
import { loadCampaigns } from './campaignColumns.ts';
import { countDemographics } from './demographicCounts.ts';
import type { Scans } from './scanRequest.ts';
import { scanSegment } from './segments.ts';
import { storedCount } from './storedResponses.ts';
import { answerQuestions } from './threadAnswers.ts';

// Long reads and the building of columns happen here, so that the thread that answers people stays free.
const client = openConnection(workerData as DatabaseLocation);

answerQuestions<Scans>((question) => {
  switch (question.kind) {
    case 'load':
      return loadCampaigns(client, question.ask.campaignIds);
    case 'stored':
      return storedCount(client, question.ask.campaignId);
    case 'segment':
      return scanSegment(client, question.ask.campaignId, question.ask.atLeast, question.ask.atMost);
    case 'demographics':
      return countDemographics(client, question.ask.campaignId);
  }
});
