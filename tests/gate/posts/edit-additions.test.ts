import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addsWordsBefore, hasNewWord, isRespelling } from '@/lib/gate/posts/edit-additions';
import { unguardedDb } from '@/lib/db/unguarded';
import { editPost, readEditablePost } from '@/lib/gate';
import { gateFixture, postThread, postReply } from '../../helpers/gate';

// Writer at 13, post of chapter 4.
const questionFor = (before: string, after: string, place = 13) =>
  addsWordsBefore(place, { source: before, mark: 4 }, { source: after, mark: 4 });

const TEXT = 'Kathy and Tomy recieve a letter from the House, and its late.';

describe('a correction', () => {
  test.each([
    ['a letter more', TEXT.replace('Tomy', 'Tommy')],
    ['letters that change places', TEXT.replace('recieve', 'receive')],
    ['both, and punctuation', 'Kathy and Tommy receive a letter from the House – and it’s late!'],
    ['words left out', 'Kathy and Tomy recieve a letter.'],
    ['words moved', 'From the House, Kathy and Tomy recieve a letter, and its late.'],
    ['capitals and emphasis', TEXT.replace('the House', 'THE **house**')],
    ['one word made two', TEXT.replace('letter', 'let ter')],
    ['a list made of it', `- ${TEXT.replace(', and', '\n- and')}`],
    ['an aside that waits for the writer', `${TEXT} ||And more||{13}`],
    ['an aside that waits longer', `${TEXT} ||And more||{20}`],
  ])('%s does not ask', (_way, after) => expect(questionFor(TEXT, after)).toBe(false));

  test('two words made one, an accent, a short word with its letters changed about', () => {
    expect(questionFor('They live to gether.', 'They live together.')).toBe(false);
    expect(
      questionFor('Charlotte Bronte wrote fur teh house.', 'Charlotte Brontë wrote für the house.'),
    ).toBe(false);
    expect(questionFor('Die Strasse.', 'Die Straße.')).toBe(false);
  });
});

describe('what is new', () => {
  test.each([
    ['a word', `${TEXT} Donors.`],
    ['a word that is there already', `${TEXT} Late.`],
    ['another word of that length', TEXT.replace('letter', 'number')],
    ['a denial', TEXT.replace('and its', 'and its not')],
    ['a number', TEXT.replace('a letter', '2 letter')],
    ['a picture', `${TEXT} 🩸`],
    ['where a link leads', TEXT.replace('letter', '[letter](https://donors.example)')],
    ['an aside that waits less than the writer', `${TEXT} ||And more||{9}`],
  ])('%s asks', (_way, after) => expect(questionFor(TEXT, after)).toBe(true));

  test.each([
    ['can', "can't"],
    ['typical', 'atypical'],
    ['ein', 'kein'],
    ['now', 'not'],
    ['schuldig', 'unschuldig'],
    ['chapter 4', 'chapter 14'],
    ['生', '死'],
    ['彼は生きている人です', '彼は死きている人です'],
  ])('%s is not corrected to %s', (before, after) => expect(questionFor(before, after)).toBe(true));

  test('words that waited, and wait less now', () => {
    const before = `${TEXT} ||He completes.||{9}`;

    expect(questionFor(before, `${TEXT} He completes.`)).toBe(true);
    expect(questionFor(before, `${TEXT} ||He completes.||{5}`)).toBe(true);
    expect(questionFor(before, `${TEXT} ||He completes||{9}!`)).toBe(false);
    expect(questionFor(before, `${TEXT} ||He completes.||{12}`)).toBe(false);
  });
});

describe('over any text', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const letter = fc.constantFrom(...letters);
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 9 });
  const text = fc.array(word, { minLength: 1, maxLength: 30 });
  // Letters that stand alone in a row spell a word, and another one when they are moved.
  const longWord = fc.string({ unit: letter, minLength: 2, maxLength: 9 });
  const textOfLongWords = fc.array(longWord, { minLength: 1, maxLength: 30 });
  const slip = fc.record({ at: fc.nat(), in: fc.nat(), letter, way: fc.constantFrom('in', 'out', 'other') });

  /** One letter other than the first put in, left out or exchanged. */
  function slipped(
    from: string,
    { in: nth, letter, way }: typeof slip extends fc.Arbitrary<infer T> ? T : never,
  ) {
    const at = 1 + (nth % (from.length - 1));
    return from.slice(0, at) + (way === 'out' ? '' : letter) + from.slice(way === 'in' ? at : at + 1);
  }

  test('leaving words out, moving them about and dressing them otherwise never asks', () => {
    const dress = fc.constantFrom(...['.', ',', '!', '\n\n', ' – ', '**', ' ']);
    fc.assert(
      fc.property(textOfLongWords, fc.func(fc.nat()), fc.array(dress), (before, order, dresses) => {
        const kept = before.filter((_, at) => order(at) % 3 > 0).sort((a, b) => order(a) - order(b));
        const after = kept.map((one, at) => one.toUpperCase() + (dresses[at] ?? '')).join(' ');

        expect(questionFor(before.join(' '), `${after} .`)).toBe(false);
      }),
    );
  });

  test('one slip of a finger in a word of five letters or more does not ask', () => {
    const long = fc.string({ unit: letter, minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(text, long, text, slip, (before, from, after, how) => {
        const to = slipped(from, how);
        fc.pre(!`${from} ${to}`.includes('nt'));

        expect(hasNewWord([...before, from, ...after], [...before, to, ...after])).toBe(false);
        expect(isRespelling(from, to)).toBe(true);
      }),
    );
  });

  test('a word more than before always asks, wherever it stands and whatever else is moved', () => {
    fc.assert(
      fc.property(text, word, fc.nat(), (before, added, at) => {
        const after = before.toSpliced(at % (before.length + 1), 0, added).reverse();

        expect(questionFor(before.join(' '), after.join(' '))).toBe(true);
      }),
    );
  });

  test('a word is no respelling of one that shares less than all but one of its letters', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const missing = [...one].filter((letter) => !other.includes(letter)).length;
        fc.pre(missing >= 2);

        expect(isRespelling(one, other)).toBe(false);
        expect(isRespelling(other, one)).toBe(false);
      }),
    );
  });
});

test('Ruth, past her post, corrects it without a question, and is asked once she adds to it', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'They recieve a letter.', { threadId, mark: 1 });
  const edit = { postId, title: null, mark: null, uncovers: false };

  const corrected = await editPost(ruth, { ...edit, revision: 1, source: 'They receive a letter!' });
  const added = { ...edit, revision: 2, source: 'They receive a letter from the donors.' };
  const asked = await editPost(ruth, added);
  const kept = await readEditablePost(ruth, postId);
  const chosen = await editPost(ruth, { ...added, mark: 1 });

  expect([corrected, asked, chosen]).toEqual([
    { kind: 'saved', threadId },
    { kind: 'unmarked' },
    { kind: 'saved', threadId },
  ]);
  expect(kept?.source).toBe('They receive a letter!');
  expect(await unguardedDb.moderationAction.count({ where: { itemId: postId } })).toBe(0);
});

test('the title of an opening post is among its words', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { id: postId } = await postThread(ruth, 'Hello.', 0, 'A hoose');
  const edit = { postId, revision: 1, mark: null, uncovers: false, source: 'Hello.' };

  const asked = await editPost(ruth, { ...edit, title: 'The house of donors' });
  const saved = await editPost(ruth, { ...edit, title: 'A hose' });

  expect([asked?.kind, saved?.kind]).toEqual(['unmarked', 'saved']);
});
