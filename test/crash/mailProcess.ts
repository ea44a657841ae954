import { deliverDue } from '../../api/jobs/deliverMail.ts';
import { smtpSend } from '../../api/jobs/smtpMail.ts';
import { againOnceTold, processServices } from './processServices.ts';

// Delivers what is due.
againOnceTold(async () => {
  const services = await processServices();
  const send = smtpSend(services);
  return () => deliverDue(services, send);
});
