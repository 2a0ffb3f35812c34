import { Claim } from "../../../shared/domain/evidence/claim.ts";
import type { IntakeOutcome } from "../../../shared/domain/evidence/intake-outcome.ts";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";

/** What no outcome may be, or nothing: whatever was made of a mutant can be stored and told, and was counted in time. */
export const faultOf = (outcome: IntakeOutcome): string | undefined => {
  const { findings } = outcome;
  const untold = findings.find((finding) => {
    const { message, remedy } = describeFinding(finding, "zh");
    return /\{[@#]?\w+\}|undefined/.test(`${message}${remedy}`.replaceAll(/“[^”]*”/g, ""));
  });
  if (untold !== undefined) return `a finding cannot be told: ${untold.code}`;
  if (outcome.kind === "rejected")
    return findings.some(({ severity }) => severity === "error")
      ? fuseOf(outcome)
      : "rejected without an error";
  const unkept = outcome.claims.find((claim) => !Claim.safeParse(claim).success);
  return unkept === undefined ? undefined : `a claim cannot be stored: ${unkept.subject}`;
};

/** A fuse that blows protects the machine, but a count should have stopped the file before. */
const fuseOf = ({ findings }: IntakeOutcome): string | undefined => {
  const blown = findings.find(({ code }) => code === "tooComplex");
  return blown === undefined ? undefined : `it blew the fuse ${blown.values.fuse ?? "?"}`;
};
