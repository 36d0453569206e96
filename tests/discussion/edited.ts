import { anEvening, says } from './evening';

/** Ruth, who has finished, has written of chapter 3 in the open thread, and hidden something until 7. */
export async function aPostOfHers(source = 'The boat. ||It is empty.||{7}') {
  const evening = await anEvening();
  const ruth = evening.people.author;
  const id = await says(ruth, evening.here, evening.ids.openThread, source, 3);
  const form = { ...evening.here, thread: evening.ids.openThread, post: id, revision: '1', mark: '3' };
  return { ...evening, ruth, id, form };
}
