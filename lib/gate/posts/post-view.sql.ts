import 'server-only';
import { sql, type Sql } from '../../db/unguarded';
import type { Feeling } from '../../db/generated/enums';
import { mayModerate } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import {
  aheadSql,
  openedBySql,
  reachedSql,
  visibleSql,
  visibleVersionSql,
  type OpenedBy,
} from '../core/visibility';
import { isNewSql, openedByReadingSql } from '../threads/read-state';

/** A cover inside a post, and what stands behind it once the reader looked. */
export type CoverView = { id: string; ordinal: number; place: number; html: string | null };
export type ReactionView = { feeling: Feeling; count: number; mine: boolean };

export type PostView = {
  id: string;
  opening: boolean;
  author: string;
  mine: boolean;
  openedBy: OpenedBy;
  spoilsThrough: number;
  /** New to the reader: written since, or opened by reading on. Null when it is not, or where that is not asked. */
  news: 'fresh' | 'opened' | null;
  createdAt: Date;
  /** When what this reader sees of it last changed. */
  editedAt: Date | null;
  /** Safe HTML with a token for each cover (lib/markdown). Empty when removed, but for moderators. */
  html: string;
  covers: CoverView[];
  /** The post it answers, where that is open to the reader. */
  answers: { id: string; author: string } | null;
  reactions: ReactionView[];
  removedBy: 'author' | 'moderator' | null;
};
/** Times are milliseconds since 1970: JSON has no dates. */
export type PostRow = Omit<PostView, 'createdAt' | 'editedAt'> & {
  createdAt: number;
  editedAt: number | null;
};

export const parsePostRow = ({ createdAt, editedAt, ...row }: PostRow): PostView => ({
  ...row,
  createdAt: new Date(createdAt),
  editedAt: editedAt === null ? null : new Date(editedAt),
});

/** Joins for a post `p`: its author, the version that the reader has come to, and the post it answers. */
export const postJoins = (reader: Reader): Sql => sql`
  join "User" author on author.id = p."authorId"
  left join "Post" answered on answered.id = p."parentId" and ${visibleSql(reader, 'answered')}
  left join "User" other on other.id = answered."authorId"
  left join lateral (
    select ${htmlColumn(reader)} as html, v."changedAt", v.number, v."spoilsThrough" as place from "PostVersion" v
    where v."postId" = p.id and (p."removedAt" is null or ${mayModerate(reader)}) and ${visibleVersionSql(reader, 'v')}
    order by v."spoilsThrough" desc limit 1) version on true`;

const htmlColumn = ({ veil }: Reader): Sql => (veil === 'sealed' ? sql`v.sealed` : sql`v.marked`);

/** The whole view of a post `p`, as one value; with what is `news` of it, as SQL. */
export const postJson = (reader: Reader, news = sql`null`): Sql => sql`json_build_object(
  'id', p.id, 'opening', p.opening, 'author', author.name, 'mine', p."authorId" = ${reader.userId}::uuid,
  'news', ${news}, 'openedBy', ${openedBySql(reader, 'p')}, 'spoilsThrough', p."spoilsThrough", 'createdAt', extract(epoch from p."createdAt") * 1000,
  'editedAt', ${editedAtColumn}, 'html', coalesce(version.html, ''),
  'covers', coalesce(${coversJson(reader)}, '[]'), 'reactions', coalesce(${reactionsJson(reader)}, '[]'),
  'answers', case when answered.id is not null
    then json_build_object('id', answered.id, 'author', other.name) end,
  'removedBy', ${removedByColumn})`;

const editedAtColumn = sql`extract(epoch from version."changedAt") * 1000`;
const removedByColumn = sql`case when p."removedAt" is not null
  then case when p."removedById" = p."authorId" then 'author' else 'moderator' end end`;

/**
 * What may change of a post while somebody reads it: of the view above, what stands in no cover. A change of its covers,
 * which are ahead, changes none of it.
 */
export type PostState = Pick<PostView, 'id' | 'reactions' | 'removedBy'> & { editedAt: number | null };

export const postStateJson = (reader: Reader): Sql => sql`json_build_object(
  'id', p.id, 'editedAt', ${editedAtColumn}, 'removedBy', ${removedByColumn},
  'reactions', coalesce(${reactionsJson(reader)}, '[]'))`;

/** Whether a post `p` with its `version` is new to the reader, by the numbers `shown` of its thread. */
export const postNewsSql = (reader: Reader, shown: Sql): Sql => sql`
  case when p."removedAt" is null and ${reachedSql(reader, 'version.place')}
    and ${isNewSql(reader, { number: sql`version.number`, authorId: sql`p."authorId"` }, shown)}
  then case when ${openedByReadingSql(reader, sql`version.place`, sql`p."createdAt"`)} then 'opened' else 'fresh' end end`;

/** A Sealed reader has no covers. What stands behind one is there when the reader looked. */
const coversJson = (reader: Reader): Sql => sql`(
  select json_agg(json_build_object('id', a.id, 'ordinal', a.ordinal, 'place', a."spoilsThrough",
    'html', case when ${visibleSql(reader, 'a')} then a.html end) order by a.ordinal)
  from "Aside" a where a."postId" = p.id and ${aheadSql(reader, 'a."spoilsThrough"')}
    and version.html is not null and ${reader.veil === 'marked'})`;

const reactionsJson = (reader: Reader): Sql => sql`(
  select json_agg(json_build_object('feeling', r.feeling, 'count', r.count, 'mine', r.mine) order by r.feeling)
  from (select feeling, count(*)::int as count, bool_or("userId" = ${reader.userId}::uuid) as mine
    from "Reaction" where "postId" = p.id and p."removedAt" is null group by feeling) r)`;
