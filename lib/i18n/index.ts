import 'server-only';
import type { Metadata } from 'next';
import { detectLanguage, isRenderingStatic, requestLanguage, requestTimeZone } from './request-locale';
import type { MessageKey } from './en';
import { formatTime, type TimeKind, type FormattedTime } from './format-time';
import { messagesIn, type Messages } from './translate';

export { setTimeZone, withLanguage, browserTimeZone } from './request-locale';
export type { MessageKey } from './en';
export type { TimeKind } from './format-time';
export {
  isMessageKey,
  messagesIn,
  formatMessage,
  type Translate,
  type Message,
  type Messages,
} from './translate';

/** The words of this request, for pages and actions, which can wait for them. */
export const loadMessages = async (): Promise<Messages> => messagesIn(await detectLanguage());

/** The words of this request for the parts of a page, which cannot wait: their page has awaited them. */
export const messages = (): Messages => messagesIn(requestLanguage());

/** When something was, as the reader of this request is told; null within static HTML, which is kept for others as well. */
export const readerTime = (at: Date, kind: TimeKind, now: Date): FormattedTime | null =>
  isRenderingStatic() ? null : formatTime(messages(), kind, { at, now, zone: requestTimeZone() });

/** What a tab says: what the page is, then the book, then the club. */
export const tabTitle = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');

/** A page's metadata: its title, in the words of whoever asks. */
export const titleMetadata =
  (title: MessageKey, others: Metadata = {}) =>
  async (): Promise<Metadata> => ({ ...others, title: (await loadMessages()).t(title) });
