import { describe, expect, it } from 'vitest';
import { people, bookmarks } from '../../../lib/demo/cast';
import { clubs } from '../../../seed/clubs';
import type { ClubSeed, PostSeed, ThreadSeed } from '../../../seed/types';

const lastPlace: Record<string, number> = { 'never-let-me-go': 23, 'the-turn-of-the-screw': 25 };

/** Words with the place from which Never Let Me Go makes them safe. */
const SPOILER_PATTERNS: [RegExp, number][] = [
  [/Miss Lucy/i, 2],
  [/Madame|\bGallery/i, 3],
  [/Miss Geraldine|pencil case|secret guard/i, 5],
  [/Norfolk|lost corner|pillow|cassette|\btapes?\b|Bridgewater/i, 6],
  [/\borgans?\b|transplant|\bsouls?\b|pavilion/i, 7],
  [/\bCottages\b/i, 9],
  [/veterans?\b|Chrissie|Rodney/i, 10],
  [/\bclon(e|es|ed|ing)\b|open-plan/i, 12],
  [/\bdefer|put off\b/i, 13],
  [/\banimals?\b|junk shop/i, 15],
  [/Hailsham (has |had |is |was )?clos|Laura/i, 18],
  [/\bcomplet(e|es|ed|ing|ion)\b|\bboat\b/i, 19],
  [/Kingsfield/i, 20],
  [/Littlehampton|experiment|wheelchair|in a dark field/i, 22],
  [/fourth|last page/i, 23],
];

const ASIDE = /\|\|(.+?)\|\|\{(\d+)\}/gs;
const parseAsides = (text: string) =>
  [...text.matchAll(ASIDE)].map(([, words = '', mark]) => ({ words, mark: Number(mark) }));
const removeAsides = (text: string) => text.replace(ASIDE, '');
const parseBlockquotes = (text: string) => [...text.matchAll(/^> (.+)$/gm)].map(([, words = '']) => words);
const spoilersIn = (words: string, mark: number) =>
  SPOILER_PATTERNS.filter(([word, from]) => from > mark && word.test(words)).map(([word]) => String(word));
const duplicates = (keys: string[]) => keys.filter((key, at) => keys.indexOf(key) !== at);

type SeededPost = { club: ClubSeed; book: string; started: number; thread: ThreadSeed; post: PostSeed };

const threads = clubs.flatMap((club) =>
  club.readings.flatMap((reading) =>
    reading.threads.map((thread) => ({
      club,
      book: reading.book,
      started: reading.startedDaysAgo * 24,
      thread,
    })),
  ),
);
const posts: SeededPost[] = threads.flatMap((told) => told.thread.posts.map((post) => ({ ...told, post })));
const postByKey = new Map(posts.map((told) => [told.post.key, told]));
const [mainClub, ...otherClubs] = clubs as [ClubSeed, ...ClubSeed[]];
const mainThreads = threads.filter(({ club }) => club === mainClub).map(({ thread }) => thread);
const mainPosts = mainThreads.flatMap((thread) => thread.posts);

const placeOfPerson = (person: string, book: string) =>
  bookmarks.find((place) => place.person === person && place.book === book)?.readThrough ?? 0;
const memberKeys = (club: ClubSeed) => club.members.map((member) => member.person);
const roleOfPerson = (club: ClubSeed, person: string) =>
  club.members.find((member) => member.person === person)?.role;

describe('the cast', () => {
  it('has one key, one name and one address for each person', () => {
    expect(duplicates(people.map((person) => person.key))).toEqual([]);
    expect(duplicates(people.map((person) => person.name))).toEqual([]);
    for (const person of people) expect(person.email).toBe(`${person.key}@untold.example`);
  });

  it('introduces nobody with a word from further into the book', () => {
    for (const person of people) expect(spoilersIn(person.about, 0), person.key).toEqual([]);
  });

  it('stands at places that the books have, once a book', () => {
    expect(duplicates(bookmarks.map((place) => `${place.person} ${place.book}`))).toEqual([]);
    for (const place of bookmarks) {
      expect(people.map((person) => person.key)).toContain(place.person);
      expect(place.readThrough).toBeGreaterThanOrEqual(0);
      expect(place.readThrough).toBeLessThanOrEqual(lastPlace[place.book] ?? -1);
    }
  });

  it('reads the main book from the first page, the last page and between', () => {
    const reached = bookmarks.filter((place) => place.book === 'never-let-me-go');
    const membersAt = reached.map((place) => place.readThrough);
    expect(membersAt).toEqual(expect.arrayContaining([0, 4, 9, 13, 19, 23]));
    expect(reached.filter((place) => place.veil === 'sealed').map((place) => place.person)).toEqual(['sol']);
  });

  it('knows a stranger, who belongs to no club', () => {
    const everyMember = clubs.flatMap(memberKeys);
    const strangers = people.filter((person) => !everyMember.includes(person.key));
    expect(strangers.map((person) => person.key)).toEqual(['gus']);
  });
});

describe('the clubs', () => {
  it('are open, by request and by invitation, and each has one owner', () => {
    expect(duplicates(clubs.map((club) => club.slug))).toEqual([]);
    expect(clubs.map((club) => club.joining)).toEqual(['open', 'request', 'invitation']);
    for (const club of clubs) {
      expect(duplicates(memberKeys(club)), club.slug).toEqual([]);
      expect(club.members.filter((member) => member.role === 'owner')).toHaveLength(1);
    }
  });

  it('leave the main club alone: it shares nobody with another', () => {
    const elsewhere = otherClubs.flatMap(memberKeys);
    expect(memberKeys(mainClub).filter((person) => elsewhere.includes(person))).toEqual([]);
  });

  it('are run by an owner who has finished and a moderator who has not', () => {
    const placeOfRole = (role: string) =>
      mainClub.members
        .filter((member) => member.role === role)
        .map((member) => placeOfPerson(member.person, 'never-let-me-go'));
    expect(placeOfRole('owner')).toEqual([23]);
    expect(placeOfRole('moderator')).toEqual([9]);
  });

  it('say nothing of the book to somebody at the door', () => {
    for (const club of clubs) expect(spoilersIn(`${club.name} ${club.about} ${club.rules}`, 0)).toEqual([]);
  });
});

describe('the main club', () => {
  it('has talked enough, at many places, to look like a club', () => {
    const marks = new Set(mainPosts.map((post) => post.mark));
    expect(mainThreads.length).toBeGreaterThanOrEqual(14);
    expect(mainPosts.length).toBeGreaterThanOrEqual(78);
    expect([...marks].sort((a, b) => a - b)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 13, 14, 15, 18, 19, 20, 22, 23,
    ]);
  });

  it('pins its welcome, at the very beginning', () => {
    const pinned = mainThreads.filter((thread) => thread.pinned);
    expect(pinned.map((thread) => [thread.key, thread.posts[0]?.mark])).toEqual([['welcome', 0]]);
  });

  it('has one locked thread, whoever locked it having come that far', () => {
    const locked = mainThreads.filter((thread) => thread.locked);
    expect(locked).toHaveLength(1);
    for (const { locked: lock, posts } of locked) {
      expect(['owner', 'moderator']).toContain(roleOfPerson(mainClub, lock?.by ?? ''));
      expect(posts[0]?.mark).toBeLessThanOrEqual(placeOfPerson(lock?.by ?? '', 'never-let-me-go'));
    }
  });

  it('has one removed post, whoever removed it having come that far', () => {
    const removed = mainPosts.filter((post) => post.removed);
    expect(removed).toHaveLength(1);
    for (const post of removed) {
      expect(['owner', 'moderator']).toContain(roleOfPerson(mainClub, post.removed?.by ?? ''));
      expect(post.mark).toBeLessThanOrEqual(placeOfPerson(post.removed?.by ?? '', 'never-let-me-go'));
    }
  });

  it('has one open report, about something that its moderator has not reached', () => {
    const reported = mainPosts.filter((post) => post.report);
    expect(reported.map((post) => post.mark)).toEqual([22]);
    for (const { report, by, mark } of reported) {
      expect(memberKeys(mainClub)).toContain(report?.by);
      expect(report?.by).not.toBe(by);
      expect(placeOfPerson(report?.by ?? '', 'never-let-me-go')).toBeGreaterThanOrEqual(mark);
      expect(spoilersIn(report?.reason ?? '', 0)).toEqual([]);
    }
  });

  it('has at least eight asides in posts of an early mark', () => {
    const early = mainPosts.filter((post) => post.mark <= 7).flatMap((post) => parseAsides(post.text));
    expect(early.length).toBeGreaterThanOrEqual(8);
  });

  it('gives the reader at 4 and the reader who has finished two different evenings in one thread', () => {
    const marks = mainThreads.find((thread) => thread.posts[0]?.mark === 3)?.posts.map((post) => post.mark);
    expect(marks?.filter((mark) => mark <= 4).length).toBeGreaterThanOrEqual(4);
    expect(marks).toEqual(expect.arrayContaining([7, 13, 22]));
  });
});

describe('threads', () => {
  it('have keys of their own', () => {
    expect(duplicates(threads.map(({ thread }) => thread.key))).toEqual([]);
  });

  it.each(threads)(
    '$thread.key: its title is safe from its mark, and its posts come in order',
    ({ thread }) => {
      const [opening] = thread.posts;
      const hours = thread.posts.map((post) => post.hoursAgo);

      expect(opening?.answers).toBeUndefined();
      expect(spoilersIn(thread.title, opening?.mark ?? 0)).toEqual([]);
      expect(hours).toEqual([...hours].sort((a, b) => b - a));
    },
  );
});

describe('posts', () => {
  it('have keys of their own', () => {
    expect(duplicates(posts.map(({ post }) => post.key))).toEqual([]);
  });

  it.each(posts)(
    '$post.key is by a member, at a place that they have reached',
    ({ club, book, started, post }) => {
      const joined = (club.members.find((member) => member.person === post.by)?.joinedDaysAgo ?? 0) * 24;

      expect(memberKeys(club)).toContain(post.by);
      expect(post.mark).toBeGreaterThanOrEqual(0);
      expect(post.mark).toBeLessThanOrEqual(placeOfPerson(post.by, book));
      expect(post.hoursAgo).toBeLessThanOrEqual(Math.min(joined, started));
    },
  );

  it.each(posts)('$post.key spoils no less than its thread and what it answers', ({ thread, post }) => {
    const answered = thread.posts.find((other) => other.key === post.answers);

    expect(post.mark).toBeGreaterThanOrEqual(thread.posts[0]?.mark ?? Infinity);
    if (!post.answers) return;
    expect(answered?.hoursAgo).toBeGreaterThan(post.hoursAgo);
    expect(answered?.mark).toBeLessThanOrEqual(post.mark);
  });

  it.each(posts)(
    '$post.key quotes word for word, and spoils no less than what it quotes',
    ({ club, post }) => {
      const quoted = (post.quotes ?? []).map((key) => postByKey.get(key));
      const words = quoted.map((told) => removeAsides(told?.post.text ?? ''));

      expect(parseBlockquotes(post.text)).toHaveLength(quoted.length);
      for (const phrase of parseBlockquotes(post.text))
        expect(words.some((text) => text.includes(phrase))).toBe(true);
      for (const told of quoted) {
        expect(told?.club).toBe(club);
        expect(told?.post.mark).toBeLessThanOrEqual(post.mark);
        expect(told?.post.hoursAgo).toBeGreaterThan(post.hoursAgo);
      }
    },
  );

  it.each(posts)(
    '$post.key is answered with feeling only by members who may read it',
    ({ club, book, post }) => {
      for (const [feeling, members] of Object.entries(post.reactions ?? {})) {
        expect(duplicates(members), feeling).toEqual([]);
        for (const member of members) {
          expect(memberKeys(club)).toContain(member);
          expect(member).not.toBe(post.by);
          expect(placeOfPerson(member, book), `${member}: ${feeling}`).toBeGreaterThanOrEqual(post.mark);
        }
      }
    },
  );

  it.each(posts)('$post.key keeps in asides only what is ahead of the rest and behind its author', (told) => {
    const { book, post } = told;
    for (const { words, mark } of parseAsides(post.text)) {
      expect(mark).toBeGreaterThan(post.mark);
      expect(mark).toBeLessThanOrEqual(placeOfPerson(post.by, book));
      expect(words).not.toContain('\n');
    }
    expect(removeAsides(post.text)).not.toContain('||');
  });

  // A sealed reader is handed the post without them, and half a sentence would say that something was there.
  it.each(posts)('$post.key reads on without its asides', ({ post }) => {
    for (const { index } of post.text.matchAll(ASIDE)) {
      const before = removeAsides(post.text.slice(0, index)).trimEnd();
      expect(before).toMatch(/[.!?]\*?$/);
    }
  });

  it.each(posts)('$post.key says in 20 to 250 words nothing that comes later', ({ book, post }) => {
    const count = post.text.split(/\s+/).length;
    expect(count).toBeGreaterThanOrEqual(20);
    expect(count).toBeLessThanOrEqual(250);

    if (book !== 'never-let-me-go') return;
    expect(spoilersIn(removeAsides(post.text), post.mark)).toEqual([]);
    for (const { words, mark } of parseAsides(post.text)) expect(spoilersIn(words, mark)).toEqual([]);
  });
});
