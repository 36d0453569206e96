import { personName } from '@/components/ui/rich-text-tags';
import type { ReactorGroup } from '@/lib/gate';
import { messages } from '@/lib/i18n';

type Props = {
  /** Who wrote the post. */
  author: string;
  groups: ReactorGroup[];
  /** The post in its thread. */
  href: string;
};

/** Who had which feeling: names where they tell nothing new, and how many more. */
export function Reactors({ author, groups, href }: Props) {
  const { t } = messages();
  const hasOthers = groups.some(({ others }) => others > 0);
  return (
    <div id="reactors" className="reactor-list">
      <p>
        <a href={href}>{t.rich('discussion.reactions.back', { author, who: personName })}</a>
      </p>
      {groups.length === 0 && <p className="empty">{t('discussion.reactions.nobody')}</p>}
      <dl>
        {groups.map(({ feeling, names, others }) => (
          <div key={feeling}>
            <dt data-feeling={feeling} className="reaction-name">
              {t(`discussion.reactions.${feeling}`)}
            </dt>
            <dd>
              <ReactorNames names={names} others={others} />
            </dd>
          </div>
        ))}
      </dl>
      {hasOthers && <p className="hint">{t('discussion.reactions.hint')}</p>}
    </div>
  );
}

const ReactorNames = ({ names, others }: Pick<ReactorGroup, 'names' | 'others'>) => (
  <ul>
    {names.map((name, nth) => (
      <li key={nth}>
        <bdi>{name}</bdi>
      </li>
    ))}
    {others > 0 && <li>{messages().t('discussion.reactions.others', { count: others })}</li>}
  </ul>
);
