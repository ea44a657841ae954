/** The secret of every installation that tests make. */
export const testSecret = 'a secret for tests only, not for any installation';
