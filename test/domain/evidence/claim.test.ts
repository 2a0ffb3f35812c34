import { expect, test } from "vitest";
import { Claim, NARRATIVE } from "../../../shared/domain/evidence/claim.ts";
import { FACTS } from "../../../shared/domain/evidence/fact.ts";
import { finding } from "../../../shared/domain/findings/make-finding.ts";
import { evidenceId } from "../../support/builders.ts";

const base = { evidenceId: evidenceId(1), findings: [finding("cannotBeKept", { path: "" })] };
const reading = { indicator: "safeCampusRate", value: "87.719298245614" };
const rate = { ...base, kind: "indicator", subject: "safeCampusRate", reading };
const minutes = { ...base, kind: "document", subject: "1.1-2" };

test.each([
  { what: "on a figure", claim: rate },
  {
    what: "on a figure with all that is known of it",
    claim: {
      ...rate,
      issuer: "education",
      onReceipt: 1,
      reading: {
        ...reading,
        previous: "80",
        stated: "87.7",
        numerator: "100",
        denominator: "114",
        note: "不含教学点",
      },
      checks: { rateMismatch: { judged: 2, found: 1 }, yearOnYear: { judged: 1 } },
    },
  },
  {
    what: "on a yes",
    claim: { ...rate, reading: { indicator: "ethicsVetoInPlace", value: "true" } },
  },
  {
    what: "on a no",
    claim: { ...rate, reading: { indicator: "ethicsVetoInPlace", value: "false" } },
  },
  { what: "on a document", claim: minutes },
  { what: "on a document with its digest", claim: { ...minutes, sha256: "0".repeat(64) } },
  { what: "on a narrative", claim: { ...base, kind: "narrative", subject: "narrative" } },
  { what: "on facts", claim: { ...base, kind: "facts", subject: "facts" } },
])("a claim $what is read as it was written", ({ claim }) => {
  expect(Claim.parse(claim)).toStrictEqual(claim);
});

test.each<[string, object]>([
  ["of a kind nobody knows", { ...minutes, kind: "letter" }],
  ["of no kind", { ...base, subject: "1.1-2" }],
  ["of no evidence", { ...minutes, evidenceId: "1" }],
  ["on a figure without a reading", { ...rate, reading: undefined }],
  ["on a figure that is a word", { ...rate, reading: { ...reading, value: "是" } }],
  ["with a note that is a number", { ...rate, reading: { ...reading, note: 1 } }],
  ["whose receipt has no more findings", { ...minutes, onReceipt: 0 }],
  ["with a check that judged nothing", { ...rate, checks: { rateMismatch: { judged: 0 } } }],
  ["with a check that found nothing", { ...rate, checks: { x: { judged: 1, found: 0 } } }],
  ["on a narrative under another subject", { ...base, kind: "narrative", subject: "facts" }],
  ["on facts under another subject", { ...base, kind: "facts", subject: "narrative" }],
])("a claim %s is none", (_, claim) => {
  expect(Claim.safeParse(claim).success).toBe(false);
});

test.each([
  { kind: "narrative", subject: NARRATIVE },
  { kind: "facts", subject: FACTS },
])("a claim of kind $kind stands under the subject that it is looked for", (stated) => {
  expect(Claim.safeParse({ ...base, ...stated }).success).toBe(true);
});
