const digits = "零一二三四五六七八九";
const tens: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** `二十三` → 23, `两` → 2, `一百零五` → 105, `二〇` → 20; nothing for what is no number (`五十三百`). */
export const speltNumber = (spelt: string): number | undefined => {
  const plain = spelt.replaceAll("两", "二").replaceAll("〇", "零");
  return /[十百千]/.test(plain) ? withPlaces(plain) : digitByDigit(plain);
};

const digitByDigit = (spelt: string): number | undefined =>
  spelt === "" ? undefined : Number([...spelt].map((each) => digits.indexOf(each)).join(""));

const withPlaces = (spelt: string): number | undefined => {
  let total = 0;
  let digit: number | undefined;
  // Stryker disable next-line NumericLiteral: any place above a thousand
  let lastPlace = 10_000;
  for (const character of spelt) {
    const place = tens.get(character);
    if (place === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits.indexOf(character);
      continue;
    }
    if (place >= lastPlace) return undefined;
    total += (digit ?? 1) * place;
    [digit, lastPlace] = [undefined, place];
  }
  return total + (digit ?? 0);
};
