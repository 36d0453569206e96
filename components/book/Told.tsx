import { CoverAgain } from '@/components/reading/Cover';
import { throughPlace } from '@/components/reading/places';
import type { RevealView, ThemeView } from '@/lib/gate';

type Common = { readThrough: number; placeName: (place: number) => string };

export function Theme({ theme, readThrough, placeName }: Common & { theme: ThemeView }) {
  const { id, name, notes, spoilsThrough } = theme;
  return (
    <li id={`i-${id}`} tabIndex={-1} className="leaf beside">
      <Head title={name} through={throughPlace(spoilsThrough, placeName(spoilsThrough))} />
      <div className="prose">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      {spoilsThrough > readThrough && <Back id={id} />}
    </li>
  );
}

export function Reveal({ reveal, readThrough, placeName }: Common & { reveal: RevealView }) {
  const { id, title, told, spoilsThrough } = reveal;
  return (
    <li id={`i-${id}`} tabIndex={-1} className="leaf beside">
      <Head title={title} through={throughPlace(spoilsThrough, placeName(spoilsThrough))} />
      <p className="prose">{told}</p>
      {spoilsThrough > readThrough && <Back id={id} />}
    </li>
  );
}

const Head = ({ title, through }: { title: string; through: string }) => (
  <div className="in-margin grid gap-1">
    <h3 dir="auto">{title}</h3>
    <p className="hint">{through}</p>
  </div>
);

const Back = ({ id }: { id: string }) => (
  <p>
    <CoverAgain id={id} />
  </p>
);
