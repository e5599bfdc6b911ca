/** What follows a closed day: `{shopId, on}`. Whoever proves the books looks at them then. */
export const dayClosedTopic = 'day.closed';
