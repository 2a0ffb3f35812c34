import type { PlacedFinding } from "../../domain/criterion-findings.ts";
import { finding } from "../../domain/findings/finding.ts";
import { RULED_CHARACTERS } from "../../domain/ruled-length.ts";
import type { Block } from "../content.ts";
import type { ReportInput } from "../report-input.ts";
import { bodyCharacters, ownCharacters } from "./room.ts";

/**
 * What the county wrote keeps within the rule, but leaves no room for what must be said beside it. Words that are too long
 * by themselves have a finding of their own, `narrativeLong`, at intake already.
 */
export const reportLengthFindings = (
  input: ReportInput,
  body: readonly Block[],
): readonly PlacedFinding[] => {
  const evidenceId = input.status.narrative;
  const count = bodyCharacters(body);
  const own = ownCharacters(input);
  if (evidenceId === undefined || count <= RULED_CHARACTERS || own > RULED_CHARACTERS) return [];
  const values = { count: String(count), own: String(own), most: String(RULED_CHARACTERS) };
  return [{ ...finding("reportLong", { path: "", values }), evidenceId }];
};
