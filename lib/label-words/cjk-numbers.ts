const CJK_DIGITS = '〇一二三四五六七八九';

const DIGIT = '[一二三四五六七八九]';
const NUMBER = new RegExp(`^(?:(${DIGIT})?(百))?〇?(?:(${DIGIT})?(十))?(${DIGIT})?$`);

/** 1..999 in Chinese and Japanese numerals ("十二", "一百零三", "一二"), or in digits; null for anything else. */
export function parseCjkNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const numerals = text.replace(/零/g, '〇').replace(/[两兩]/g, '二');
  if (/^[一二三四五六七八九][〇一二三四五六七八九]{1,2}$/.test(numerals))
    return Number([...numerals].map((digit) => CJK_DIGITS.indexOf(digit)).join(''));
  const match = NUMBER.exec(numerals);
  if (!match || !/[一二三四五六七八九十百]/.test(numerals)) return null;
  const [, hundreds, hundred, tens, ten, ones] = match;
  const valueOf = (digit: string | undefined) => (digit === undefined ? 1 : CJK_DIGITS.indexOf(digit));
  return (
    (hundred ? valueOf(hundreds) * 100 : 0) +
    (ten ? valueOf(tens) * 10 : 0) +
    (ones ? CJK_DIGITS.indexOf(ones) : 0)
  );
}

/** The number of a label such as "第三章", "第3部", "第１２話", "第一部分"; null for every other. */
export function parseCjkLabel(label: string): number | null {
  const number =
    /^第\s*([\d〇零一二三四五六七八九十百两兩]+)\s*(?:部分|[章部巻卷篇編编幕場场回話话節节夜])$/u.exec(
      label.normalize('NFKC'),
    )?.[1];
  return number === undefined ? null : parseCjkNumber(number);
}
