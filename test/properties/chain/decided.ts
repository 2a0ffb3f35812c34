import { expect } from "vitest";
import { brokenLink } from "../../../shared/domain/review/chain.ts";
import { signOffInForce } from "../../../shared/domain/review/gate.ts";
import { caseMark } from "../../../shared/domain/status/marks.ts";
import type { County } from "./county.ts";

/** Decisions are a whole chain, and a status is signed when what was signed last is what it says, and only then. */
export const expectWholeDecisions = async ({ place, table }: County): Promise<void> => {
  const decisions = await table.decisions(place);
  const { count, hash, folded } = await table.decisionsHead(place);
  const status = await table.status(place);

  expect(brokenLink({ division: place.county, cycle: place.cycle }, decisions)).toBeUndefined();
  const last = decisions.at(-1);
  expect([count, hash]).toEqual([last?.number ?? 0, last?.hash ?? hash]);
  const signOff = signOffInForce(folded);
  const stands = status !== undefined && signOff?.mark === caseMark(status);
  expect(status?.signedOff?.number).toBe(stands ? signOff?.number : undefined);
  expect(status?.provisional ?? true).toBe(!stands);
};
