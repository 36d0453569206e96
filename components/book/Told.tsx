import { CoverAgain } from '@/components/reading/Cover';
import { throughPlace } from '@/components/reading/places';
import type { RevealView, ThemeView } from '@/lib/gate';

type Common = { readThrough: number; placeName: (place: number) => string };

export function Theme({ theme, readThrough, placeName }: Common & { theme: ThemeView }) {
  const { id, name, notes, spoilsThrough } = theme;
  return (
    <li id={`i-${id}`} tabIndex={-1} className="leaf grid gap-2">
      <h3>{name}</h3>
      <p className="hint">{throughPlace(spoilsThrough, placeName(spoilsThrough))}</p>
      {notes.map((note) => (
        <p key={note} className="prose">
          {note}
        </p>
      ))}
      {spoilsThrough > readThrough && <Back id={id} />}
    </li>
  );
}

export function Reveal({ reveal, readThrough, placeName }: Common & { reveal: RevealView }) {
  const { id, title, told, spoilsThrough } = reveal;
  return (
    <li id={`i-${id}`} tabIndex={-1} className="leaf grid gap-2">
      <h3>{title}</h3>
      <p className="hint">{throughPlace(spoilsThrough, placeName(spoilsThrough))}</p>
      <p className="prose">{told}</p>
      {spoilsThrough > readThrough && <Back id={id} />}
    </li>
  );
}

const Back = ({ id }: { id: string }) => (
  <p>
    <CoverAgain id={id} />
  </p>
);
