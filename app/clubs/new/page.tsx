import { CreateClubForm } from '@/components/clubs/CreateClubForm';
import { Page } from '@/components/ui/Page';
import { newId } from '@/lib/clock-and-ids';
import { requireViewer } from '@/lib/auth';
import { loadMessages, titleMetadata } from '@/lib/i18n';

export const generateMetadata = titleMetadata('clubs.foundOne');

export default async function NewClub() {
  const { t } = await loadMessages();
  const who = await requireViewer('/clubs/new');
  return (
    <Page title={t('clubs.foundOne')} who={who} breadcrumbs={[{ href: '/clubs', label: t('page.clubs') }]}>
      <p className="max-w-xl">{t('clubs.founding.hint')}</p>
      <CreateClubForm requestKey={newId()} keeper={who.userId} />
    </Page>
  );
}
