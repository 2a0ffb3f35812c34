import { known } from "../domain/known.ts";

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Chinese numeral of 1 to 99, for 一、 （十二） 二是. */
export const chineseNumeral = (count: number): string => {
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const leading = tens > 1 ? digit(tens) : "";
  return `${leading}${tens > 0 ? "十" : ""}${ones > 0 || tens === 0 ? digit(ones) : ""}`;
};

const digit = (value: number): string => known(digits[value], `the numeral of ${value}`);

/** `8.00` → `8`, `2.50` → `2.5`: how points read in a sentence. */
export const plainNumber = (text: string): string =>
  text.includes(".") ? text.replace(/\.?0+$/, "") : text;
