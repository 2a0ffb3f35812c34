import Big from "big.js";
import { DecimalText } from "../../domain/decimal.ts";
import type { FindingCode } from "../../domain/findings/catalogue.ts";
import { moneyFactor, sameUnit } from "./units.ts";

export type QuantityRead =
  | {
      readonly kind: "number";
      readonly value: DecimalText;
      /** The number was typed in another unit and has been converted exactly. */
      readonly converted: boolean;
    }
  | { readonly kind: "fault"; readonly code: Extract<FindingCode, "notDecimal" | "otherUnit"> };

/** How a format writes numbers; `unit` is what the number is to be in, empty where it is a plain count. */
export type ReadQuantity = (text: string, unit: string) => QuantityRead;

/** A decimal string as the JSON contract has it, with its digits kept; `-0` and leading zeros are mended. */
export const plainQuantity: ReadQuantity = (text) => numberFrom(text.trim(), false);

/**
 * A number as clerks type it into a cell: full-width digits and signs, thousands separators, the unit behind it. A unit
 * of money that differs by a power of ten is converted; any other unit is a fault, as nobody knows what was meant.
 */
export const typedQuantity: ReadQuantity = (text, unit) => {
  const plain = text.normalize("NFKC").replaceAll(/[−–—]/g, "-").trim();
  const parts = TYPED.exec(plain);
  if (parts === null) return { kind: "fault", code: "notDecimal" };
  const { sign = "", whole = "", fraction = "", suffix = "" } = parts.groups ?? {};
  const digits = `${whole.replaceAll(",", "") || "0"}${fraction === "" ? "" : `.${fraction}`}`;
  const number = `${sign === "-" ? "-" : ""}${digits}`;
  if (suffix === "" || sameUnit(suffix, unit)) return numberFrom(number, false);
  if (APPROXIMATE.test(suffix)) return { kind: "fault", code: "notDecimal" };
  const factor = moneyFactor(suffix, unit);
  if (factor === undefined) return { kind: "fault", code: "otherUnit" };
  return DecimalText.safeParse(number).success
    ? numberFrom(new Big(number).times(factor).toFixed(), true)
    : { kind: "fault", code: "notDecimal" };
};

/** Separators group by three, or there are none; what follows the number is its unit. */
const TYPED =
  /^(?=.*\d)(?<sign>[+-]?)(?<whole>\d{1,3}(?:,\d{3})+|\d*)(?:\.(?<fraction>\d*))?\s*(?<suffix>(?<=\d\.?\s*)[^\d\s.,+-][^\d,+]{0,11})?$/u;

/** `500余`, `30左右`: a bound is no figure. */
const APPROXIMATE = /^(余|多|起$)|(左右|上下|以上|以下|以内)$/;

const numberFrom = (text: string, converted: boolean): QuantityRead => {
  const parsed = DecimalText.safeParse(text);
  if (!parsed.success) return { kind: "fault", code: "notDecimal" };
  const digits = parsed.data.split(".")[1]?.length ?? 0;
  const number = new Big(parsed.data);
  const value = number.eq(0) ? new Big(0).toFixed(digits) : number.toFixed(digits);
  return { kind: "number", value, converted };
};
