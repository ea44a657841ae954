import { sendWebhooksOnce } from '../../api/jobs/sendWebhooks.ts';
import { againOnceTold, processServices } from './processServices.ts';

// Queues and sends webhooks.
againOnceTold(async () => {
  const services = await processServices();
  return () => sendWebhooksOnce(services);
});
