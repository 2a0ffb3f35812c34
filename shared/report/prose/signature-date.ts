import type { Status } from "../../domain/status/status.ts";
import { beijingDay } from "../beijing-day.ts";

/**
 * 成文日期 of GB/T 9704-2012, in Arabic numerals without leading zeros: the day in Beijing on which the county signed off
 * what the report says, whatever was decided on it since; left open on a paper that nobody signed.
 */
export const signatureDate = ({ signedOff }: Pick<Status, "signedOff">): string =>
  signedOff === undefined ? "　　年　月　日" : beijingDay(signedOff.at);
