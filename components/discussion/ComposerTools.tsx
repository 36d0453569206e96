import { Bold, EyeOff, Italic, Link, List, TextQuote, type LucideIcon } from 'lucide-react';
import { capitalise } from '@/components/reading/place-labels';
import { messages, type MessageKey } from '@/lib/i18n';
import { createLabelWriter } from '@/lib/markdown';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { listSpokenNames } from '@/lib/outline/place-names-by-language';
import type { WriterContext } from './Composer';

type Tool = 'bold' | 'italic' | 'quotation' | 'list' | 'link';
const TOOLS: { tool: Tool; Icon: LucideIcon; key?: string }[] = [
  { tool: 'bold', Icon: Bold, key: 'B' },
  { tool: 'italic', Icon: Italic, key: 'I' },
  { tool: 'quotation', Icon: TextQuote },
  { tool: 'list', Icon: List },
  { tool: 'link', Icon: Link, key: 'K' },
];
const toolKey = (tool: Tool): MessageKey => `discussion.writing.${tool}`;

/** Buttons for the signs of Markdown; they work by ComposerKeys, and are not there without JavaScript. */
export function ComposerTools({ lowestMark, ...context }: WriterContext & { lowestMark: number }) {
  const { t } = messages();
  return (
    <div className="composer-tools" role="group" aria-label={t('discussion.writing.tools')}>
      {TOOLS.map(({ tool, Icon, key }) => (
        <button
          key={tool}
          type="button"
          data-tool={tool}
          aria-label={t(toolKey(tool))}
          title={key && t('discussion.writing.shortcut', { tool: t(toolKey(tool)), keys: `Ctrl ${key}` })}
        >
          <Icon size={20} aria-hidden />
        </button>
      ))}
      <button type="button" data-tool="spoiler" aria-expanded="false" aria-controls="spoiler-place">
        <EyeOff size={20} aria-hidden /> {t('discussion.writing.spoiler')}
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
