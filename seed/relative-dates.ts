import { now } from '@/lib/clock-and-ids';

const hour = 60 * 60 * 1000;

export const hoursAgo = (count: number) => new Date(now().getTime() - count * hour);
