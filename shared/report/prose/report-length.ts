import { warning } from "../../domain/findings/make-finding.ts";
import type { PlacedFinding } from "../../domain/scoring/criterion-findings.ts";
import { narrativeLengthFindings, RULED_CHARACTERS } from "../../domain/status/ruled-length.ts";
import type { Block } from "../content.ts";
import type { ReportInput } from "../report-input.ts";
import { bodyCharacters, ownCharacters } from "./room.ts";

/**
 * The county's own words are longer than the rule allows, as intake and status say too; or they keep within it, but leave no
 * room for what must be said beside them.
 */
export const reportLengthFindings = (
  input: ReportInput,
  body: readonly Block[],
): readonly PlacedFinding[] => {
  const evidenceId = input.status.narrative;
  const count = bodyCharacters(body);
  const own = ownCharacters(input);
  const ofNarrative = narrativeLengthFindings(input);
  if (evidenceId === undefined || count <= RULED_CHARACTERS || ofNarrative.length > 0)
    return ofNarrative;
  const values = { count: String(count), own: String(own), most: String(RULED_CHARACTERS) };
  return [{ ...warning("reportLong", { path: "", values }), evidenceId }];
};
