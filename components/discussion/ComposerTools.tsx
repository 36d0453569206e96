import { capitalise } from '@/components/reading/place-labels';
import { messages } from '@/lib/i18n';
import { createLabelWriter } from '@/lib/markdown';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { listSpokenNames } from '@/lib/outline/place-names-by-language';
import type { WriterContext } from './Composer';
import { ToolIcon, type Tool } from './ToolIcon';

const TOOLS: { tool: Exclude<Tool, 'spoiler'>; key?: string }[] = [
  { tool: 'bold', key: 'B' },
  { tool: 'italic', key: 'I' },
  { tool: 'quotation' },
  { tool: 'list' },
  { tool: 'link', key: 'K' },
];

/** Buttons for the signs of Markdown; they work by ComposerKeys, and are not there without JavaScript. */
export function ComposerTools({ lowestMark, ...context }: WriterContext & { lowestMark: number }) {
  const { t } = messages();
  return (
    <div className="composer-tools" role="group" aria-label={t('discussion.writing.tools')}>
      {TOOLS.map(({ tool, key }) => (
        <button
          key={tool}
          type="button"
          data-tool={tool}
          aria-label={t(`discussion.writing.${tool}`)}
          title={
            key &&
            t('discussion.writing.shortcut', { tool: t(`discussion.writing.${tool}`), keys: `Ctrl ${key}` })
          }
        >
          <ToolIcon tool={tool} />
        </button>
      ))}
      <button type="button" data-tool="spoiler" aria-expanded="false" aria-controls="spoiler-place">
        <ToolIcon tool="spoiler" /> {t('discussion.writing.spoiler')}
      </button>
      <div id="spoiler-place" className="spoiler-place" hidden>
        <label htmlFor="spoiler-until">{t('discussion.writing.spoilerPlace')}</label>
        <SpoilerPlaces lowestMark={lowestMark} {...context} />
        <button type="button" data-tool="hide" className="button secondary">
          {t('discussion.writing.hideWords')}
        </button>
      </div>
    </div>
  );
}

/** Not sent with the form: the label that is chosen stands in the text. */
function SpoilerPlaces({
  lowestMark,
  readThrough,
  lastPlace,
  placeName,
  outline,
}: WriterContext & { lowestMark: number }) {
  const { t } = messages();
  const writeLabel = createLabelWriter(typedLabels(outline));
  const first = Math.min(lastPlace, lowestMark + 1);
  const places = Array.from({ length: lastPlace - first + 1 }, (_, index) => first + index);
  return (
    <select id="spoiler-until" defaultValue={writeLabel(Math.max(first, readThrough))}>
      {places.map((place) => (
        <option key={place} value={writeLabel(place)} data-place={place}>
          {place === readThrough
            ? t('discussion.writing.yourPlace', { place: capitalise(placeName(place)) })
            : capitalise(placeName(place))}
        </option>
      ))}
    </select>
  );
}

const typedLabels = (outline: OutlineLabels) => ({
  chapters: outline.chapters,
  parts: outline.parts.map(({ label, firstChapter }) => ({ label, first: firstChapter })),
  listNames: () => listSpokenNames(outline),
});
