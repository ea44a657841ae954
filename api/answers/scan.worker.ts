import { parentPort, workerData } from 'node:worker_threads';
import type { DatabaseLocation } from '../db/database.ts';
import { openReader } from '../db/reader.ts';
import { loadCampaigns } from './campaignColumns.ts';
import { countDemographics } from './demographicCounts.ts';
import type { ScanMessage, ScanQuestion, ScanReply, Scans } from './scanRequest.ts';
import { scanSegment } from './segments.ts';
import { storedCount } from './storedResponses.ts';

// Long reads and the building of columns happen here, so that the thread that answers people stays free.
const client = openReader(workerData as DatabaseLocation);

function answerTo(question: ScanQuestion): Promise<Scans[ScanQuestion['kind']]['answer']> {
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
}

parentPort?.on('message', async (message: ScanMessage) => {
  let reply: ScanReply;
  try {
    reply = { id: message.id, answer: await answerTo(message) };
  } catch (error) {
    reply = { id: message.id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});
