import 'server-only';
import {
  findMailedInvitation,
  mailedInvitePath,
  type MailedInvitation,
} from '@/lib/clubs/mailed-invitations';
import type { Messages } from '@/lib/i18n/translate';
import { DROPPED, type ComposeContext, type Composed } from './composed';
import type { Letter } from './letter';
import { siteUrl } from './site-url';
import { stopInvitationsToken } from './unsubscribe-token';
import { hashAddress, wantsNoInvitations } from './unwanted-addresses';

/**
 * A link into a club for whoever has an address: who invites, and into which club. What the club reads is said where its page
 * says it to every visitor. Nothing to whoever asked for no more of them.
 */
export async function composeInvitation({ mail, messages }: ComposeContext): Promise<Composed> {
  const { subjectId } = mail;
  const invitation = subjectId && (await findMailedInvitation(subjectId));
  if (!invitation || (await wantsNoInvitations(invitation.address))) return DROPPED;
  const token = stopInvitationsToken(hashAddress(invitation.address));
  const joinUrl = siteUrl(mailedInvitePath(subjectId));
  return {
    does: 'send',
    to: invitation.address,
    letter: invitationLetter(messages, invitation, { joinUrl, token }),
    list: { name: 'invitations', unsubscribeUrl: siteUrl(`/unsubscribe/${token}/one-click`) },
    noteTold: async () => {},
  };
}

function invitationLetter(
  { t, formatList, language }: Messages,
  { inviter, club, books }: MailedInvitation,
  { joinUrl, token }: { joinUrl: string; token: string },
): Letter {
  const names = { name: withoutLinks(inviter), club: withoutLinks(club) };
  const reads = books.map(withoutLinks);
  return {
    language,
    subject: t('mail.invitation.subject'),
    greeting: t('mail.greeting'),
    paragraphs: [
      t('mail.invitation.text', names),
      ...(reads.length > 0 ? [t('mail.invitation.reads', { books: formatList(reads) })] : []),
      t('mail.invitation.how'),
    ],
    sections: [],
    button: { label: t('mail.invitation.button'), url: joinUrl },
    footer: {
      text: t('mail.invitation.why'),
      links: [{ label: t('mail.invitation.stop'), url: siteUrl(`/unsubscribe/${token}`) }],
    },
  };
}

// Mail programs make links of what looks like an address; a name that strangers are sent must not be one.
const withoutLinks = (name: string) => name.replace(/(?<=\S)[.@:/](?=\S)/g, '$&\u2060');
