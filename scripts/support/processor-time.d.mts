export function processorSeconds(pid: number): number;
export function family(pid: number): number[];
export function watchProcessorTime(pid: number): () => number;
export function told(file: string): string;
