import 'server-only';
import { htmlToText } from '@/lib/markdown';
import { queryRows } from '../../db/query';
import { sql, type Sql } from '../../db/unguarded';
import type { Mention } from '../notices/insert-notices.sql';
import type { Reader } from '../core/reader';
import type { StoredVersion } from './versions';

/** No letter before it: that would be an address. */
const SIGN = /(?<![\p{L}\p{N}])@/u;

type Member = { userId: string; name: string };

/** Whom a post names with "@", among the club's members, and from which place on; `versions` by rising places. `readRows`: the transaction's, within one. */
export async function findMentions(
  reader: Reader,
  versions: Pick<StoredVersion, 'spoilsThrough' | 'sealed'>[],
  readRows: (statement: Sql) => Promise<Member[]> = queryRows,
): Promise<Mention[]> {
  const texts = versions.map(({ spoilsThrough, sealed }) => ({
    place: spoilsThrough,
    text: ownWords(sealed),
  }));
  // Names are read only where somebody may be named.
  if (!texts.some(({ text }) => SIGN.test(text))) return [];
  const members = await readRows(memberNamesSql(reader));
  const mentions = new Map<string, number>();
  for (const { place, text } of texts)
    for (const userId of namedMembers(text, members)) if (!mentions.has(userId)) mentions.set(userId, place);
  return [...mentions].map(([userId, place]) => ({ userId, place }));
}

/** What a version says in its author's own words, neither quoted nor as code, as it is compared with names. */
const ownWords = (html: string) => foldName(htmlToText(html, ['blockquote', 'code', 'pre']));

const foldName = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const memberNamesSql = ({ clubId }: Reader) => sql`
    select u.id as "userId", u.name from "Membership" m join "User" u on u.id = m."userId"
    where m."clubId" = ${clubId}::uuid and m.standing = 'active' and u."formerAt" is null
    order by u.id`;

/** Of several names that begin alike the longest counts: "@Ada Lovelace" does not name Ada. */
function namedMembers(text: string, members: Member[]): string[] {
  const folded = members.map(({ userId, name }) => ({ userId, name: foldName(name) }));
  const byLength = folded.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length);
  return [...text.matchAll(new RegExp(SIGN, 'gu'))].flatMap(({ index }) => {
    const rest = text.slice(index + 1);
    const length = byLength.find(({ name }) => beginsWith(rest, name))?.name.length;
    return byLength
      .filter(({ name }) => name.length === length && beginsWith(rest, name))
      .map(({ userId }) => userId);
  });
}

const beginsWith = (text: string, name: string) =>
  text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
