/** What was measured, for whom and when, in parts with a point between them: no line begins with a point. */
export const measured = (subtitle: string): string => subtitle.replaceAll(' · ', '\u00a0· ');
