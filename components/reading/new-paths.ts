/** The page of a thread on which something is new, and the rule above its first new post. */
export const firstNewPath = (threadPath: string) => `${threadPath}?at=new#new`;

/** What is new in a reading; after a thread, the next one that has something. */
export const newPath = (readingPath: string, after?: string) =>
  after ? `${readingPath}/new?after=${after}` : `${readingPath}/new`;
