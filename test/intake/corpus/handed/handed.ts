import type { IntakeOutcome } from "../../../../shared/domain/evidence/intake-outcome.ts";
import type { Registration } from "../../../../shared/domain/evidence/receipt.ts";
import { describeFinding } from "../../../../shared/domain/findings/describe.ts";
import type { EvidenceKind } from "../../../../shared/domain/formats/evidence-kind.ts";
import { intake } from "../../../../shared/intake/intake.ts";
import { upload } from "../../../support/intake-builders.ts";
import { sample } from "../corpus-file.ts";

/** A file that was once read, refused or taken wrongly, through the intake. */
export const takeIn = (
  kind: EvidenceKind,
  fileName: string,
  change: Partial<Registration> = {},
): Promise<IntakeOutcome> => intake(upload(kind, fileName, sample(`handed/${fileName}`), change));

/** `error indicators[0].note unprintableText`: severity, place and code of what stops a file. */
export const errorsOf = ({ findings }: IntakeOutcome): readonly string[] =>
  findings
    .filter(({ severity }) => severity === "error")
    .map(({ path, code }) => `${path} ${code}`);

export const codesOf = ({ findings }: IntakeOutcome): readonly string[] =>
  findings.map(({ code }) => code);

/** Where the findings of a severity are. */
export const placesOf = (
  { findings }: IntakeOutcome,
  severity: "error" | "warning",
): readonly string[] =>
  findings.filter((finding) => finding.severity === severity).map(({ path }) => path);

/** Everything a clerk is told, in Chinese. */
export const sentencesOf = ({ findings }: IntakeOutcome): string =>
  findings
    .map((finding) => describeFinding(finding, "zh"))
    .map(({ message, remedy }) => `${message}${remedy}`)
    .join("\n");

/** The texts of a narrative's sections in their order. */
export const textsOf = (outcome: IntakeOutcome): readonly string[] =>
  outcome.kind === "accepted"
    ? (outcome.narrative?.sections ?? []).map(({ text }) => text.trim())
    : [];
