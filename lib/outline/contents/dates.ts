const MONTHS =
  'january february march april may june july august september october november december ' +
  'jan feb mar apr jun jul aug sept sep oct nov dec ' +
  'januar jänner februar märz mai juni juli oktober dezember okt dez ' +
  'janvier février mars avril juin juillet août septembre octobre novembre décembre ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ' +
  'januari februari maart mei augustus';
const months = new Set(MONTHS.split(' '));

/** Whether what follows a number without a sign is a month: "3 May" is a day, and no third chapter. */
export function beginsWithMonth(text: string): boolean {
  const [, word = ''] = /^(?:de |di |of )?(\p{L}{3,})(?!\p{L})/iu.exec(text) ?? [];
  return months.has(word.toLowerCase());
}
