import type { MessageKey } from '@/lib/i18n';

/** Every field that people type words into, by its name, and how it is labelled. Another one is sent again unseen. */
export const fieldLabels: Record<string, MessageKey> = {
  about: 'clubs.founding.about',
  author: 'books.author',
  blurb: 'books.blurb',
  contents: 'books.contents',
  body: 'entries.fields.text',
  days: 'clubs.invites.days',
  email: 'accounts.signIn.email',
  name: 'accounts.account.name',
  newPassword: 'accounts.account.new',
  note: 'entries.fields.note',
  password: 'accounts.signIn.password',
  passwordForEmail: 'accounts.account.forEmail',
  passwordToDelete: 'accounts.delete.password',
  presentPassword: 'accounts.account.present',
  reason: 'discussion.managing.reason',
  rowLabel: 'books.editor.label',
  rowTitle: 'books.editor.title',
  rules: 'clubs.founding.rules',
  source: 'discussion.writing.yourPost',
  title: 'discussion.writing.title',
  uses: 'clubs.invites.uses',
  year: 'books.year',
};
