import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { shortComments } from './scripts/support/short-comments-rule.mjs';

// What the compiler cannot see of the gate's law. The imports between the rooms are .dependency-cruiser.cjs's business,
// but for those that an editor should underline at once.
const BRANDED = '/^(Gated|Reader|Viewer|Query|ValidSession)$/';
const onlyTheGate =
  'Only the gate makes these: ask @/lib/gate, @/lib/auth for a Viewer, @/lib/db for a session.';

const noForging = [
  { selector: `TSAsExpression TSTypeReference[typeName.name=${BRANDED}]`, message: onlyTheGate },
  { selector: `TSTypeAssertion TSTypeReference[typeName.name=${BRANDED}]`, message: onlyTheGate },
  { selector: `TSTypePredicate TSTypeReference[typeName.name=${BRANDED}]`, message: onlyTheGate },
  {
    selector: `ImportSpecifier[imported.name=${BRANDED}]:not([local.name=${BRANDED}])`,
    message: 'Keep its name, so that nobody casts to it under another.',
  },
  {
    selector: `TSTypeAliasDeclaration > TSTypeReference[typeName.name=${BRANDED}]`,
    message: 'Keep its name, so that nobody casts to it under another.',
  },
];

/** The same where others of them are made. */
const noForgingOf = (names) =>
  noForging.map((rule) => ({ ...rule, selector: rule.selector.replace(BRANDED, `/^(${names})$/`) }));

const noCaching = [
  {
    selector: 'ExpressionStatement[directive=/^use cache/]',
    message: 'What one reader may see is never kept for another.',
  },
  {
    selector: "ImportSpecifier[imported.name='unstable_cache']",
    message: 'What one reader may see is never kept for another.',
  },
];

const timeAndChance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask lib/clock-and-ids for the time.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Ask lib/clock-and-ids for the time.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Ask lib/clock-and-ids for chance.',
  },
  { selector: "Identifier[name='randomUUID']", message: 'Ask lib/clock-and-ids for an id.' },
];

const elsewhere = 'What people read stands in lib/i18n, once in each language.';
const words = [
  { selector: 'JSXText[value=/[A-Za-z]{2}/]', message: elsewhere },
  {
    selector:
      'JSXAttribute[name.name=/^(label|title|hint|summary|alt|placeholder|aria-label)$/] > Literal[value=/[A-Za-z]{2}/]',
    message: elsewhere,
  },
];

const settings = [
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Ask lib/config.' },
];

// lib/gate/core/visibility.ts alone compares a mark with the reader's place, and alone knows what they looked at.
const oneRule = [
  ...['TemplateLiteral', 'ObjectExpression'].map((place) => ({
    selector: `${place} Identifier[name='readThrough']`,
    message: 'Ask core/visibility.ts for the condition.',
  })),
  {
    selector: 'TemplateElement[value.raw=/readThrough|"Look"/]',
    message: 'Ask core/visibility.ts for the condition.',
  },
  {
    selector: "BinaryExpression[operator=/^[<>]=?$/] Identifier[name='readThrough']",
    message: 'Ask core/visibility.ts whether a place is reached.',
  },
  {
    selector: "ObjectPattern > Property[key.name='readThrough']:not([value.name='readThrough'])",
    message: 'Keep its name, so that nobody compares with it under another.',
  },
  { selector: "Identifier[name='looks']", message: 'Only core/visibility.ts knows what a reader looked at.' },
];

const everything = {
  group: [
    '**/db/unguarded',
    '**/db/raw-connection',
    '**/db/embedded-database',
    '**/db/generated/**',
    '@prisma/client',
    'pg',
  ],
  allowTypeImports: true,
  message: 'Only lib/gate and lib/db hold the whole database: use @/lib/db, or ask @/lib/gate.',
};
const door = { group: ['**/lib/gate/*'], message: 'Come in by the door: import from @/lib/gate.' };

const noLineSaving = [
  {
    selector: ':matches(SpreadElement, JSXSpreadAttribute) > ObjectExpression',
    message: 'Write the properties out: nothing is spread only to save lines.',
  },
  {
    selector:
      'VariableDeclarator[id.type="ArrayPattern"] > ArrayExpression:not(:has(> SpreadElement.elements))',
    message: 'Write one declaration for each name.',
  },
];

const noAdverbs = [
  {
    selector:
      ':matches(VariableDeclarator, FunctionDeclaration, ClassDeclaration, TSTypeAliasDeclaration, TSInterfaceDeclaration) > Identifier.id[name=/^(beside|come|allTheSame|meanwhile|nevertheless|whose|somebody|somewhere)$/i]',
    message: 'A name is a noun for a thing or a verb for an act, never an adverb or a pronoun.',
  },
];

const restricted = (...rules) => ({
  'no-restricted-syntax': ['error', ...rules.flat(), ...noLineSaving, ...noAdverbs],
});

export default tseslint.config(
  { ignores: ['.next/**', '.data/**', 'lib/db/generated/**', 'next-env.d.ts'] },
  {
    plugins: { untold: { rules: { 'short-comments': shortComments } } },
    rules: { 'untold/short-comments': 'error' },
  },
  { files: ['**/*.{js,mjs,cjs}'], rules: restricted() },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended, reactHooks.configs.flat['recommended-latest']],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [everything, door] }],
      ...restricted(noForging, noCaching, timeAndChance, settings),
    },
  },
  {
    files: ['app/**', 'components/**'],
    // The page of parts shows them to whoever works on them, in no language in particular.
    ignores: ['app/styleguide/**'],
    rules: restricted(noForging, noCaching, timeAndChance, settings, words),
  },
  {
    files: ['lib/gate/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': 'off',
      ...restricted(noCaching, timeAndChance, settings),
    },
  },
  {
    files: ['lib/gate/**'],
    ignores: ['lib/gate/core/reader.ts', 'lib/gate/core/visibility.ts', 'lib/gate/progress/**'],
    rules: restricted(noCaching, timeAndChance, settings, oneRule),
  },
  {
    files: ['lib/auth/**'],
    rules: restricted(noForgingOf('Gated|Reader|Query|ValidSession'), noCaching, timeAndChance, settings),
  },
  {
    files: ['lib/db/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': 'off',
      ...restricted(noForgingOf('Gated|Reader|Viewer'), noCaching),
    },
  },
  { files: ['lib/clock-and-ids/**'], rules: restricted(noForging, noCaching, settings) },
  { files: ['lib/config/**'], rules: restricted(noForging, noCaching) },
  {
    files: ['seed/**', 'scripts/**', 'bench/**', 'tests/**', '*.{ts,mjs}'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off', ...restricted(noForging, noCaching) },
  },
);
