// What a book calls its first, second … part where its language is neither English nor German; each line from 1 on.
const ORDINALS = [
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième',
  'première seconde',
  '1er second',
  'primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima duodécima',
  'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo',
  'primer',
  'primeira segunda terceira quarta quinta sexta sétima oitava nona décima',
  'primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo',
  'prima seconda terza quarta quinta sesta settima ottava nona decima',
  'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo',
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende',
  'первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая',
  'первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый',
  'pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta',
  'pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty',
];
const CARDINALS = [
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  'une',
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
  'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici',
  'um dois três quatro cinco seis sete oito nove dez onze doze treze',
  'één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien',
  'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать',
];

const numberByWord = new Map(
  [...ORDINALS, ...CARDINALS].flatMap((line) =>
    line.split(' ').map((word, at): [string, number] => [fold(word), at + 1]),
  ),
);

/** 1..16 as a French, Spanish, Portuguese, Italian, Dutch, Russian or Polish book spells it; null for every other word. */
export const foreignNumber = (word: string): number | null => numberByWord.get(fold(word)) ?? null;

// "ё" is written "е", and capitals often have no accents.
function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}
