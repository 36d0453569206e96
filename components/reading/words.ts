/** "1 post", "3 posts". */
export const posts = (count: number) => `${count} ${count === 1 ? 'post' : 'posts'}`;
export const threads = (count: number) => `${count} ${count === 1 ? 'thread' : 'threads'}`;

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const minute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

export const onDay = (at: Date) => day.format(at);
export const atMinute = (at: Date) => minute.format(at);
