import 'server-only';
import { markDigestTold, readDigest, type DigestReading } from '@/lib/gate';
import type { Messages } from '@/lib/i18n/translate';
import { DROPPED, type ComposeContext, type Composed } from './composed';
import { quietUntil } from './digest-clock';
import type { Letter, LetterSection } from './letter';
import { siteUrl } from './site-url';
import { findSubscriber } from './subscriber';
import { unsubscribeToken } from './unsubscribe-token';

/**
 * What is new to somebody, as they may see it now: what lies ahead of them has no part in what is said, nor in whether
 * anything is. Nothing is where they changed their settings since it was queued, or a digest has told it all.
 */
export async function composeDigest({ mail, at, messages }: ComposeContext): Promise<Composed> {
  const reader = await findSubscriber(mail.userId);
  if (!reader || reader.settings.digest === 'off' || reader.settings.changedAt.getTime() > mail.createdAt)
    return DROPPED;
  const until = quietUntil(reader.settings, reader.zone, at);
  if (until) return { does: 'delay', until };
  const readings = await readDigest(reader.userId, { words: reader.settings.words });
  const told = readings.flatMap(({ news }) => news.untold);
  if (told.length === 0) return DROPPED;
  const token = unsubscribeToken('digest', reader.userId);
  return {
    does: 'send',
    to: reader.email,
    letter: digestLetter(messages, readings, token),
    list: { name: 'digest', unsubscribeUrl: siteUrl(`/unsubscribe/${token}/one-click`) },
    noteTold: () => markDigestTold(reader.userId, told),
  };
}

function digestLetter(messages: Messages, readings: DigestReading[], token: string): Letter {
  const { t, language } = messages;
  return {
    language,
    subject: t('mail.digest.subject'),
    greeting: t('mail.greeting'),
    paragraphs: [t('mail.digest.text')],
    sections: readings.map((reading) => section(messages, reading)),
    button: { label: t('mail.digest.button'), url: siteUrl('/') },
    footer: {
      text: t('mail.digest.why'),
      links: [
        { label: t('mail.digest.settings'), url: siteUrl('/account/mail') },
        { label: t('mail.digest.stop'), url: siteUrl(`/unsubscribe/${token}`) },
      ],
    },
  };
}

function section({ t }: Messages, { readingId, names, news, talk }: DigestReading): LetterSection {
  const path = `/clubs/${names.clubSlug}/${readingId}`;
  const counts = [
    news.fresh > 0 && t('mail.digest.fresh', { count: news.fresh }),
    news.opened > 0 && t('mail.digest.opened', { count: news.opened }),
  ];
  const posts = (talk?.threads ?? []).map(({ id, title, first: { by, words } }) => ({
    title,
    url: siteUrl(`${path}/t/${id}?at=new`),
    by,
    words,
  }));
  const left = (talk?.threadCount ?? 0) - posts.length;
  const lines = [
    t('mail.digest.inThreads', {
      counts: counts.filter(Boolean).join(t('answers.and')),
      threads: news.threadCount,
    }),
  ];
  if (posts.length > 0 && left > 0) lines.push(t('mail.digest.begin'));
  return {
    title: `${names.book} · ${names.club}`,
    url: siteUrl(`${path}/new`),
    lines,
    posts,
  };
}
