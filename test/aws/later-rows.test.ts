import { expect, test } from "vitest";
import type * as z from "zod";
import { RecomputeRequest } from "../../events/recompute-request.ts";
import { BoardRow, boardRow } from "../../shared/aws/board.ts";
import { decodeRegistration } from "../../shared/aws/registration-metadata.ts";
import { Claim } from "../../shared/domain/evidence/claim.ts";
import { Narrative } from "../../shared/domain/evidence/narrative.ts";
import { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { withdrawnReceipt } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { Decision } from "../../shared/domain/scoring/decision.ts";
import { HistoryEntry, historyEntry } from "../../shared/domain/status/history.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import { Status } from "../../shared/domain/status/status.ts";
import {
  documentClaim,
  evidenceId,
  framework2021,
  indicatorClaim,
  narrativeClaim,
} from "../support/builders.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../support/evidence-builders.ts";
import { signOff, statusOf } from "../support/report-builders.ts";

/** Maps from names to values, whose keys are not fields. */
const maps = new Set(["values"]);

/** A value as a later version of the code may write it: every object in it has a field more. */
const grown = (value: unknown, name = ""): unknown => {
  if (Array.isArray(value)) return value.map((each) => grown(each));
  if (value === null || typeof value !== "object" || maps.has(name)) return value;
  const fields = Object.entries(value).map(([key, nested]) => [key, grown(nested, key)]);
  return { ...Object.fromEntries(fields), addedLater: { by: "a later version" } };
};

const odd = {
  code: "noWholeDenominator",
  severity: "warning",
  path: "B3",
  values: { name: "平安校园创建率" },
} as const;
const claims = [
  indicatorClaim("safeCampusRate", { value: "87.8", findings: [odd] }),
  documentClaim("1.1-1"),
  narrativeClaim(),
];
const status = statusOf({ framework: framework2021(), county: "140524", claims });
const accepted = acceptance(evidenceId(1), claims).receipt;
const ref = { ...lingchuan, evidenceId: evidenceId(1) };
const nobody = emptyStatus(framework2021(), "140524", "2021");
const cause = { evidence: [evidenceId(1)], decisions: [], reconciled: false };

test.each<{ what: string; schema: z.ZodType; written: readonly unknown[] }>([
  {
    what: "receipts",
    schema: Receipt,
    written: [
      requestedReceipt(evidenceId(1)),
      accepted,
      { ...accepted, state: "rejected", findings: [odd] },
      withdrawnReceipt({ ref, before: accepted, now: "2021-12-01T00:00:00.000Z" }, registration()),
    ],
  },
  { what: "claims", schema: Claim, written: claims },
  { what: "statuses", schema: Status, written: [status, nobody] },
  {
    what: "history entries",
    schema: HistoryEntry,
    written: [historyEntry(nobody, status, cause)],
  },
  { what: "decisions", schema: Decision, written: [signOff] },
  {
    what: "narratives",
    schema: Narrative,
    written: [{ sections: [{ part: "problems", title: "问题", text: "教师不足" }] }],
  },
  { what: "board rows", schema: BoardRow, written: [boardRow(status)] },
  { what: "messages to recompute", schema: RecomputeRequest, written: [lingchuan] },
])(
  "$what of a later version are read by this one, without what was added",
  ({ schema, written }) => {
    for (const each of written) {
      const stored: unknown = JSON.parse(JSON.stringify(each));

      expect(schema.parse(grown(stored))).toEqual(stored);
    }
  },
);

test("a registration of a later version still travels with its object", () => {
  const stored: Record<string, unknown> = { ...registration(), addedLater: "x" };
  const metadata = Buffer.from(JSON.stringify(stored)).toString("base64url");

  expect(decodeRegistration(metadata)).toEqual(registration());
});
