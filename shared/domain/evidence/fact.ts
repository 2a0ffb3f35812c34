import * as z from "zod";
import { DecimalText } from "../decimal.ts";
import type { Claim } from "./claim.ts";
import type { EvidenceId } from "./evidence.ts";

/** What a fact is about: 荣誉, 合作单位, 活动, 分项构成, 制度文件, 其他. */
export const FactKind = z.enum(["honour", "partner", "event", "partition", "policy", "other"]);
export type FactKind = z.infer<typeof FactKind>;

/** The kinds as a clerk writes them; the report and the workbook say them so. */
export const factKindNames = {
  honour: "荣誉",
  partner: "合作",
  event: "活动",
  partition: "构成",
  policy: "制度",
  other: "其他",
} as const satisfies Record<FactKind, string>;

/** Something a county did that no indicator holds, said of an item of the framework. */
export const Fact = z.object({
  kind: FactKind,
  /** The item's id. */
  item: z.string(),
  /** One sentence or clause, as the report prints it. */
  text: z.string(),
  number: DecimalText.optional(),
  unit: z.string().optional(),
  /** A day, a month or a year: `2021-09-10`, `2021-09`, `2021`. */
  date: z.string().optional(),
  /** Parts that the number is made of. */
  parts: z.array(z.object({ name: z.string(), number: DecimalText })).optional(),
  /** What shows it: a document's number or title, as the clerk names it. */
  evidence: z.string().optional(),
});
export type Fact = z.infer<typeof Fact>;

/** The facts of one evidence, in the order of its file. */
export const Facts = z.object({ facts: z.array(Fact) });
export type Facts = z.infer<typeof Facts>;

/** The subject of the claim that a file with facts makes. */
export const FACTS = "facts";

/** Departments' claims that are looked at, the latest first: far more than a county has departments. */
// Stryker disable next-line NumericLiteral: one more is as far more
export const FACT_CLAIMS_LOOKED_AT = 100;

/** The evidences whose facts stand: of each department its latest file that has any. In the order they were filed. */
export const standingFacts = (claims: readonly Claim[]): EvidenceId[] => {
  const newestFirst = claims
    .filter(({ kind }) => kind === "facts")
    .toSorted(
      // Stryker disable next-line EqualityOperator,NumericLiteral: the sign alone counts, and an evidence has one claim of facts
      (one, other) => (one.evidenceId < other.evidenceId ? 1 : -1),
    );
  const latest = Map.groupBy(newestFirst, ({ issuer }) => issuer).values();
  return [...latest].flatMap(([claim]) => claim?.evidenceId ?? []).toSorted();
};

/** The departments that filed standing facts, each once; a claim of earlier days names none. */
export const issuersOfFacts = (
  claims: readonly Claim[],
  standing: readonly EvidenceId[],
): string[] => {
  const issuers = claims
    .filter(({ kind, evidenceId }) => kind === "facts" && standing.includes(evidenceId))
    .flatMap(({ issuer }) => issuer ?? []);
  return [...new Set(issuers)].toSorted();
};
