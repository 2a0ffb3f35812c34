import { createHash } from "node:crypto";
import type { Reading } from "../../shared/domain/evidence/claim.ts";
import type { IntakeOutcome } from "../../shared/domain/evidence/intake-outcome.ts";
import type { Registration } from "../../shared/domain/evidence/receipt.ts";
import { Cycle } from "../../shared/domain/place/cycle.ts";
import { CountyCode } from "../../shared/domain/place/division.ts";
import type { IntakeInput } from "../../shared/intake/intake.ts";
import { evidenceId, framework2021 } from "./builders.ts";

const ref = {
  county: CountyCode.parse("140524"),
  cycle: Cycle.parse("2021"),
  evidenceId: evidenceId(1),
};

const base = {
  title: "材料",
  issuer: "education",
  period: { from: "2021-01-01", to: "2021-06-30" },
  registeredBy: "clerk",
  registeredAt: "2021-10-01T00:00:00.000Z",
} as const;

/** What each file name of a kind is registered as. */
export const byEnding = {
  json: "application/json",
  csv: "text/csv",
  md: "text/markdown",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
} as const;

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** An upload whose registration fits its bytes; `change` then makes it differ. */
export const upload = (
  kind: Registration["kind"],
  fileName: string,
  content: string | Uint8Array,
  change: Partial<Registration> = {},
): IntakeInput => {
  const bytes = bytesOf(content);
  const [, contentType = ""] =
    Object.entries(byEnding).find(([ending]) => fileName.endsWith(`.${ending}`)) ?? [];
  const registration: Registration = {
    ...base,
    kind,
    fileName,
    contentType,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    ...(kind === "document" ? { documents: ["1.1-1"] } : {}),
    ...change,
  };
  return { ref, registration, framework: framework2021(), bytes };
};

/** What an outcome says, one line a finding: `error period.to periodReversed`. */
export const told = ({ findings }: IntakeOutcome): readonly string[] =>
  findings.map(({ severity, path, code }) => `${severity} ${path} ${code}`.replace(/ {2}/, " "));

/** The values read, by indicator. */
export const valuesOf = (outcome: IntakeOutcome): Readonly<Record<string, string>> =>
  outcome.kind === "rejected"
    ? {}
    : Object.fromEntries(
        outcome.claims.flatMap((claim) =>
          claim.kind === "indicator" ? [[claim.subject, claim.reading.value]] : [],
        ),
      );

/** The readings in the order of their indicators, whatever the order of the file. */
export const readingsOf = (outcome: IntakeOutcome): readonly Reading[] =>
  outcome.kind === "rejected"
    ? []
    : outcome.claims
        .flatMap((claim) => (claim.kind === "indicator" ? [claim.reading] : []))
        .toSorted((one, other) => (one.indicator < other.indicator ? -1 : 1));
