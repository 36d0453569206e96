import { now } from '@/lib/ambient';

const hour = 60 * 60 * 1000;

export const hoursAgo = (count: number) => new Date(now().getTime() - count * hour);
