/** Words that count things and say nothing else: `8次` where the unit is `次/年`, `23个` where it is `项`. */
const measureWords = new Set([
  "个",
  "次",
  "项",
  "人",
  "名",
  "位",
  "所",
  "起",
  "例",
  "件",
  "家",
  "条",
  "场",
  "户",
  "人次",
]);

/** How many 元 a unit of money is; the part of a unit before its slash, as in `元/生·年`. */
const yuan: ReadonlyMap<string, string> = new Map([
  ["元", "1"],
  ["千元", "1000"],
  ["万元", "10000"],
  ["百万元", "1000000"],
  ["亿元", "100000000"],
  ["万", "10000"],
  ["亿", "100000000"],
]);

const comparable = (unit: string): string =>
  unit
    .normalize("NFKC")
    .replaceAll(/\s|人民币|^个(?=百分点)/g, "")
    .replaceAll(/[·.]/g, "");

/** `元/生·年` → `元` and `生年`: an amount and what it is for. */
const split = (unit: string) => {
  const [head = "", ...tail] = comparable(unit).split("/");
  return { head, tail: tail.join("/") };
};

/** Whether a unit behind a number is the one asked for, or at least no other. */
export const sameUnit = (typed: string, unit: string): boolean => {
  const [own, asked] = [split(typed), split(unit)];
  if (!agrees(own.tail, asked.tail)) return false;
  if (own.head === asked.head) return true;
  const counted = asked.head === "" || measureWords.has(asked.head);
  return counted && measureWords.has(own.head);
};

/** What to multiply a typed amount of money by to have it in the unit asked for; nothing when either is no money. */
export const moneyFactor = (typed: string, unit: string): string | undefined => {
  const [own, asked] = [split(typed), split(unit)];
  const [from, to] = [yuan.get(own.head), yuan.get(asked.head)];
  if (from === undefined || to === undefined || !agrees(own.tail, asked.tail)) return undefined;
  return tenPower(from.length - to.length);
};

/** What it is for may be left out, but not be something else: `元/年` is not `元/月`. */
const agrees = (own: string, asked: string): boolean => own === "" || own === asked;

const tenPower = (exponent: number): string =>
  exponent >= 0 ? `1${"0".repeat(exponent)}` : `0.${"0".repeat(-exponent - 1)}1`;
