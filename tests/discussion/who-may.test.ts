import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { absentSentence } from '../clubs/house';
import type { Sent } from '../support/request';
import { aScene, everythingWritten, persons, type Person, type Scene } from './scene';
import { newId } from '@/lib/ambient';
import * as discussion from '@/lib/discussion/actions';
import * as looking from '@/lib/discussion/looking';
import * as moderation from '@/lib/moderation/actions';
import * as progress from '@/lib/progress/actions';
import * as reviews from '@/lib/reviews/actions';

const actions = { ...discussion, ...looking, ...moderation, ...progress, ...reviews };
type Name = keyof typeof actions;
type Row = { fields: (scene: Scene, ids: Ids) => Record<string, string>; may: Person[]; on?: 'nothing' };
type Ids = { thread: string; post: string };

const here: Person[] = persons.filter((person) => !['anonymous', 'stranger', 'removed'].includes(person));
const reached: Person[] = ['reached', 'author', 'moderator who has come so far', 'owner'];
const moderators: Person[] = ['moderator who has come so far', 'owner'];
const words = () => ({ source: 'Words.', requestKey: newId() });

/** Who may do what about something that waits at chapter 3. */
const table: Record<Name, Row> = {
  startAThread: { fields: () => ({ ...words(), title: 'Mine' }), may: here, on: 'nothing' },
  post: { fields: (_, { thread }) => ({ ...words(), thread, parent: '', quote: '' }), may: reached },
  saveEdit: {
    fields: (_, ids) => ({ ...ids, revision: '1', source: 'Changed.', mark: '3' }),
    may: ['author'],
  },
  reportAPost: { fields: (_, ids) => ({ ...ids, reason: 'Hm.' }), may: reached },
  tendOwnPost: { fields: (_, ids) => ({ ...ids, deed: 'mark', mark: '4' }), may: ['author'] },
  tendPost: { fields: (_, ids) => ({ ...ids, deed: 'remove', reason: 'Rude.' }), may: moderators },
  tendAThread: { fields: (_, { thread }) => ({ thread, verb: 'lock', reason: 'Enough.' }), may: moderators },
  press: {
    fields: ({ room }, { post }) => ({ here: room.here.club, look: `post:${post}` }),
    may: ['behind', 'moderator behind'],
  },
  moveMyBookmark: { fields: () => ({ readThrough: '2' }), may: here, on: 'nothing' },
  undoMyMove: { fields: () => ({}), may: [], on: 'nothing' },
  chooseMyVeil: { fields: () => ({ veil: 'sealed' }), may: here, on: 'nothing' },
  lookAtReported: { fields: (_, { post }) => ({ look: `post:${post}` }), may: [] },
  answerAReport: { fields: (_, { post }) => ({ report: post, reason: 'So.', answer: 'uphold' }), may: [] },
  tendDraft: { fields: (_, { post }) => ({ draft: post, mark: '3', deed: 'confirm' }), may: [] },
  markATitle: { fields: (_, { post }) => ({ review: post, mark: '3' }), may: [] },
} as Record<Name, Row>;

const isDone = (sent: Sent) => sent.went !== null || sent.refreshed;

const does = (scene: Scene, person: Person, name: Name, { thread, post }: Ids) =>
  scene.people[person].send(actions[name], { ...scene.here, ...table[name].fields(scene, { thread, post }) });

test('every action of the rooms has its row', () => {
  const rooms = ['discussion', 'progress', 'moderation', 'reviews'].map((room) => `lib/${room}`);
  const files = rooms.flatMap((room) => readdirSync(room).map((file) => `${room}/${file}`));
  const acting = files
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => text.startsWith("'use server'"));
  const names = acting.flatMap((text) => [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name));

  expect(names.length).toBeGreaterThan(10);
  expect(Object.keys(table).sort()).toEqual(names.sort());
});

test.each(Object.keys(table) as Name[])(
  '%s is for those who may, and for everybody else nothing is there',
  async (name) => {
    let scene = await aScene();
    for (const person of persons) {
      const before = await everythingWritten();

      const sent = await does(scene, person, name, scene);

      expect([person, isDone(sent)]).toEqual([person, table[name].may.includes(person)]);
      if (isDone(sent)) {
        scene = await aScene();
        continue;
      }
      expect(await everythingWritten()).toEqual(before);
      if (person === 'anonymous') expect(sent.message).toBe('Please sign in first.');
      else if (name !== 'undoMyMove' || !here.includes(person)) expect(sent.message).toBe(absentSentence);
    }
  },
);

test.each((Object.keys(table) as Name[]).filter((name) => table[name].on !== 'nothing'))(
  '%s answers about what is hidden as about what never was',
  async (name) => {
    const never = { thread: newId(), post: newId() };
    const scene = await aScene();
    for (const person of ['stranger', 'removed', 'sealed'] as const) {
      const hidden = await does(scene, person, name, scene);
      const absent = await does(scene, person, name, never);

      expect({ ...hidden, typed: null }).toEqual({ ...absent, typed: null });
    }
  },
);
