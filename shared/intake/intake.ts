import { bounds, jsonBytes } from "../domain/bounds.ts";
import type { Claim } from "../domain/evidence/claim.ts";
import type { EvidenceRef } from "../domain/evidence/evidence.ts";
import type { IntakeOutcome } from "../domain/evidence/intake-outcome.ts";
import type { Registration } from "../domain/evidence/receipt.ts";
import { checkRegistration } from "../domain/evidence/registration.ts";
import { type Finding, hasErrors } from "../domain/findings/finding.ts";
import { finding, listedFindings } from "../domain/findings/make-finding.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { checkBytes } from "./check-bytes.ts";
import { claimsOf } from "./claims-of.ts";
import type { Content } from "./content.ts";
import { inFileOrder } from "./in-file-order.ts";
import { partsRead } from "./narrative/narrative-content.ts";
import { readContent } from "./read-content.ts";

export interface IntakeInput {
  readonly ref: EvidenceRef;
  readonly registration: Registration;
  readonly framework: Framework;
  /** The whole object; its length has been checked against the limit of its kind before it was read. */
  readonly bytes: Uint8Array;
}

/** Bytes → claims, or every finding at once. Never throws for anything a person can upload. */
export type Intake = (input: IntakeInput) => Promise<IntakeOutcome>;

export const intake: Intake = async (input) => {
  const { registration, framework, ref, bytes } = input;
  const ofRegistration = checkRegistration({
    description: registration,
    framework,
    cycle: ref.cycle,
  });
  const before = [...ofRegistration, ...checkBytes(bytes, registration)];
  if (hasErrors(before)) return { kind: "rejected", findings: listedFindings(before) };
  return outcomeOf(input, before, await readContent(input));
};

/** A file is taken whole or not at all. */
const outcomeOf = (
  { ref, registration }: IntakeInput,
  before: readonly Finding[],
  content: Content,
): IntakeOutcome => {
  const ofContent = [...content.findings, ...sizeFindings(content)];
  const ofReadings =
    content.kind === "indicators" ? content.readings.flatMap(({ findings }) => findings) : [];
  const findings = listedFindings([...before, ...inFileOrder([...ofContent, ...ofReadings])]);
  if (content.kind === "unreadable" || hasErrors(findings)) return { kind: "rejected", findings };
  const claims: readonly Claim[] = claimsOf({
    content,
    registration,
    evidenceId: ref.evidenceId,
    ofWhole: [...before, ...ofContent],
  });
  return { kind: "accepted", claims, findings, ...whatWasRead(content) };
};

const whatWasRead = (content: Exclude<Content, { kind: "unreadable" }>) => {
  switch (content.kind) {
    case "indicators":
      return {
        readings: content.readings.map(({ onReceipt }) => onReceipt),
        ...(content.facts?.length && { facts: { facts: [...content.facts] } }),
      };
    case "document":
      return {};
    case "narrative":
      return { narrative: content.narrative, parts: partsRead(content.narrative) };
  }
};

/** The county's own words are kept in one row, so blanks and empty titles count as much as words. */
const sizeFindings = (content: Content): readonly Finding[] => {
  if (content.kind !== "narrative") return [];
  const size = jsonBytes(content.narrative);
  if (size <= bounds.narrative) return [];
  const values = { size: String(size), limit: String(bounds.narrative) };
  return [finding("narrativeTooLarge", { path: "", values })];
};
