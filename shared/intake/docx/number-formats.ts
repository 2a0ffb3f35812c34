/** A number of a list in one of Word's formats (ISO 29500-1, 17.18.59); nothing for a format or number without a text. */
export const formatNumber = (format: string, number: number): string | undefined =>
  Object.hasOwn(formats, format) && number >= 0 ? formats[format]?.(number) : undefined;

const character = (from: number, last: number) => (number: number) =>
  number >= 1 && number <= last ? String.fromCodePoint(from + number - 1) : undefined;

const oneOf = (characters: string) => (number: number) => [...characters][number - 1];

const eachDigit = (digits: string) => (number: number) =>
  [...String(number)].map((digit) => [...digits][Number(digit)]).join("");

/** A to Z, then AA to ZZ, as Word repeats them. */
const letter = (first: number) => (number: number) =>
  number < 1 || number > 780
    ? undefined
    : String.fromCharCode(first + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

const roman = (number: number): string | undefined => {
  if (number < 1 || number > 3999) return undefined;
  let left = number;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join("");
};

const ROMAN = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** 十一, 一百零二; in legal writing 壹拾壹. */
const counted =
  ({ digits, units }: { readonly digits: string; readonly units: string }) =>
  (number: number): string | undefined => {
    if (number > 9_999) return undefined;
    if (number === 0) return digits[0];
    const written = [...String(number)]
      .map((digit, at, all) => {
        const unit = [...units][all.length - 2 - at] ?? "";
        return digit === "0" ? digits[0] : `${digits[Number(digit)]}${unit}`;
      })
      .join("")
      .replaceAll(new RegExp(`${digits[0]}+`, "g"), digits[0] ?? "")
      .replace(new RegExp(`${digits[0]}$`), "");
    return written.replace(/^一十/, "十");
  };

const plain = counted({ digits: "零一二三四五六七八九", units: "十百千" });
const legal = counted({ digits: "零壹贰叁肆伍陆柒捌玖", units: "拾佰仟" });
const circled = (number: number): string | undefined =>
  number <= 20
    ? character(0x2460, 20)(number)
    : (character(0x3251, 15)(number - 20) ?? character(0x32b1, 15)(number - 35));

const formats: Readonly<Record<string, (number: number) => string | undefined>> = {
  none: () => "",
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: eachDigit("０１２３４５６７８９"),
  decimalFullWidth2: eachDigit("０１２３４５６７８９"),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: character(0x2474, 20),
  decimalEnclosedFullstop: character(0x2488, 20),
  numberInDash: (number) => `- ${number} -`,
  upperRoman: roman,
  lowerRoman: (number) => roman(number)?.toLowerCase(),
  upperLetter: letter(0x41),
  lowerLetter: letter(0x61),
  chineseCounting: plain,
  chineseCountingThousand: plain,
  japaneseCounting: plain,
  taiwaneseCounting: plain,
  taiwaneseCountingThousand: plain,
  koreanDigital2: eachDigit("零一二三四五六七八九"),
  ideographDigital: eachDigit("〇一二三四五六七八九"),
  japaneseDigitalTenThousand: eachDigit("〇一二三四五六七八九"),
  taiwaneseDigital: eachDigit("○一二三四五六七八九"),
  chineseLegalSimplified: legal,
  ideographTraditional: oneOf("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: oneOf("子丑寅卯辰巳午未申酉戌亥"),
  ideographEnclosedCircle: character(0x3280, 10),
};
