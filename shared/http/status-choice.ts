import * as z from "zod";
import type { Finding } from "../domain/findings/finding.ts";
import { finding } from "../domain/findings/make-finding.ts";
import type { StatusChoice } from "../domain/status/status-choice.ts";

/** A moment with its zone, or a day: then its end in Beijing, where the counties are. As UTC, like the history's. */
const Moment = z
  .union([
    z.iso.datetime({ offset: true }),
    z.iso.date().transform((day) => `${day}T23:59:59.999+08:00`),
  ])
  .transform((text) => new Date(text).toISOString());

const Version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** The choice that an address names, or why it names none. */
type AskedStatus =
  | StatusChoice
  | { readonly kind: "refused"; readonly findings: readonly Finding[] };

/** `?asOf=` or `?version=`, not both; without either, the status in force. */
export const statusChoice = (query: Readonly<Record<string, string | undefined>>): AskedStatus => {
  const { asOf, version } = query;
  if (version !== undefined && asOf !== undefined)
    return { kind: "refused", findings: [finding("momentAndVersion", { path: "asOf" })] };
  if (version !== undefined) {
    const number = Version.safeParse(version);
    return number.success
      ? { kind: "version", version: number.data }
      : refused("versionNotNumber", "version");
  }
  if (asOf === undefined) return { kind: "current" };
  const moment = Moment.safeParse(asOf);
  return moment.success
    ? { kind: "asOf", moment: moment.data }
    : refused("momentUnreadable", "asOf");
};

const refused = (code: "momentUnreadable" | "versionNotNumber", path: string): AskedStatus => ({
  kind: "refused",
  findings: [finding(code, { path })],
});
