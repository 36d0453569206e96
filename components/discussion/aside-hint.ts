import { messages } from '@/lib/i18n';

type Where = { readThrough: number; lastPlace: number; placeName: (place: number) => string };

/** How spoilers are written, with a place of this book a little further on as the example. */
export const asideHint = ({ readThrough, lastPlace, placeName }: Where): string =>
  messages().t('discussion.writing.asideHint', { place: placeName(Math.min(lastPlace, readThrough + 3)) });
