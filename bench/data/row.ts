export type Row = Record<string, unknown>;
/** Takes a row for a table; it is sent when there are enough. */
export type WriteRow = (table: string, row: Row) => void;

const START = Date.UTC(2025, 0, 1);
export const atMinute = (minute: number) => new Date(START + minute * 60_000).toISOString();
