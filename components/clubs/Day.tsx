const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A day in words. */
export const Day = ({ of }: { of: Date }) => <time dateTime={of.toISOString()}>{written.format(of)}</time>;
