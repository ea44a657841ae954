// The id of a message to a contributor says what it tells of: queueing it twice collides.

/** Tells of one event of a recommendation. */
export const newsId = (recommendationId: string, eventId: string, memberId: string): string =>
  `recommendation:${recommendationId}:${eventId}:${memberId}`;

/** Tells somebody that they were linked as a contributor. */
export const linkedId = (recommendationId: string, memberId: string): string =>
  `recommendation:${recommendationId}:linked:${memberId}`;

/** Reminds whoever answers for recommendations, in the week that begins on this Monday. */
export const digestIdStart = (week: string): string => `owner-digest:${week}:`;
/** The account that a weekly reminder is for. */
export const ownerOfDigest = (id: string): string => id.split(':')[2] ?? '';

/** Tells somebody that they answer for a recommendation from this event on. */
export const assignedId = (recommendationId: string, eventId: string, userId: string): string =>
  `assigned:${recommendationId}:${eventId}:${userId}`;

/** The recommendation that a message tells of. */
export const recommendationOfNews = (id: string): string => id.split(':')[1] ?? '';
