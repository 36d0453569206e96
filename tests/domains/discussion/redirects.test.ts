import { describe, expect, it } from 'vitest';
import { permissionFixture } from '../../permissions/fixture';
import { outcome, snapshotRows } from '../../permissions/row-snapshot';
import { withLookProof } from '../../helpers/look-proof';
import { itemAction } from '@/lib/discussion/item-actions';
import { createReplyAction } from '@/lib/discussion/actions';
import { moderateThreadAction } from '@/lib/moderation/actions';

// For what does nothing.
const quiet = await permissionFixture();

const WITH_SCRIPT = { script: true };
const WITHOUT_SCRIPT = { script: false };

describe('what leads to another page', () => {
  it.each([WITH_SCRIPT, WITHOUT_SCRIPT])('goes there by a full load (%o)', async (how) => {
    const { people, here, at, ids } = await permissionFixture();
    const lock = { ...here, thread: ids.thread, verb: 'lock', reason: 'Enough.' };

    const sent = await people.owner.send(moderateThreadAction, lock, how);

    expect(sent).toMatchObject({
      went: `${at}/t/${ids.thread}`,
      refreshed: false,
      formError: null,
      fieldErrors: {},
      errorSummary: null,
    });
  });

  it('names the post that was written, so that its page is found', async () => {
    const { people, here, at, ids } = await permissionFixture();
    const form = { ...here, thread: ids.openThread, parent: ids.openPost, quote: '', source: 'Ducks?' };

    const sent = await people.behind.send(createReplyAction, { ...form, requestKey: ids.thread });

    const [, id] = /\?post=([0-9a-f-]{36})#p-\1$/.exec(sent.went ?? '') ?? [];
    expect(sent.went).toBe(`${at}/t/${ids.openThread}?post=${id}#p-${id}`);
  });
});

describe('a press of one of many buttons', () => {
  it.each(['', '/themes', '?page=2'])('stays on its page, at what was pressed (%j)', async (rest) => {
    const { people, here, at, ids } = await permissionFixture();
    const pressed = { ...here, here: `${at}${rest}`, look: `theme:${ids.theme}` };

    const withScript = await people.behind.send(
      itemAction,
      withLookProof(people.behind, pressed),
      WITH_SCRIPT,
    );
    const without = await people['moderator behind'].send(
      itemAction,
      withLookProof(people['moderator behind'], pressed),
      WITHOUT_SCRIPT,
    );

    expect(withScript).toMatchObject({ refreshed: true, went: null, focusId: `i-${ids.theme}` });
    expect(without).toMatchObject({ refreshed: false, went: `${at}${rest}#i-${ids.theme}` });
  });

  it('says how a post is felt about, and leaves the rest of the page alone', async () => {
    const { people, here, at, ids } = await permissionFixture();
    const pressed = { ...here, here: at, react: `${ids.openPost}:sad:on` };

    const withScript = await people.behind.send(itemAction, pressed, WITH_SCRIPT);
    const without = await people.author.send(itemAction, pressed, WITHOUT_SCRIPT);

    expect(withScript).toMatchObject({ refreshed: false, went: null, focusId: `r-${ids.openPost}` });
    const said = withScript.extra.reactions!.reactions;
    expect(said.find(({ feeling }) => feeling === 'sad')).toEqual({ feeling: 'sad', count: 1, mine: true });
    expect(without).toMatchObject({ went: `${at}#r-${ids.openPost}`, extra: {} });
  });

  it.each(['//evil', '/clubs', '/account', '{at}x'])('leads nowhere else (%s)', async (there) => {
    const { people, here, at, ids } = await permissionFixture();
    const pressed = { ...here, here: there.replace('{at}', at), look: `theme:${ids.theme}` };

    const sent = await people.behind.send(itemAction, withLookProof(people.behind, pressed), WITHOUT_SCRIPT);

    expect(sent.went).toBe(`${at}#i-${ids.theme}`);
  });

  it.each([
    ...[
      'https://evil.example',
      '//evil.example',
      '{at}/../../../account',
      '{at}/%2e%2e/%2e%2e',
      '{at}/..\\',
      '{at}#elsewhere',
    ],
    ...['{at}/t\r\nSet-Cookie: a=b', '{at}/漢', '{at} ', ''],
  ])('from a page that none of ours is (%j) does nothing', async (there) => {
    const { people, here, at, ids } = quiet;
    const pressed = { ...here, here: there.replace('{at}', at), look: `theme:${ids.theme}` };
    const before = await snapshotRows();

    const sent = await people.behind.send(itemAction, withLookProof(people.behind, pressed), WITHOUT_SCRIPT);

    expect(sent).toMatchObject({
      went: null,
      formError: 'Something went wrong. Please reload the page and try again.',
    });
    expect(await snapshotRows()).toEqual(before);
  });

  it('of no button finds nothing', async () => {
    const { people, here, at } = quiet;

    const sent = await people.behind.send(itemAction, { ...here, here: at });

    expect(outcome(sent)).toBe('absent');
  });

  it('of two buttons at once does the first alone', async () => {
    const { people, here, at, ids } = await permissionFixture();
    const both = { look: `theme:${ids.theme}`, cover: ids.post, react: `${ids.post}:sad:on` };

    const sent = await people.looker.send(
      itemAction,
      withLookProof(people.looker, { ...here, here: at, ...both }),
    );

    expect(sent.focusId).toBe(`i-${ids.theme}`);
    const rows = Object.entries(await snapshotRows());
    expect(rows.find(([table]) => table === 'Reaction')?.[1].join()).not.toContain(ids.post);
  });
});
