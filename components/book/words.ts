/** "1 draft", "3 drafts". */
export const drafts = (count: number) => `${count} ${count === 1 ? 'draft' : 'drafts'}`;
