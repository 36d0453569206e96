/** The page that says who reacted to a post, from a page of its thread. */
export const reactorsPath = (postId: string) => `../p/${postId}/reactions`;
