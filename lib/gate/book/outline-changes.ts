import 'server-only';
import type { OutlineChangeKind } from '../../db/generated/enums';
import type { OutlineCorrection, StoredOutline } from './outline-correction-types';
import { indexesInOrder } from './place-map';

/** A line of the history: the labels that it is about, each on a line, and the place from which it may be told. */
export type ChangeLine = { kind: OutlineChangeKind; labels: string; title: string | null; place: number };

/** What a correction changes of the labels, which are neutral. A chapter that was moved was taken out and put in. */
export function changedLabels(before: StoredOutline, correction: OutlineCorrection): ChangeLine[] {
  const { chapters } = correction;
  const kept = new Set(chapters.map(({ was }) => was));
  const inOrder = new Set(indexesInOrder(chapters.map(({ was }) => was)));
  const moved = chapters.filter(({ was }, at) => was !== null && !inOrder.has(at)).map(({ label }) => label);
  const added = chapters.filter(({ was }) => was === null).map(({ label }) => label);
  const removed = before.chapters.filter(({ ordinal }) => !kept.has(ordinal)).map(({ label }) => label);
  const renamed = chapters.flatMap(({ was, label }) => {
    const old = was === null ? label : before.chapters[was - 1]!.label;
    return old === label ? [] : [`${old} → ${label}`];
  });
  return [
    ...neutralLine('added', [...added, ...moved]),
    ...neutralLine('removed', [...removed, ...moved]),
    ...neutralLine('renamed', renamed),
    ...neutralLine('parts', changedParts(before, correction)),
  ];
}

const neutralLine = (kind: OutlineChangeKind, labels: string[]): ChangeLine[] =>
  labels.length === 0 ? [] : [{ kind, labels: labels.join('\n'), title: null, place: 0 }];

/** The parts as they are now, if they are not as they were. */
function changedParts(before: StoredOutline, { parts, chapters }: OutlineCorrection): string[] {
  const firstLabel = (place: number) => chapters[place - 1]!.label;
  const starts = parts.map((part) => `${part.label}: ${firstLabel(part.firstChapter)}`);
  const earlier = before.parts.map(
    (part) => `${part.label}: ${before.chapters[part.firstChapter - 1]?.label ?? ''}`,
  );
  return starts.join('\n') === earlier.join('\n') ? [] : starts;
}
