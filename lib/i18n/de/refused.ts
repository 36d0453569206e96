import type { Translated } from '../en';
import type { refused as english } from '../en/refused';

export const refused: Translated<typeof english> = {
  tab: 'Nicht angenommen',
  title: 'Das hat nicht geklappt',
  because: {
    foreign: 'Das kam nicht von einer Seite dieser Website.',
    otherAddress:
      'Das kam nicht von einer Seite dieser Website: Es kam von {origin}, und diese Website ist {own}. Wenn du Untold unter {origin} benutzt, muss NEXTAUTH_URL auf diese Adresse gesetzt werden.',
    noAddress:
      'Das kam nicht von einer Seite dieser Website: Es kam von {origin}, und der Server wurde als {own} angesprochen. Wenn du Untold unter {origin} benutzt, muss NEXTAUTH_URL auf diese Adresse gesetzt werden.',
    noAddressNoProxy:
      'Das kam nicht von einer Seite dieser Website: Es kam von {origin}, und der Server wurde als {own} angesprochen. Wenn du Untold unter {origin} benutzt, muss NEXTAUTH_URL auf diese Adresse gesetzt werden, und TRUST_PROXY auf 1, falls ein Proxy davorsteht.',
    outdated:
      'Untold wurde aktualisiert, seit du diese Seite geöffnet hast, deshalb wurde nichts gespeichert. Öffne die Seite neu und schick es von dort ab.',
  },
  typed: 'Was du getippt hast',
  copy: 'Kopiere es, dann kannst du es ins neue Formular einfügen.',
  field: 'Feld „{name}“',
  back: 'Seite neu öffnen',
};
