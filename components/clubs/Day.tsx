import { words } from '@/lib/words';

/** A day in words. */
export const Day = ({ of }: { of: Date }) => <time dateTime={of.toISOString()}>{words().onDay(of)}</time>;
