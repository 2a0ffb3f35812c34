import type { Deps } from "../../functions/recompute-status/handler.ts";
import { StaleRow } from "../../shared/aws/errors.ts";
import type { Claim } from "../../shared/domain/evidence/claim.ts";
import { FACTS } from "../../shared/domain/evidence/fact.ts";
import type { Head } from "../../shared/domain/review/decision.ts";
import type { Gate } from "../../shared/domain/review/gate.ts";
import type { Outline } from "../../shared/domain/review/outline.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import { noDecisions } from "./decided.ts";

export interface Held {
  readonly claims?: readonly Claim[];
  readonly head?: Head<Gate>;
  readonly status?: Status | undefined;
}

/** The table of one county that needs no engine, and what was looked at in it and written. */
export const countyInMemory = (held: Held) => {
  const { claims = [], head = noDecisions } = held;
  const looks: string[] = [];
  const written: Status[] = [];
  const outlines: Outline[] = [];
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
    decisionsHead: async () => head,
    newestVersion: async () => {
      const status = current();
      return status && { status, hash: "" };
    },
    commitStatus: async ({ previous, status, outline }) => {
      if (previous?.status.version !== current()?.version) throw new StaleRow("raced", { rows: 2 });
      written.push(status);
      outlines.push(outline);
      return { status, hash: "" };
    },
    updateBoard: async ({ version }, outline) => {
      if (version !== current()?.version) throw new StaleRow("raced", { rows: 1 });
      outlines.push(outline);
    },
  };
  return {
    table,
    written,
    /** As the county's line on the board got them. */
    outlines,
    /** What was looked at, once each. */
    looks: () => [...new Set(looks)].toSorted(),
    /** Look by look. */
    each: () => [...looks],
  };
};
