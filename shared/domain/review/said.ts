import * as z from "zod";

/** A reason is read by whom it concerns and defended by who gave it: two signs are no reason, 10 characters are the least. */
const LEAST = 10;
const MOST = 2_000;

/** Text of several lines, printable. */
const words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(/^(?:\n|[^\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\ufffd])*$/u);

export const Reason = words(LEAST, MOST);
/** What is said beside a decision and need not be said. */
export const Note = words(1, 500);

export const ItemId = z.string().min(1).max(40);
export const Mark = z.string().regex(/^[0-9a-f]{32}$/);

/** An item as who judged it saw it. */
export const seenItem = { item: ItemId, mark: Mark };
/** As many items as an edition may have, with the county's own words. */
export const MOST_ITEMS = 50;
