import type { Metadata } from 'next';
import { AcceptForm } from '@/components/clubs/AcceptForm';
import { SignInFirst } from '@/components/clubs/Door';
import { Words } from '@/components/clubs/Words';
import { members } from '@/components/clubs/words';
import { Page } from '@/components/ui/Page';
import { viewer } from '@/lib/auth';
import { invitedTo } from '@/lib/clubs/queries';

// The address is the invitation: it goes to no other site. ("no-referrer" would make the form's Origin null.)
export const metadata: Metadata = { title: 'An invitation', referrer: 'same-origin' };

type Props = { params: Promise<{ token: string }> };

export default async function Join({ params }: Props) {
  const [{ token }, who] = [await params, await viewer()];
  const club = await invitedTo(token, who);
  if (!club) return <Unusable name={who?.name ?? null} />;

  return (
    <Page title={club.name} name={who?.name ?? null}>
      <p>You are invited to this club. It has {members(club.memberCount)}.</p>
      {club.about && <Words>{club.about}</Words>}
      {club.rules && (
        <section aria-labelledby="rules" className="page-section">
          <h2 id="rules">Rules</h2>
          <Words>{club.rules}</Words>
        </section>
      )}
      {!who && <SignInFirst path={`/join/${token}`} />}
      {who && club.standing === 'active' && (
        <p>
          You are a member already: <a href={`/clubs/${club.slug}`}>go to the club</a>.
        </p>
      )}
      {who && club.standing === 'removed' && (
        <p>You were removed from this club. Only those who run it can let you back in.</p>
      )}
      {who && (club.standing === null || club.standing === 'asked') && <AcceptForm token={token} />}
    </Page>
  );
}

function Unusable({ name }: { name: string | null }) {
  return (
    <Page title="An invitation" name={name}>
      <p>This invitation cannot be used. Ask whoever sent it to you for a new one.</p>
      <p>
        <a href="/clubs">See the clubs that you may find</a>
      </p>
    </Page>
  );
}
