/** What a unit counts; quantities are compared within one dimension only. */
export const dimensionOf = (unit: string): string => same.get(unit) ?? unit;

const same: ReadonlyMap<string, string> = new Map([
  ["名", "人"],
  ["位", "人"],
  ["个百分点", "百分点"],
  ["%", "%"],
  ["公里", "千米"],
]);

/** Units that figures of these reports carry; the longest first, so that `人次` is not read as `人`. */
export const UNITS = [
  "个百分点|百分点|人次|名次|平方公里|平方米|立方米|公里|千米|公顷|公斤|小时|分钟|课时|学时|学位",
  "点(?=[：。，意建要])|部|个|大(?=[^小中])|道|级(?=[^别])|名|人|位|所|项|次|场|起|例|件|家|条|户|门|辆|台|套|间|处|班|册|篇|期|份|支|座|栋|幢|本|张|块|片|枚|批|节|科|类|种|轮|对|队",
  "元|亩|吨|米|岁|倍|分|%",
].join("|");

/** Words that begin like a unit and are none: `3个月`, `500家长`, `5分钟` is none of points. */
export const NO_UNIT =
  "(?!部门|部分|部署|部队|级以上|级及以上|级教师|级职称|个月|个学期|个工作日|个小时|家长|名额|人均|位于|位居|分别|分之|分为|分成|分布|对比|对应|对照)";

export const SCALES = "万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百";

const powers: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 千: 3, 百: 2, 十: 1 };

/** The power of ten of a scale word: `千万` → 7. */
export const powerOf = (scale: string): number =>
  [...scale].reduce((power, word) => power + (powers[word] ?? 0), 0);

/** What is counted whole: nobody reports half a school, and no rounding blurs it. */
export const isCounted = (dimension: string): boolean => !MEASURED.has(dimension);

const MEASURED = new Set([
  ..."元 平方公里 平方米 立方米 千米 公顷 公斤 小时 分钟 课时 学时 亩 吨 米 岁 倍 分 % 百分点".split(
    " ",
  ),
]);
