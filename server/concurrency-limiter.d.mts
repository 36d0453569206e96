type Limits = { limit: number; limitPerKey: number; queueLimit: number; queueLimitPerKey: number };
type Leave = () => void;

export function createConcurrencyLimiter(bounds: Limits): {
  enter(key: string | undefined, gone: AbortSignal): Promise<Leave | null>;
  count(): { running: number; waiting: number };
};
