import { permissionFixture, postReply } from './fixture';

/** Ruth, who has finished, has written of chapter 3 in the open thread, and hidden something until 7. */
export async function editedPostFixture(source = 'The boat. ||It is empty.||{7}') {
  const evening = await permissionFixture();
  const ruth = evening.people.author;
  const id = await postReply(ruth, evening.here, evening.ids.openThread, source, 3);
  const form = { ...evening.here, thread: evening.ids.openThread, post: id, revision: '1', mark: '3' };
  return { ...evening, ruth, id, form };
}
