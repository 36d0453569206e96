import type { Metadata } from 'next';
import { SinceThen } from '@/components/book/SinceThen';
import { placeNames } from '@/components/reading/places';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { admitted } from '@/lib/discussion/admission';
import { hindsightOf, mayModerate, outlineOf } from '@/lib/gate';

export const metadata: Metadata = { title: 'Hindsight' };

type Props = { params: Promise<{ club: string; reading: string }> };

export default async function HindsightPage({ params }: Props) {
  const { viewer, reader, names, path } = await admitted(params);
  const [outline, groups] = await Promise.all([outlineOf(reader), hindsightOf(reader)]);
  const placeName = placeNames(outline);

  return (
    <ReadingPage
      title="Hindsight"
      name={viewer.name}
      names={names}
      path={path}
      here="hindsight"
      moderates={mayModerate(reader)}
    >
      <p>What you wrote, in the light of what came later.</p>
      {groups.length === 0 && (
        <p className="empty">
          You have written nothing here yet. Once you have, each turning point you pass shows you what you
          thought before it.
        </p>
      )}
      {groups.map((group) => (
        <SinceThen key={group.reveal?.place ?? 'open'} group={group} path={path} placeName={placeName} />
      ))}
    </ReadingPage>
  );
}
