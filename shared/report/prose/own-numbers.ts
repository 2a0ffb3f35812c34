import { chineseNumeral } from "../numerals.ts";

/** The number of a heading below a part: （一）, then `1. `, （1） and ①. */
export const outlineNumber = ({
  depth,
  number,
}: {
  readonly depth: number;
  readonly number: number;
}): string => {
  const most = number > 99;
  switch (depth) {
    case 1:
      return most ? `（${number}）` : `（${chineseNumeral(number)}）`;
    case 2:
      return `${number}. `;
    case 3:
      return `（${number}）`;
    default:
      return CIRCLED[number - 1] ?? `（${number}）`;
  }
};

const CIRCLED = [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"];
