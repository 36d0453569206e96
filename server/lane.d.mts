type Bounds = { active: number; activeOfOne: number; waiting: number; waitingOfOne: number };
type Leave = () => void;

export function lane(bounds: Bounds): {
  enter(key: string | undefined, gone: AbortSignal): Promise<Leave | null>;
  count(): { running: number; waiting: number };
};
