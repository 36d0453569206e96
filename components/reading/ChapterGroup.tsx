import { messages, type Translate } from '@/lib/i18n';
import type { ChapterGroup, ListedChapter } from './chapter-groups';

/** A part of the book, folded unless the reader's bookmark is in it. */
export function ChapterGroupItem({ name, state, hasHidden, isOpen, groups, chapters }: ChapterGroup) {
  const { t } = messages();
  const content = (
    <>
      {groups.length > 0 && (
        <ul className="chapter-groups">
          {groups.map((group) => (
            <ChapterGroupItem key={group.name} {...group} />
          ))}
        </ul>
      )}
      {chapters.length > 0 && (
        <ol className="chapter-list">
          {chapters.map((chapter) => (
            <ChapterItem key={chapter.name} {...chapter} />
          ))}
        </ol>
      )}
    </>
  );
  if (name === null) return <li>{content}</li>;
  return (
    <li>
      <details open={isOpen}>
        <summary>
          <bdi>{name}</bdi>
          <span className="hint">{describe(t, state, hasHidden)}</span>
        </summary>
        {content}
      </details>
    </li>
  );
}

/** A chapter with threads leads to the list of them. */
function ChapterItem({ name, title, state, hasHidden, threadCount, href }: ListedChapter) {
  const { t } = messages();
  const named = <bdi>{[name, title].filter(Boolean).join(', ')}</bdi>;
  const threads = threadCount > 0 ? `, ${t('reading.outline.threads', { count: threadCount })}` : '';
  return (
    <li className={`is-${state}${hasHidden ? ' has-hidden' : ''}`}>
      {href === null ? named : <a href={href}>{named}</a>}
      <span className="hint">{`${describe(t, state, hasHidden)}${threads}`}</span>
    </li>
  );
}

/** ", finished", ", something opens here": what follows a name. */
const describe = (t: Translate, state: ChapterGroup['state'], hasHidden: boolean) =>
  `, ${[
    state !== 'ahead' || !hasHidden ? t(`reading.outline.${state}`) : '',
    hasHidden ? t('reading.outline.waits') : '',
  ]
    .filter(Boolean)
    .join(', ')}`;
