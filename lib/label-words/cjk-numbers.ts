const CJK_DIGITS = '〇一二三四五六七八九';

/** 1..999 in Chinese and Japanese numerals, or in digits; null for anything else. */
export function parseCjkNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const match =
    /^(?:([一二三四五六七八九])?(百))?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, hundreds, hundred, tens, ten, ones] = match;
  const valueOf = (digit: string | undefined) => (digit === undefined ? 1 : CJK_DIGITS.indexOf(digit));
  return (
    (hundred ? valueOf(hundreds) * 100 : 0) +
    (ten ? valueOf(tens) * 10 : 0) +
    (ones ? CJK_DIGITS.indexOf(ones) : 0)
  );
}

/** The number of a label such as "第三章", "第3部", "第１２話"; null for every other. */
export function parseCjkLabel(label: string): number | null {
  const number = /^第\s*([\d〇一二三四五六七八九十百]+)\s*[章部巻篇編幕場回話節]$/u.exec(
    label.normalize('NFKC'),
  )?.[1];
  return number === undefined ? null : parseCjkNumber(number);
}
