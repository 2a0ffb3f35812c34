import type { Reading } from "../../domain/evidence/claim.ts";
import type { ReceiptReading } from "../../domain/evidence/receipt-reading.ts";
import type { IndicatorEntry } from "./entry.ts";

/** Characters of a cell, and of its place, that the receipt quotes; no figure with its unit is as long. */
const QUOTED_CHARACTERS = 40;

/** What the receipt says of a reading: where it stands, and how it was written where that is not how it is read. */
export const receiptReadingOf = (
  { indicator, value, previous, numerator, denominator }: Reading,
  entry: IndicatorEntry,
): ReceiptReading => ({
  indicator,
  value,
  at: shortened(entry.at("value")),
  ...(isOtherwise(entry, "value", value) && { written: quoted(entry, "value") }),
  ...(previous !== undefined && { previous }),
  ...(previous !== undefined &&
    isOtherwise(entry, "previous", previous) && { previousWritten: quoted(entry, "previous") }),
  ...(numerator !== undefined && { numerator }),
  ...(denominator !== undefined && { denominator }),
});

const isOtherwise = (entry: IndicatorEntry, field: "value" | "previous", read: string): boolean =>
  quoted(entry, field) !== read;

const quoted = (entry: IndicatorEntry, field: "value" | "previous"): string =>
  // Stryker disable next-line StringLiteral: what is read was written
  shortened((entry.fields.get(field) ?? "").trim());

const shortened = (text: string): string => [...text].slice(0, QUOTED_CHARACTERS).join("");
