const START = Date.UTC(2025, 0, 1);

/** The time so many minutes after the beginning of every world. */
export const atMinute = (minute: number) => new Date(START + minute * 60_000).toISOString();
