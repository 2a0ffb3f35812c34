import Big from "big.js";
import { DecimalText } from "../../domain/decimal.ts";
import type { FindingCode } from "../../domain/findings/catalogue.ts";
import { plainCharacters } from "../plain-characters.ts";
import { isSaidAlike, moneyFactor, sameUnit } from "./units.ts";

export type QuantityRead =
  | {
      readonly kind: "number";
      readonly value: DecimalText;
      /** The number was stated in another unit and has been converted exactly. */
      readonly converted: boolean;
      /** A unit is stated, with the number or beside it. */
      readonly stated: boolean;
      /** A percent sign stands behind the number itself. */
      readonly percentSign: boolean;
    }
  | {
      readonly kind: "fault";
      readonly code: Extract<FindingCode, "notDecimal" | "otherUnit" | "unitsContradict">;
    };

/**
 * How a format writes numbers; `unit` is what the number is to be in, empty where it is a plain count. `beside` are the
 * units that the heading of its column and its row state, if any.
 */
export type ReadQuantity = (text: string, unit: string, beside?: readonly string[]) => QuantityRead;

/**
 * A decimal string as the JSON contract has it, with its digits kept; `-0` and leading zeros are mended, and what nobody
 * sees is left out as everywhere.
 */
export const plainQuantity: ReadQuantity = (text) =>
  text.length > LONGEST || text.includes(REVERSED)
    ? fault("notDecimal")
    : numberFrom(text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "").trim());

/**
 * A number as clerks type it into a cell: full-width digits and signs, thousands separators, the unit behind it. A unit
 * of money that differs by a power of ten is converted; any other unit is a fault, as nobody knows what was meant.
 */
export const typedQuantity: ReadQuantity = (text, unit, beside = []) => {
  if (text.length > LONGEST || text.includes(REVERSED)) return fault("notDecimal");
  const parts = TYPED.exec(plainNumber(text));
  if (parts === null) return fault("notDecimal");
  // Stryker disable next-line StringLiteral: a sign and whole digits are matched always, be they empty
  const { sign = "", whole = "", fraction = "" } = parts.groups ?? {};
  const suffix = suffixOf(parts.groups?.suffix, parts.groups?.currency);
  if (APPROXIMATE.test(suffix)) return fault("notDecimal");
  const digits = `${whole.replaceAll(",", "") || "0"}${fraction === "" ? "" : `.${fraction}`}`;
  const number = `${sign === "-" ? "-" : ""}${digits}`;
  const [stated, ...others] = suffix === "" ? beside : [suffix, ...beside];
  if (stated === undefined) return numberFrom(number);
  if (!others.every((other) => isSaidAlike(stated, other))) return fault("unitsContradict");
  if (sameUnit(stated, unit))
    return { ...numberFrom(number), stated: true, percentSign: suffix === "%" };
  return converted(number, moneyFactor(stated, unit));
};

/** No figure is nearly as long; hostile ones are. */
const LONGEST = 200;

/** The right-to-left override shows `12` as `21`: no other invisible character changes what is seen of a number. */
const REVERSED = "\u202e";

/** An apostrophe before a number is how spreadsheets keep it from being computed with. */
const plainNumber = (text: string): string =>
  plainCharacters(text)
    .replaceAll(/[‐‑‒–—−]/g, "-")
    .trim()
    .replace(/^['’](?=[-+.\d])/, "");

/** Separators group by three, or there are none; what follows the number is its unit, in letters and signs of units. */
const TYPED =
  /^(?=.*\d)(?<currency>(?:¥|人民币)\s*)?(?<sign>[+-]?)(?<whole>[1-9]\d{0,2}(?:,\d{3})+|\d*)(?:\.(?<fraction>\d*))?\s*(?<suffix>(?<=\d\.?\s*)[%‰\p{L}([][%‰\p{L}\s()[\]/·・•.]{0,15})?$/u;

/** `¥500` is in 元; `人民币500万元` in what stands behind it. Contracts write `500元整`. */
const suffixOf = (written = "", currency: string | undefined): string => {
  const suffix = written.replace(/(?<=元)[整正]$/u, "");
  return suffix === "" && currency !== undefined ? "元" : suffix;
};

/** `500余`, `30左右`: a bound is no figure. */
const APPROXIMATE = /^(余|多|几|来|起$)|(左右|上下|以上|以下|以内|以外|之间)$/;

const converted = (number: string, factor: string | undefined): QuantityRead => {
  if (factor === undefined) return fault("otherUnit");
  if (!DecimalText.safeParse(number).success) return fault("notDecimal");
  const read = numberFrom(new Big(number).times(factor).toFixed());
  return read.kind === "number" ? { ...read, stated: true, converted: factor !== "1" } : read;
};

const numberFrom = (text: string): QuantityRead => {
  const parsed = DecimalText.safeParse(text);
  if (!parsed.success) return fault("notDecimal");
  // Stryker disable next-line Either: without a fraction there are no digits to keep
  const digits = parsed.data.split(".")[1]?.length ?? 0;
  const number = new Big(parsed.data);
  const value = number.eq(0) ? new Big(0).toFixed(digits) : number.toFixed(digits);
  return { kind: "number", value, converted: false, stated: false, percentSign: false };
};

const fault = (code: Extract<QuantityRead, { kind: "fault" }>["code"]): QuantityRead => ({
  kind: "fault",
  code,
});
