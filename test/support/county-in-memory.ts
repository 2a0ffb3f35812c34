import type { Deps } from "../../functions/recompute-status/handler.ts";
import { StaleRow } from "../../shared/aws/errors.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import { FACTS } from "../../shared/domain/evidence/fact.ts";
import type { Decision } from "../../shared/domain/scoring/decision.ts";
import type { Status } from "../../shared/domain/status/status.ts";

export interface Held {
  readonly claims?: readonly Claim[];
  readonly decisions?: readonly Decision[];
  readonly status?: Status | undefined;
}

/** The table of one county that needs no engine, and what was looked at in it and written. */
export const countyInMemory = (held: Held) => {
  const { claims = [], decisions = [] } = held;
  const looks: string[] = [];
  const written: Status[] = [];
  const current = () => written.at(-1) ?? held.status;
  const newestOn = (subject: string): readonly Claim[] => {
    looks.push(subject);
    return claims
      .filter((claim) => claim.subject === subject)
      .toSorted((one, other) => (one.evidenceId < other.evidenceId ? 1 : -1));
  };
  const table: Deps["table"] = {
    latestClaim: async (_, subject) => newestOn(subject)[0],
    latestClaims: async (_, subject) => newestOn(subject),
    factClaims: async () => newestOn(FACTS),
    claims: async () => {
      looks.push("all");
      return claims;
    },
    decisions: async () => decisions,
    status: async () => current(),
    commitStatus: async ({ previous, status }) => {
      if (previous?.version !== current()?.version) throw new StaleRow("raced", { rows: 2 });
      written.push(status);
    },
  };
  return {
    table,
    written,
    /** What was looked at, once each. */
    looks: () => [...new Set(looks)].toSorted(),
    /** Look by look. */
    each: () => [...looks],
  };
};
