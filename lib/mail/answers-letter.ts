import 'server-only';
import { readDueNotices, settleNotices, type NoticeView } from '@/lib/gate';
import type { Messages } from '@/lib/i18n/translate';
import { DROPPED, type ComposeContext, type Composed } from './composed';
import { quietUntil } from './digest-clock';
import { oldestDue } from './due-notices';
import type { Letter, LetterSection } from './letter';
import { siteUrl } from './site-url';
import { findSubscriber } from './subscriber';
import { unsubscribeToken } from './unsubscribe-token';

/**
 * Answers to somebody and mentions of them, of those that they could see when they were written: what they may still see and
 * have not read. Nothing where they want no such mails any more. What is not told now is left to the digest.
 */
export async function composeAnswers({ mail, at, messages }: ComposeContext): Promise<Composed> {
  if (!mail.userId) return DROPPED;
  const { userId } = mail;
  const reader = await findSubscriber(userId);
  const until = reader?.settings.atOnce ? quietUntil(reader.settings, reader.zone, at) : null;
  if (until) return { does: 'delay', until };
  const { notices, keys } = await readDueNotices(userId, 'mail', oldestDue(at));
  const settle = () => settleNotices('mail', keys);
  if (!reader?.settings.atOnce || notices.length === 0) {
    await settle();
    return DROPPED;
  }
  const token = unsubscribeToken('answers', userId);
  return {
    does: 'send',
    to: reader.email,
    letter: answersLetter(messages, notices, { words: reader.settings.words, token }),
    list: { name: 'answers', unsubscribeUrl: siteUrl(`/unsubscribe/${token}/one-click`) },
    noteTold: settle,
  };
}

type Options = { words: boolean; token: string };

function answersLetter(messages: Messages, notices: NoticeView[], { words, token }: Options): Letter {
  const { t, language } = messages;
  return {
    language,
    subject: t('mail.answers.subject'),
    greeting: t('mail.greeting'),
    paragraphs: [t('mail.answers.text')],
    sections: byReading(notices).map((some) => section(messages, some, words)),
    button: { label: t('mail.answers.button'), url: siteUrl('/notices') },
    footer: {
      text: t('mail.answers.why'),
      links: [
        { label: t('mail.answers.settings'), url: siteUrl('/account/mail') },
        { label: t('mail.digest.stop'), url: siteUrl(`/unsubscribe/${token}`) },
      ],
    },
  };
}

type BookNotice = NoticeView & { about: NonNullable<NoticeView['about']> };

/** All of them are about a book: one list for each book of a club, in the order of their first. */
function byReading(notices: NoticeView[]): BookNotice[][] {
  const groups = new Map<string, BookNotice[]>();
  for (const { about, ...notice } of notices) {
    if (about) groups.set(about.reading, [...(groups.get(about.reading) ?? []), { ...notice, about }]);
  }
  return [...groups.values()];
}

function section({ t }: Messages, notices: BookNotice[], words: boolean): LetterSection {
  const [{ about, club, clubSlug }] = notices as [BookNotice];
  const path = `/clubs/${clubSlug}/${about.reading}`;
  const posts = notices.map(({ by, about: { thread, post, title, words: begin } }) => ({
    title: title ?? t('mail.answers.untitled'),
    url: siteUrl(`${path}/t/${thread}?post=${post}#p-${post}`),
    by: by.join(', '),
    words: begin,
  }));
  return {
    title: `${about.book} · ${club}`,
    url: siteUrl(path),
    lines: [t('mail.answers.count', { count: notices.length })],
    posts: words ? posts : [],
  };
}
