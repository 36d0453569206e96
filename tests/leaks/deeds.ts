import type { Scene } from './scene';
import { readingId } from './names';
import { idOf, wordsOf } from './words';

type Fields = Record<string, string>;
/** The page that an action's form stands on, and what is filled in; what the form hides is read from the page. */
export type Deed = { at: (scene: Scene) => string; fields: (scene: Scene) => Fields };

const room = ({ path }: Scene) => path;
const talk = ({ path, thread }: Scene) => `${path}/t/${thread}`;
const shelf = ({ path }: Scene) => `${path}/reviews`;
const about = (name: string) => (scene: Scene) =>
  `${talk(scene)}?${name}=${name === 'edit' ? scene.ownPost : scene.post}`;
const page = (path: string) => () => path;
const club = ({ club: slug }: Scene) => `/clubs/${slug}`;
const settings = (scene: Scene) => `${club(scene)}/settings`;
const desk = (scene: Scene) => `${club(scene)}/moderation?reading=${scene.reading}`;

const pressOf = ({ of }: Scene) => of(['look', 'cover', 'react', 'look', 'ask'] as const);
/** A look's form is that of the page with its question, which carries the proof that it was put. */
const pressedOn = (scene: Scene) =>
  pressOf(scene) === 'look' ? `${room(scene)}?ask=${scene.look.kind}:${idOf(scene.look.key)}` : room(scene);
const halfOf = ({ report, post, of }: Scene) => of([`report:${report}`, `post:${post}`]);
const askedDesk = (scene: Scene) => `${desk(scene)}&ask=${halfOf(scene)}&at=${scene.report}`;

const deed = (at: Deed['at'], fields: Deed['fields'] = () => ({})): Deed => ({ at, fields });
const inReading = (at: Deed['at'], fields: (scene: Scene) => Fields) =>
  deed(at, (scene) => ({ club: scene.club, reading: scene.reading, ...fields(scene) }));
/** Whatever the story is about, the bookmark that moves is that of the first book. */
const inFirst = (at: Deed['at'], fields: (scene: Scene) => Fields) =>
  deed(at, (scene) => ({
    club: scene.club,
    reading: scene.reading === readingId('second') ? scene.first : scene.reading,
    ...fields(scene),
  }));
/** What would end the story is done seldom, and otherwise refused for a field that is not its own. */
const seldom = (at: Deed['at'], fields: Deed['fields'] = () => ({})): Deed =>
  deed(at, (scene) => (scene.seldom ? fields(scene) : { ...fields(scene), odd: 'x' }));

/** What an author writes for a place: the number of its chapter. */
const labelOf = (place: number, { chapters }: Scene['world']) =>
  place === 0 ? 'beginning' : Math.min(place, chapters);

const words = ({ index, place, of, world }: Scene) =>
  of([
    wordsOf(`own ${index}`, 3),
    `${wordsOf(`own ${index}`, 3)} ||${wordsOf(`own aside ${index}`, 2)}||{${labelOf(place, world)}}`,
    `||${wordsOf(`own hollow ${index}`, 2)}||{${world.chapters}}`,
  ]);
const draft = (scene: Scene) => ({
  source: words(scene),
  mark: String(scene.place),
  requestKey: scene.freshId,
});
const reason = ({ index }: Scene) => wordsOf(`reason ${index}`, 2);
const changed = (scene: Scene) => ({
  deed: scene.of(['mark', 'remove', 'restore']),
  mark: String(scene.place),
});
const described = { name: 'A club', about: '', rules: '', joining: 'open', findable: 'yes' };
const account = { email: 'p0@example.org', password: 'a long enough password', next: '/' };

/** What is sent to every action of the build. One that is missing here fails the test by its name. */
export const deeds: Record<string, Deed> = {
  startAThread: inReading(room, (scene) => ({ ...draft(scene), title: wordsOf(`title ${scene.index}`, 2) })),
  post: inReading(talk, (scene) => ({
    ...{ ...draft(scene), thread: scene.thread },
    ...{ parent: scene.of(['', scene.post]), quote: scene.of(['', '', scene.post]) },
  })),
  saveEdit: inReading(about('edit'), (scene) => ({
    ...{ post: scene.of([scene.ownPost, scene.ownPost, scene.post]), thread: scene.thread, revision: '1' },
    ...{ source: words(scene), mark: String(scene.place) },
  })),
  reportAPost: inReading(about('report'), (scene) => ({
    post: scene.post,
    thread: scene.thread,
    reason: reason(scene),
  })),
  tendOwnPost: inReading(about('tend'), (scene) => ({
    post: scene.ownPost,
    thread: scene.thread,
    ...changed(scene),
  })),
  tendPost: inReading(about('tend'), (scene) => ({
    ...{ post: scene.post, thread: scene.thread, reason: reason(scene) },
    ...changed(scene),
  })),
  tendAThread: inReading(talk, (scene) => ({
    ...{ thread: scene.thread, reason: reason(scene) },
    verb: scene.of(['pin', 'unpin', 'lock', 'unlock']),
  })),
  press: inReading(pressedOn, (scene) => {
    const { look, post, of } = scene;
    const feeling = `${post} ${of(['love', 'sad'])} ${of(['on', 'off', 'on'])}`;
    const asked = `${look.kind}:${idOf(look.key)}`;
    const pressed: Record<string, Fields> = {
      look: { look: asked },
      cover: { cover: idOf(look.key) },
      react: { react: feeling },
      ask: { ask: asked },
    };
    return { here: of([room, talk])(scene), ...pressed[pressOf(scene)] };
  }),
  moveMyBookmark: inFirst(room, ({ place }) => ({ readThrough: String(place) })),
  undoMyMove: inFirst(room, () => ({})),
  chooseMyVeil: inFirst(room, ({ world, seldom: often }) => ({
    veil: often ? 'marked' : world.people[0]!.veil,
  })),
  tendDraft: inReading(shelf, ({ draft: id, place, of }) => ({
    ...{ draft: id, mark: String(place), deed: of(['confirm', 'discard', 'confirm']) },
  })),
  markATitle: inReading(shelf, ({ review, place }) => ({ review, mark: String(place) })),
  lookAtReported: inReading(askedDesk, (scene) => ({ look: halfOf(scene) })),
  answerAReport: inReading(desk, (scene) => ({
    ...{ report: scene.report, reason: reason(scene) },
    answer: scene.of(['uphold', 'decline']),
  })),
  chooseComfort: deed(room, ({ of }) =>
    of<Fields>([{ theme: 'dark' }, { theme: 'device' }, { size: 'large' }]),
  ),
  signUp: seldom(page('/sign-up'), () => ({ ...account, name: 'Somebody' })),
  signIn: deed(page('/sign-in'), () => account),
  enterAs: deed(page('/sign-in'), () => ({ as: 'ruth@example.org', next: '/' })),
  chooseNewPassword: deed(page('/reset/of-nobody'), () => ({
    token: 'of-nobody',
    newPassword: account.password,
  })),
  signOut: seldom(page('/')),
  signOutEverywhere: seldom(page('/account')),
  signOutDevice: deed(page('/account'), () => ({ session: idOf('never') })),
  changeName: deed(page('/account'), ({ index }) => ({ name: `Reader ${index}` })),
  chooseZone: deed(page('/account'), ({ of }) => ({
    zone: of(['Asia/Kathmandu', '', 'Pacific/Chatham', 'Mars/Base']),
  })),
  changeEmail: deed(page('/account'), () => ({ email: 'new@example.org', passwordForEmail: 'not this one' })),
  changePassword: deed(page('/account'), () => ({
    presentPassword: 'not this',
    newPassword: account.password,
  })),
  deleteAccount: seldom(page('/account'), ({ of }) => ({ posts: of(['stay', 'go']) })),
  foundClub: deed(page('/clubs/new'), () => described),
  describeClub: deed(settings, ({ club: slug }) => ({ club: slug, ...described })),
  joinClub: deed(club, ({ club: slug }) => ({ club: slug })),
  askToJoin: deed(club, ({ club: slug }) => ({ club: slug })),
  withdrawRequest: deed(club, ({ club: slug }) => ({ club: slug })),
  joinByInvitation: deed(page('/join/of-nobody'), () => ({ token: 'of-nobody' })),
  leaveClub: seldom(club, () => ({ club: 'here', sure: 'leave' })),
  sharePlace: deed(club, ({ of }) => ({ club: 'here', shares: of(['yes', 'no']) })),
  changeMember: deed(settings, ({ person, of }) => ({
    club: 'here',
    change: `${of(['remove', 'promote'])}:${person}`,
  })),
  invite: deed(settings, () => ({ club: 'here', days: '3', uses: '2' })),
  revokeInvite: deed(settings, () => ({ club: 'here', invite: idOf('never') })),
  addBook: deed(settings, () => ({
    club: 'here',
    title: 'B',
    author: 'C',
    year: '',
    blurb: 'D',
    outline: '3 chapters',
    seen: '3 chapters',
  })),
  deleteBook: deed(settings, ({ of }) => ({ club: 'here', [of(['book', 'sure'])]: idOf('book') })),
  startReading: deed(settings, () => ({ club: 'here', book: idOf('book') })),
  turnReading: deed(settings, ({ reading, of }) => ({
    club: 'here',
    [of(['turn', 'sure'])]: `${of(['end', 'reopen'])}:${reading}`,
  })),
};
