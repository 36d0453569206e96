import type { Scene } from './step-targets';
import { pushSubscription } from '../../helpers/push-peer';
import { readingId, sessionIdOf } from '../generate/ids';
import { idFor, canaryText } from '../generate/canaries';
import { CONFIRMATION_TOKEN, DEVICES, UNSUBSCRIBE_TOKEN } from '../generate/mail-rows';
import { PUSH_ORIGIN } from './server-settings';
import { variedText } from '../generate/varied-text';

type Fields = Record<string, string>;
/** The page that an action's form stands on, and what is filled in; what the form hides is read from the page. */
export type ActionForm = { page: (scene: Scene) => string; fields: (scene: Scene) => Fields };

const readingPath = ({ path }: Scene) => path;
const threadPath = ({ path, thread }: Scene) => `${path}/t/${thread}`;
const entriesPath = ({ path }: Scene) => `${path}/about-the-book`;
const reviewsPath = ({ path }: Scene) => `${path}/reviews`;
const newReviewPath = (scene: Scene) => `${reviewsPath(scene)}/new`;
const ownReviewPath = (scene: Scene) => `${reviewsPath(scene)}/${scene.review}`;
const threadQueryPath = (name: string) => (scene: Scene) =>
  `${threadPath(scene)}?${name}=${name === 'edit' ? scene.ownPost : scene.post}`;
const fixedPath = (path: string) => () => path;
const clubPath = ({ club: slug }: Scene) => `/clubs/${slug}`;
const settingsPath = (scene: Scene) => `${clubPath(scene)}/settings`;
const newBookPath = (scene: Scene) => `${clubPath(scene)}/books/new`;
const deskPath = (scene: Scene) => `${clubPath(scene)}/moderation?reading=${scene.reading}`;

const LEVELS = ['everything', 'answers', 'nothing', 'everything'];

const coverBook = (of: Scene['of']) => idFor(of(['book', 'second book']));
const bookPath = (scene: Scene) => `${clubPath(scene)}/books/${coverBook(scene.of)}`;
const STALE_SAVE: Fields = { press: 'save', version: '0'.repeat(32) };
const coverPath = (scene: Scene) => `${clubPath(scene)}/books/${coverBook(scene.of)}/cover`;

const itemActionOf = ({ of }: Scene) => of(['look', 'cover', 'react', 'look', 'ask'] as const);
/** A look's form is that of the page with its question, which carries the proof that it was put. */
const itemActionPage = (scene: Scene) =>
  itemActionOf(scene) === 'look'
    ? `${readingPath(scene)}?ask=${scene.look.kind}:${idFor(scene.look.key)}`
    : readingPath(scene);
const reportPartOf = ({ report, post, of }: Scene) => of([`report:${report}`, `post:${post}`]);
const deskQuestionPath = (scene: Scene) => `${deskPath(scene)}&ask=${reportPartOf(scene)}&at=${scene.report}`;

const actionForm = (at: ActionForm['page'], fields: ActionForm['fields'] = () => ({})): ActionForm => ({
  page: at,
  fields,
});
const readingForm = (at: ActionForm['page'], fields: (scene: Scene) => Fields) =>
  actionForm(at, (scene) => ({
    club: scene.club,
    reading: scene.reading,
    // Nothing that is ahead makes a form outdated; one that is says so, whoever sends it.
    outline: scene.about % 11 === 4 ? '7' : '0',
    ...fields(scene),
  }));
/** Whatever the story is about, the bookmark that moves is that of the first book. */
const firstBookForm = (at: ActionForm['page'], fields: (scene: Scene) => Fields) =>
  actionForm(at, (scene) => ({
    club: scene.club,
    reading: scene.reading === readingId('second') ? scene.first : scene.reading,
    ...fields(scene),
  }));
/** What would end the story is done seldom, and otherwise refused for a field that is not its own. */
const rareForm = (at: ActionForm['page'], fields: ActionForm['fields'] = () => ({})): ActionForm =>
  actionForm(at, (scene) => (scene.seldom ? fields(scene) : { ...fields(scene), odd: 'x' }));

/** What an author writes for a place: the number of its chapter. */
const chapterNumber = (place: number, { chapters }: Scene['world']) =>
  place === 0 ? 'beginning' : Math.min(place, chapters);

const postText = ({ index, place, of, world, aheadWords }: Scene) =>
  of([
    // As it happens, just what stands ahead of them.
    aheadWords,
    variedText(`own ${index}`, 3, 35 + (index % 24)),
    canaryText(`own ${index}`, 3),
    `${canaryText(`own ${index}`, 3)} ||${canaryText(`own aside ${index}`, 2)}||{${chapterNumber(place, world)}}`,
    `||${canaryText(`own hollow ${index}`, 2)}||{${world.chapters}}`,
  ]);
const previewFields = ({ of, place }: Scene) =>
  of<Fields>(
    [
      {},
      { preview: 'on' },
      {},
      { preview: 'on', previewPlace: String(place), previewVeil: of(['marked', 'sealed']) },
      { watched: of(['raise', 'hide', 'keep']) },
    ],
    2,
  );
const postFields = (scene: Scene): Fields => ({
  source: postText(scene),
  mark: String(scene.place),
  requestKey: scene.freshId,
  ...previewFields(scene),
});
const reasonText = ({ index, of, aheadWords }: Scene) =>
  of([canaryText(`reason ${index}`, 2), aheadWords], 1);
const managementFields = (scene: Scene) => ({
  deed: scene.of(['mark', 'remove', 'restore']),
  mark: String(scene.place),
});
/** What our server puts in the place of an EPUB. */
/** As a form holds a cover: a WebP of one pixel. */
const SMALL_PICTURE =
  'UklGRjgAAABXRUJQVlA4ICwAAACwAQCdASoBAAEAAUAmJaACdLoABDAAAP7w1wP+A3XxbTL/5Kf13eUXLwAAAA==';
const EPUB_READ = JSON.stringify({
  title: 'B',
  author: null,
  cover: SMALL_PICTURE,
  entries: [{ kind: 'chapter', label: 'Chapter 1', title: 'D' }],
});

const ENTRY_PAGES = ['themes', 'about-the-book'];

const entryFields = (scene: Scene): Fields => {
  const { index, entry, place, of, aheadWords } = scene;
  const name = of([canaryText(`own entry ${index}`, 2), aheadWords], 1);
  const text = canaryText(`own body ${index}`, 2);
  return of<Fields>([
    { kind: 'theme', name, note: text },
    { kind: 'note', on: `theme:${entry}`, body: text },
    { kind: 'reveal', name, body: text },
    { kind: 'term', name },
    { kind: 'title', name, on: of([`chapter:${place}`, 'part:1']) },
  ]);
};
/** A file with entries at every place, and one that is for another book. */
const entryFile = ({ index, world, of, aheadWords }: Scene) =>
  JSON.stringify({
    format: 'untold-book-entries-1',
    book: { chapters: of([world.chapters, world.chapters, 99], 1), ...of([{}, { title: 'B' }]) },
    themes: [0, 2, world.chapters].map((from) => ({
      name: canaryText(`own theme ${index} ${from}`, 2),
      from,
      notes: [{ text: canaryText(`own note ${index}`, 2), from: world.chapters }],
    })),
    turningPoints: [{ title: aheadWords, told: 'x', from: 1 }],
    words: [{ phrase: aheadWords, from: 0 }],
  });
const CLUB_FIELDS = { name: 'A club', about: '', rules: '', joining: 'open', findable: 'yes' };
const ACCOUNT_FIELDS = { email: 'p0@example.org', password: 'a long enough password', next: '/' };

/** What is sent to every action of the build. One that is missing here fails the test by its name. */
export const actionForms: Record<string, ActionForm> = {
  createThreadAction: readingForm(readingPath, (scene) => ({
    ...postFields(scene),
    title: scene.of([canaryText(`title ${scene.index}`, 2), scene.aheadWords], 1),
    theme: scene.of(['', '', scene.entry, idFor('never')]),
  })),
  createReplyAction: readingForm(threadPath, (scene) => ({
    ...postFields(scene),
    thread: scene.thread,
    parent: scene.of(['', scene.post]),
    quote: scene.of(['', '', scene.post]),
  })),
  editPostAction: readingForm(threadQueryPath('edit'), (scene) => ({
    post: scene.of([scene.ownPost, scene.ownPost, scene.post]),
    thread: scene.thread,
    revision: '1',
    source: postText(scene),
    mark: String(scene.place),
    ...previewFields(scene),
    ...scene.of<Fields>([{}, {}, { title: canaryText(`title ${scene.index}`, 2) }], 3),
    ...scene.of<Fields>([{}, { uncovers: 'on' }], 2),
  })),
  reportPostAction: readingForm(threadQueryPath('report'), (scene) => ({
    post: scene.post,
    thread: scene.thread,
    reason: reasonText(scene),
  })),
  manageOwnPostAction: readingForm(threadQueryPath('tend'), (scene) => ({
    post: scene.ownPost,
    thread: scene.thread,
    ...managementFields(scene),
  })),
  moderatePostAction: readingForm(threadQueryPath('tend'), (scene) => ({
    post: scene.post,
    thread: scene.thread,
    reason: reasonText(scene),
    ...managementFields(scene),
  })),
  changeThreadThemeAction: readingForm(threadPath, (scene) => ({
    thread: scene.thread,
    theme: scene.of([scene.entry, scene.entry, '']),
  })),
  moderateThreadAction: readingForm(threadPath, (scene) => ({
    thread: scene.thread,
    reason: reasonText(scene),
    verb: scene.of(['pin', 'unpin', 'lock', 'unlock']),
  })),
  itemAction: readingForm(itemActionPage, (scene) => {
    const { look, post, of } = scene;
    const feeling = `${post}:${of(['love', 'sad'])}:${of(['on', 'off', 'on'])}`;
    const asked = `${look.kind}:${idFor(look.key)}`;
    const pressed: Record<string, Fields> = {
      look: { look: asked },
      cover: { cover: idFor(look.key) },
      react: { react: feeling },
      // The page has a proof of its own; this one is nobody's.
      ask: scene.seldom ? { look: asked, asked: `${asked} 0 x` } : { ask: asked },
    };
    return { here: of([readingPath, threadPath])(scene), ...pressed[itemActionOf(scene)] };
  }),
  moveBookmarkAction: firstBookForm(readingPath, ({ place, about }) => ({
    readThrough: String(place),
    ...(about % 7 === 3 ? {} : { sure: String(place) }),
    ...(about % 5 === 2 ? { from: 'home' } : {}),
  })),
  markPostsReadAction: readingForm(threadPath, ({ thread, post, ownPost, place, path, of }) => ({
    here: path,
    thread,
    posts: of([post, `${ownPost},${post}`, '']),
    place: String(place),
  })),
  markAllReadAction: readingForm(
    ({ path }) => `${path}/new`,
    ({ place, path, of }) => ({
      here: of([path, '/']),
      place: String(place),
      until: of(['1735689600000', '1764000000000', '99999999999999']),
    }),
  ),
  markEverythingReadAction: actionForm(fixedPath('/'), ({ reading, place, of }) => ({
    readings: of([`${reading}:${place}`, `${reading}:9999,${idFor('never')}:1`]),
    until: of(['1735689600000', '99999999999999']),
  })),
  followReadingAction: readingForm(readingPath, ({ of }) => ({ level: of(LEVELS) })),
  followThreadAction: readingForm(threadPath, ({ thread, of }) => ({ thread, level: of(LEVELS) })),
  markNoticesReadAction: actionForm(fixedPath('/notices'), ({ post, thread, of }) => ({
    until: of(['1735689600000', '99999999999999', '99999999999999']),
    ...of<Fields>([
      {},
      { bundle: `answer:${post}` },
      { bundle: `post:${thread}` },
      { bundle: `reaction:${post}` },
    ]),
  })),
  undoMoveAction: firstBookForm(readingPath, () => ({})),
  shareBookmarkAction: firstBookForm(readingPath, ({ of }) => ({
    book: idFor(of(['second book', 'second book', 'book', 'never'])),
  })),
  separateBookmarkAction: firstBookForm(readingPath, () => ({})),
  chooseVeilAction: firstBookForm(readingPath, ({ world, seldom: often }) => ({
    veil: often ? 'marked' : world.people[0]!.veil,
  })),
  decideDraftAction: readingForm(reviewsPath, ({ draft: id, place, of }) => ({
    draft: id,
    mark: String(place),
    deed: of(['confirm', 'discard', 'confirm']),
  })),
  addReviewAction: readingForm(newReviewPath, (scene) => ({
    // What is a term ahead of them in one world alone changes nothing that they see.
    title: scene.of(['', scene.aheadWords], 1),
    byline: '',
    text: `${scene.aheadWords}\n\n${reasonText(scene)}. It says: ${scene.aheadWords}.\n\nSo it was in chapter 3.`,
    file: '',
  })),
  correctPassageAction: readingForm(ownReviewPath, (scene) => ({
    passage: scene.draft,
    page: '1',
    kind: scene.of(['passage', 'quotation', 'comment']),
    by: '',
    ...scene.of<Fields>([{}, { mark: String(scene.place) }]),
    ...scene.of<Fields>([{}, {}, { revision: '0123456789abcdef' }]),
    text: scene.of([reasonText(scene), `${scene.aheadWords}\n\nAnd more.`]),
    deed: scene.of(['save', 'join', 'drop', 'save']),
  })),
  ownReviewAction: readingForm(ownReviewPath, (scene) => ({
    review: scene.review,
    title: reasonText(scene),
    byline: '',
    deed: scene.of(['rename', 'send']),
  })),
  discardReviewAction: readingForm(ownReviewPath, ({ review, of }) => ({
    review,
    ...of<Fields>([{}, { sure: review }]),
  })),
  markTitleAction: readingForm(reviewsPath, ({ review, place }) => ({ review, mark: String(place) })),
  reportedItemAction: readingForm(deskQuestionPath, (scene) => ({
    at: scene.report,
    ...scene.of<Fields>(
      [
        { look: reportPartOf(scene) },
        { look: reportPartOf(scene) },
        { ask: reportPartOf(scene) },
        { look: reportPartOf(scene), asked: `${reportPartOf(scene)} 0 x` },
        { cover: scene.report },
      ],
      2,
    ),
  })),
  answerReportAction: readingForm(deskPath, (scene) => ({
    report: scene.report,
    reason: reasonText(scene),
    answer: scene.of(['uphold', 'decline']),
  })),
  addEntryAction: readingForm(entriesPath, (scene) => ({
    ...entryFields(scene),
    mark: scene.of([String(scene.place), '']),
    requestKey: scene.freshId,
  })),
  changeEntryAction: readingForm(
    (scene) => `${entriesPath(scene)}?edit=${scene.entry}`,
    ({ entry, place, index, of }) => ({
      entry,
      mark: String(place),
      ...of<Fields>([
        { name: canaryText(`own entry ${index}`, 2) },
        { body: canaryText(`own body ${index}`, 2) },
      ]),
    }),
  ),
  entryDeedAction: readingForm(entriesPath, ({ entry, entryChange, proposal, of }) => ({
    press: of([
      `remove:${entry}`,
      `restore:${entryChange}`,
      `accept:${proposal}`,
      `discard:${proposal}`,
      `restore:${entry}`,
    ]),
  })),
  reportEntryAction: readingForm(
    ({ path, entry, of }) => `${path}/${of(ENTRY_PAGES)}?report=${entry}`,
    (scene) => ({ entry: scene.entry, reason: reasonText(scene), page: scene.of(ENTRY_PAGES) }),
  ),
  answerEntryReportAction: readingForm(entriesPath, ({ entryReport, place, of }) => ({
    report: entryReport,
    answer: of(['uphold', 'decline', 'uphold']),
    ...of<Fields>([{ mark: String(place) }, {}, { mark: '4' }], 1),
  })),
  importEntriesAction: readingForm(entriesPath, (scene) => ({ file: entryFile(scene) })),
  decideImportAction: readingForm(entriesPath, ({ entryImport, of }) => ({
    import: entryImport,
    deed: of(['add', 'discard', 'add']),
  })),
  choosePreferencesAction: actionForm(readingPath, ({ of }) =>
    of<Fields>([
      ...[{ theme: 'dark' }, { theme: 'device' }, { size: 'large' }],
      ...[{ keys: 'off' }, { language: 'de' }],
    ]),
  ),
  signUpAction: rareForm(fixedPath('/sign-up'), ({ freshId }) => ({
    ...ACCOUNT_FIELDS,
    name: 'Somebody',
    requestKey: freshId,
  })),
  signInAction: actionForm(fixedPath('/sign-in'), () => ACCOUNT_FIELDS),
  enterDemoAction: actionForm(fixedPath('/sign-in'), () => ({ as: 'ruth@example.org', next: '/' })),
  resetPasswordAction: actionForm(fixedPath('/reset/of-nobody'), () => ({
    token: 'of-nobody',
    newPassword: ACCOUNT_FIELDS.password,
  })),
  signOutAction: rareForm(fixedPath('/')),
  signOutEverywhereAction: rareForm(fixedPath('/account')),
  signOutDeviceAction: actionForm(fixedPath('/account'), () => ({ session: idFor('never') })),
  changeNameAction: actionForm(fixedPath('/account'), ({ index }) => ({ name: `Reader ${index}` })),
  chooseOpenedAction: actionForm(fixedPath('/account'), ({ of }) => ({ show: of(['all', 'counts']) })),
  chooseTimeZoneAction: actionForm(fixedPath('/account'), ({ of }) => ({
    zone: of(['Asia/Kathmandu', '', 'Pacific/Chatham', 'Mars/Base']),
  })),
  changeEmailAction: actionForm(fixedPath('/account'), () => ({
    email: 'new@example.org',
    passwordForEmail: 'not this one',
  })),
  requestResetAction: actionForm(fixedPath('/forgotten'), ({ of }) => ({
    email: of(['p0@example.org', 'nobody@example.org']),
  })),
  confirmEmailAction: actionForm(fixedPath(`/confirm/${CONFIRMATION_TOKEN}`), ({ seldom: often }) => ({
    token: often ? CONFIRMATION_TOKEN : 'of-nobody',
  })),
  sendConfirmationAction: actionForm(fixedPath('/account')),
  chooseMailAction: actionForm(fixedPath('/account/mail'), ({ of }) => ({
    digest: of(['daily', 'weekly', 'daily']),
    hour: of(['18', '7']),
    weekday: of(['1', '7']),
    ...of<Fields>([
      { quietFrom: '', quietTo: '' },
      { quietFrom: '22', quietTo: '6' },
      { quietFrom: '22', quietTo: '' },
    ]),
    ...of<Fields>([{ words: 'on' }, {}], 1),
    ...of<Fields>([{ atOnce: 'on' }, { atOnce: 'on' }, {}], 2),
  })),
  chooseQuietHoursAction: actionForm(fixedPath('/account/push'), ({ of }) => ({
    ...of<Fields>([
      { quietFrom: '', quietTo: '' },
      { quietFrom: '23', quietTo: '5' },
      { quietFrom: '23', quietTo: '23' },
    ]),
  })),
  savePushDeviceAction: actionForm(fixedPath('/account/push'), ({ of }) => ({
    ...pushSubscription(of([PUSH_ORIGIN, PUSH_ORIGIN, 'https://elsewhere.example']), DEVICES[0]),
  })),
  removePushDeviceAction: actionForm(fixedPath('/account/push'), ({ seldom }) => ({
    session: seldom ? sessionIdOf(0) : idFor('never'),
  })),
  stopMailsAction: rareForm(fixedPath(`/unsubscribe/${UNSUBSCRIBE_TOKEN}`), () => ({
    token: UNSUBSCRIBE_TOKEN,
  })),
  sendTestMailAction: actionForm(fixedPath('/host')),
  chooseSignUpRuleAction: actionForm(fixedPath('/host'), ({ of }) => ({
    signUp: of(['nobody', 'invited', 'everybody']),
  })),
  changePasswordAction: actionForm(fixedPath('/account'), () => ({
    presentPassword: 'not this',
    newPassword: ACCOUNT_FIELDS.password,
  })),
  deleteAccountAction: rareForm(fixedPath('/account'), ({ of }) => ({
    posts: of(['stay', 'go']),
    passwordToDelete: 'not this',
  })),
  createClubAction: actionForm(fixedPath('/clubs/new'), ({ freshId }) => ({
    ...CLUB_FIELDS,
    requestKey: freshId,
  })),
  editClubAction: actionForm(settingsPath, ({ club: slug }) => ({ club: slug, ...CLUB_FIELDS })),
  joinClubAction: actionForm(clubPath, ({ club: slug }) => ({ club: slug })),
  requestToJoinAction: actionForm(clubPath, ({ club: slug }) => ({ club: slug })),
  withdrawRequestAction: actionForm(clubPath, ({ club: slug }) => ({ club: slug })),
  acceptInviteAction: actionForm(fixedPath('/join/of-nobody'), () => ({ token: 'of-nobody' })),
  leaveClubAction: rareForm(clubPath, ({ of }) => ({
    club: 'here',
    sure: 'leave',
    ...of<Fields>([{}, { close: 'on' }], 1),
  })),
  sharePlaceAction: actionForm(clubPath, ({ of }) => ({ club: 'here', shares: of(['yes', 'no']) })),
  changeMemberAction: actionForm(settingsPath, ({ person, of }) => ({
    club: 'here',
    change: `${of(['remove', 'promote'])}:${person}`,
  })),
  createInviteAction: actionForm(settingsPath, ({ freshId }) => ({
    club: 'here',
    days: '3',
    uses: '2',
    requestKey: freshId,
  })),
  mailInvitationsAction: actionForm(settingsPath, ({ freshId, of }) => ({
    club: 'here',
    addresses: of([
      'guest@example.org, p1@example.org',
      'guest@example.org',
      'nobody',
      'guest2@example.org\np3@example.org',
    ]),
    requestKey: freshId,
  })),
  revokeInviteAction: actionForm(settingsPath, () => ({ club: 'here', invite: idFor('never') })),
  addBookAction: actionForm(newBookPath, ({ freshId, of, world }) => ({
    requestKey: freshId,
    club: 'here',
    title: of(['B', '']),
    author: 'C',
    year: '',
    blurb: 'D',
    isbns: of(['', '9780141182636']),
    foundCover: '',
    fileCover: of(['', SMALL_PICTURE, 'AAAA']),
    useFileCover: 'on',
    contents: of([`${world.chapters} chapters`, 'Cover\nChapter 1: D', '3 parts: 1, 2']),
    epub: of(['', EPUB_READ, '{"refusal":"protected"}']),
    rows: of(['Pr1\t\tPart One\tD\nCr2\t\tChapter 1\tE\ncr3\t\tCover\t', 'Cr1\t7\tChapter 1\tD']),
    keep: of(['r2', 'r3']),
    hasTicks: 'yes',
    open: of(['r2', 'r9']),
    rowKind: of(['chapter', 'part', 'out']),
    rowLabel: 'Chapter 2',
    rowTitle: 'F',
    press: of([
      'save',
      'read',
      'check',
      'done',
      'open:r1',
      'up:r2',
      'below:r2',
      'part:r2',
      'restart:r1',
      'remove:r2',
    ]),
  })),
  deleteBookAction: actionForm(settingsPath, ({ of }) => ({
    club: 'here',
    [of(['book', 'sure'])]: idFor('book'),
  })),
  searchBooksAction: actionForm(
    ({ club: slug }) => `/clubs/${slug}/books/new`,
    ({ aheadWords }) => ({ club: 'here', find: aheadWords }),
  ),
  // What is saved is a correction of an older outline: the story goes on in the book that it began with.
  correctOutlineAction: actionForm(bookPath, ({ of }) => ({
    club: 'here',
    book: coverBook(of),
    rows: of(['Cr1\t1\tChapter 1\t\u0001\nCr2\t2\tChapter 2\tE', 'Pr1\t\tPart One\tD\nCr2\t1\tChapter 1\tE']),
    hasTicks: 'yes',
    open: of(['r2', 'r9']),
    rowKind: of(['chapter', 'part', 'out']),
    rowLabel: 'Chapter 2',
    rowTitle: of(['', 'A title']),
    version: '1'.repeat(32),
    keep: of(['r1', 'r2']),
    ...of<Fields>([{ press: 'open:r2' }, { press: 'check' }, { press: 'below:r1' }, STALE_SAVE]),
  })),
  uploadCoverAction: actionForm(coverPath, ({ of }) => ({ club: 'here', book: coverBook(of), picture: 'x' })),
  openLibraryCoverAction: actionForm(coverPath, ({ of }) => ({ club: 'here', book: coverBook(of) })),
  removeCoverAction: actionForm(coverPath, ({ of }) => ({
    club: 'here',
    book: coverBook(of),
    ...of<Fields>([{}, { sure: 'cover' }], 1),
  })),
  startReadingAction: actionForm(settingsPath, ({ freshId }) => ({
    club: 'here',
    book: idFor('book'),
    requestKey: freshId,
  })),
  endOrReopenReadingAction: actionForm(settingsPath, ({ reading, of }) => ({
    club: 'here',
    [of(['turn', 'sure'])]: `${of(['end', 'reopen'])}:${reading}`,
  })),
};
