import type { readForm } from '../../../api/model/forms.ts';

/** Everything the API tells the holder of an invitation token. */
export type InvitedForm = Awaited<ReturnType<typeof readForm>>;
