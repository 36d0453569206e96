import { EntryProposals } from '@/components/entries/EntryProposals';
import { entryName } from '@/components/entries/entry-names';
import { EntryReports } from '@/components/entries/EntryReports';
import { EntrySections } from '@/components/entries/EntrySections';
import { EntrySharing } from '@/components/entries/EntrySharing';
import { RemovedEntries } from '@/components/entries/EntryHistory';
import { ReachedTitles } from '@/components/entries/ReachedTitles';
import { ReportEntryForm } from '@/components/entries/ReportEntryForm';
import { markChoices, placeNames } from '@/components/reading/place-labels';
import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { ActionForm } from '@/components/ui/ActionForm';
import { newId } from '@/lib/clock-and-ids';
import { entryDeedAction } from '@/lib/entries/actions';
import {
  hasFinished,
  listEntries,
  listEntryChanges,
  listEntryReports,
  listProposals,
  listTitlesOfOthers,
  mayModerate,
  mayWriteEntries,
  readPendingImport,
} from '@/lib/gate';
import { loadMessages } from '@/lib/i18n';
import { readingContext, readingTitleMetadata } from '@/lib/readings/context';
import { entryParams } from '@/lib/validation/search-params';

export const generateMetadata = readingTitleMetadata('entries.title');

type Props = {
  params: Promise<{ club: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AboutTheBookPage({ params, searchParams }: Props) {
  const { t } = await loadMessages();
  const { viewer, reader, names, path: readingPath } = await readingContext(params);
  const { edit, report, reported = null, imported } = entryParams.parse(await searchParams);
  const path = `${readingPath}/about-the-book`;
  const [entries, titles, changes, proposals, reports, pending] = await Promise.all([
    listEntries(reader),
    hasFinished(reader) ? [] : listTitlesOfOthers(reader),
    listEntryChanges(reader),
    listProposals(reader),
    listEntryReports(reader),
    readPendingImport(reader),
  ]);
  const placeName = placeNames(names);
  const { lastPlace, readThrough } = reader;
  const places = { names, lastPlace, placeName };
  const here = { club: names.clubSlug, reading: reader.readingId };
  const mayWrite = mayWriteEntries(reader);
  const reportedEntry = [...(entries ?? []), ...titles].find(
    ({ id, isOwn, isMine }) => id === report && isOwn && !isMine,
  );

  return (
    <ReadingPage
      title={t('entries.title')}
      who={viewer}
      names={names}
      path={readingPath}
      current="entries"
      moderates={mayModerate(reader)}
    >
      <p>
        {t(entries === null ? 'entries.unfinished' : mayWrite ? 'entries.mayWrite' : 'entries.mayPropose')}
      </p>
      <ActionForm action={entryDeedAction} id="entry-deeds">
        <ReadingIdFields {...here} />
      </ActionForm>
      {reportedEntry && (
        <ReportEntryForm
          entry={{ id: reportedEntry.id, name: entryName(reportedEntry) }}
          path={readingPath}
          page="about-the-book"
          keeper={reader.userId}
          {...here}
        />
      )}
      <EntryReports reports={reports} places={places} {...here} />
      <EntryProposals proposals={proposals} mayWrite={mayWrite} placeName={placeName} />
      {entries && (
        <EntrySections
          entries={entries}
          changes={changes}
          edit={edit ?? null}
          reported={reported}
          places={places}
          path={path}
          form={{
            mayWrite,
            requestKey: newId(),
            keeper: reader.userId,
            choices: markChoices(0, lastPlace, placeName),
            lastPlace,
            ...here,
          }}
        />
      )}
      <ReachedTitles titles={titles} places={places} path={path} reported={reported} />
      <RemovedEntries changes={changes} placeName={placeName} />
      <EntrySharing
        path={path}
        readThrough={readThrough}
        isWhole={hasFinished(reader)}
        placeName={placeName}
        mayImport={mayModerate(reader)}
        pending={pending}
        wasImported={imported !== undefined}
        title={names.book}
        {...here}
      />
    </ReadingPage>
  );
}
