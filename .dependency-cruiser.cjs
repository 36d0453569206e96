// The law of imports, room by room (ARCHITECTURE.md). It sees dynamic import() as well.
// Types cost nothing and carry nothing, so most rules are about values.
const valuesOnly = { dependencyTypesNot: ['type-only'] };

// Rooms that know nothing of ours: any room of app and lib may use them.
const PURE = 'clock-and-ids|config|markdown|html-cache|i18n';

/** The rooms of a folder from the lowest floor up: an import never runs up, and neither does an import of a type. */
const floors = (folder, rooms) =>
  rooms.slice(0, -1).map((room, floor) => ({
    name: 'gate-imports-never-run-up',
    comment: 'The gate is built in floors: index, pages, moderation, posts, notices, threads, core.',
    severity: 'error',
    from: { path: `${folder}${room}` },
    to: { path: rooms.slice(floor + 1).map((higher) => `${folder}${higher}`) },
  }));

module.exports = {
  forbidden: [
    {
      name: 'only-the-gate-holds-everything',
      comment: 'The unguarded database is for lib/gate. What starts, fills and tests the house needs it too.',
      severity: 'error',
      from: { pathNot: '^(lib/(gate|db)|seed|scripts|bench|tests)/|^instrumentation-node\\.ts$' },
      to: { path: '^lib/db/(?!index\\.ts|generated/enums)', ...valuesOnly },
    },
    {
      name: 'no-database-of-ones-own',
      comment: 'Nobody else opens a connection.',
      severity: 'error',
      from: { pathNot: '^(lib/db|scripts|bench|tests)/' },
      to: { path: 'node_modules/(pg|@prisma|@electric-sql|pglite-prisma-adapter)/' },
    },
    {
      name: 'gate-by-its-door',
      severity: 'error',
      from: { pathNot: '^(lib/gate|seed|tests)/' },
      to: { path: '^lib/gate/(?!index\\.ts)' },
    },
    {
      name: 'gate-stands-below-the-domains',
      severity: 'error',
      from: { path: '^lib/gate/' },
      to: { path: '^(lib/(?!gate/|db/|clock-and-ids/|markdown/|outline/)|app/|components/|seed/)' },
    },
    {
      name: 'database-stands-below-everything',
      severity: 'error',
      from: { path: '^lib/db/' },
      to: { path: '^(lib/(?!db/|config/(data-folder|operator-error))|app/|components/|seed/)' },
    },
    {
      name: 'pure-rooms-know-nothing-of-ours',
      severity: 'error',
      from: { path: `^lib/(${PURE})/` },
      to: { path: '^(lib|app|components|seed)/', pathNot: '^lib/($1|label-words)/' },
    },
    {
      name: 'label-words-know-the-languages-alone',
      severity: 'error',
      from: { path: '^lib/label-words/' },
      to: { path: '^(lib|app|components|seed)/', pathNot: '^lib/(label-words/|i18n/languages\\.ts)' },
    },
    {
      name: 'lib-never-looks-up',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|scripts|bench|tests)/' },
    },
    {
      name: 'another-domain-by-its-questions',
      comment: 'A domain uses what another knows and allows, never what it does.',
      severity: 'error',
      from: { path: `^lib/(?!gate/|db/|auth/|actions/|${PURE})([^/]+)/` },
      to: { path: '^lib/[^/]+/[a-z-]*actions\\.ts$', pathNot: '^lib/$1/' },
    },
    {
      name: 'lib-does-not-need-the-seed',
      comment:
        'Whom the demo signs in as stands in lib/demo; the seed fills a database and is imported by nothing in lib.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^seed/' },
    },
    {
      name: 'sign-in-does-not-need-forms',
      comment: 'lib/actions asks lib/auth who is there; what both need is in lib/validation.',
      severity: 'error',
      from: { path: '^lib/(auth|validation)/' },
      to: { path: '^lib/actions/' },
    },
    {
      name: 'validation-does-not-need-sign-in',
      severity: 'error',
      from: { path: '^lib/validation/' },
      to: { path: '^lib/auth/' },
    },
    {
      name: 'a-reading-does-not-need-what-is-said-in-it',
      comment:
        'The discussion, reviews and moderation begin with lib/readings, which begins with none of them.',
      severity: 'error',
      from: { path: '^lib/readings/' },
      to: { path: '^lib/(discussion|reviews|moderation)/' },
    },
    ...floors('^lib/gate/', [
      'core/',
      'threads/',
      'notices/',
      '(posts|progress|book)/',
      '(moderation|reviews|accounts)/',
      'pages/',
      'index\\.ts$',
    ]),
    {
      name: 'app-asks-no-database',
      comment: 'A page asks a domain or the gate. Whether the database answers at all is asked at /healthz.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/healthz/' },
      to: { path: '^lib/db/', ...valuesOnly },
    },
    {
      name: 'components-never-load',
      comment:
        'They are given what they show and ask for the words to show it in: of lib they may use actions, policies, shapes and pure rooms.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/(gate|db|auth|actions|config|rate-limit)/|^lib/[^/]+/queries\\.ts$', ...valuesOnly },
    },
    {
      name: 'parts-are-shared-through-ui',
      comment: 'The parts of the reading room are shared by what happens in it, and everybody shows covers.',
      severity: 'error',
      from: { path: '^components/([^/]+)/' },
      to: { path: '^components/', pathNot: '^components/(($1|ui|reading)/|books/BookCover)' },
    },
    {
      name: 'ui-knows-nothing-of-ours',
      comment: 'But for the words that it says.',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(lib/(?!i18n/(index|(en|de)/failed))|app|seed|components/(?!ui/))', ...valuesOnly },
    },
    {
      name: 'nobody-looks-into-the-app',
      severity: 'error',
      from: { pathNot: '^(app|tests)/' },
      to: { path: '^app/' },
    },
    {
      name: 'tests-and-scripts-are-not-shipped',
      severity: 'error',
      from: { path: '^(app|components|lib|seed|instrumentation)' },
      to: { path: '^(tests|scripts|bench|server)/' },
    },
    {
      name: 'the-server-stands-alone',
      comment: 'The container has the build and this folder: nothing else of the source.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(app|components|lib|seed|scripts|bench|tests)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: '^lib/db/generated/' },
      to: { circular: true, viaOnly: { ...valuesOnly } },
    },
    {
      name: 'what-is-imported-is-there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(server-only)$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(lib/db/generated/internal|\\.next)' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
