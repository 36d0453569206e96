export type Row = Record<string, unknown>;
/** Takes a row for a table; it is sent when there are enough. */
export type WriteRow = (table: string, row: Row) => void;
