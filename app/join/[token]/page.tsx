import type { Metadata } from 'next';
import { AcceptInviteForm } from '@/components/clubs/AcceptInviteForm';
import { SignInPrompt } from '@/components/clubs/JoinPanel';
import { MultilineText } from '@/components/ui/MultilineText';
import { Page, type SignedIn } from '@/components/ui/Page';
import { linkTo } from '@/components/ui/rich-text-tags';
import { viewer } from '@/lib/auth';
import { loadInvitation } from '@/lib/clubs/queries';
import { loadMessages, tabTitle, messages } from '@/lib/i18n';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await loadMessages();
  const who = await viewer();
  const club = await loadInvitation((await params).token, who);
  // The address is the invitation: it goes to no other site. ("no-referrer" would make the form's Origin null.)
  return { title: tabTitle(t('clubs.invitation.title'), club?.name), referrer: 'same-origin' };
}

export default async function Join({ params }: Props) {
  const { t } = await loadMessages();
  const { token } = await params;
  const who = await viewer();
  const club = await loadInvitation(token, who);
  if (!club) return <Unusable who={who} />;

  return (
    <Page title={club.name} who={who}>
      <p>{t('clubs.invitation.invited', { count: club.memberCount })}</p>
      {club.about && <MultilineText>{club.about}</MultilineText>}
      {club.rules && (
        <section aria-labelledby="rules" className="page-section">
          <h2 id="rules">{t('clubs.page.rules')}</h2>
          <MultilineText>{club.rules}</MultilineText>
        </section>
      )}
      {!who && <SignInPrompt path={`/join/${token}`} />}
      {who && club.standing === 'active' && (
        <p>{t.rich('clubs.invitation.already', { club: linkTo(`/clubs/${club.slug}`) })}</p>
      )}
      {who && club.standing === 'removed' && <p>{t('clubs.door.removed')}</p>}
      {who && (club.standing === null || club.standing === 'asked') && <AcceptInviteForm token={token} />}
    </Page>
  );
}

function Unusable({ who }: { who: SignedIn | null }) {
  const { t } = messages();
  return (
    <Page title={t('clubs.invitation.title')} who={who}>
      <p>{t('clubs.invitation.unusable')}</p>
      <p>
        <a href="/clubs">{t('clubs.invitation.see')}</a>
      </p>
    </Page>
  );
}
