export function costOf(pid: number): number;
export function family(pid: number): number[];
export function watchCost(pid: number): () => number;
export function told(file: string): string;
