import { CoverAgain } from '@/components/reading/Cover';
import { throughPlace } from '@/components/reading/places';
import { Print } from '@/components/reading/Print';
import type { RevealView, ThemeView } from '@/lib/gate';

type At = { readThrough: number; placeName: (place: number) => string };

export function Themes({ themes, ...at }: At & { themes: ThemeView[] }) {
  const each = themes.map((theme) => ({ theme, ...standing(theme, at) }));
  return <Print as="ul" name="theme" of={Theme} each={each} className="page-section" />;
}

export function Reveals({ reveals, ...at }: At & { reveals: RevealView[] }) {
  const each = reveals.map((reveal) => ({ reveal, ...standing(reveal, at) }));
  return <Print as="ul" name="reveal" of={Reveal} each={each} className="page-section" />;
}

type Standing = { through: string; lookedAt: boolean };

const standing = (
  { spoilsThrough }: { spoilsThrough: number },
  { readThrough, placeName }: At,
): Standing => ({
  through: throughPlace(spoilsThrough, placeName(spoilsThrough)),
  lookedAt: spoilsThrough > readThrough,
});

function Theme({ theme: { id, name, notes }, through, lookedAt }: Standing & { theme: ThemeView }) {
  return (
    <li id={`i-${id}`} tabIndex={-1} className="leaf beside">
      <Head title={name} through={through} />
      <div className="prose">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      {lookedAt && <Back id={id} />}
    </li>
  );
}

function Reveal({ reveal: { id, title, told }, through, lookedAt }: Standing & { reveal: RevealView }) {
  return (
    <li id={`i-${id}`} tabIndex={-1} className="leaf beside">
      <Head title={title} through={through} />
      <p className="prose">{told}</p>
      {lookedAt && <Back id={id} />}
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
