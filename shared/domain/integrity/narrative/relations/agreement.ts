import type Big from "big.js";
import type { Quantity, Range } from "../reading/quantity.ts";
import { overlap } from "../reading/ranges.ts";

type Agreement = (sum: Range, total: Range) => boolean;

/** How a sum of these quantities must agree with its total: to the last digit, or as far as their rounding allows. */
export const agreementOf = (quantities: readonly Quantity[]): Agreement =>
  areRound(quantities)
    ? (sum, total) => overlap(sum, total) && twiceMiddle(sum).eq(twiceMiddle(total))
    : overlap;

/** What has the same middle has the same double of it, and doubling divides nothing. */
const twiceMiddle = ({ low, high }: Range): Big => low.plus(high ?? low);

/** Round allotments (`50万元`) are exact: all but one of them end in 0, or are small and end in 5, and none has a bound. */
const areRound = (quantities: readonly Quantity[]): boolean =>
  quantities.every(({ bound, value }) => bound === "exact" && !value.includes(".")) &&
  quantities.filter(({ value }) => !/0$|^\d{0,2}5$/.test(value)).length <= 1;
