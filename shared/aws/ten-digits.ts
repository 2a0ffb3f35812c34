import * as z from "zod";

const DIGITS = 10;

/** A number as a part of a key: ten digits, so that text order is number order. */
export const tenDigits = z.codec(z.string().regex(/^\d{10}$/), z.int().nonnegative(), {
  decode: Number,
  encode: (number) => String(number).padStart(DIGITS, "0"),
});
