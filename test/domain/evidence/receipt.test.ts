import { expect, test } from "vitest";
import { isSameDescription, Receipt } from "../../../shared/domain/evidence/receipt.ts";
import { finding } from "../../../shared/domain/findings/make-finding.ts";
import { evidenceId } from "../../support/builders.ts";
import { lingchuan, registration } from "../../support/evidence-builders.ts";

const base = {
  ...lingchuan,
  evidenceId: evidenceId(1),
  revision: 1,
  registration: registration(),
  updatedAt: "2021-11-01T00:00:00.000Z",
  findings: [finding("cannotBeKept", { path: "" })],
};
const requested = { ...base, state: "requested", expiresAt: "2021-11-02T00:00:00.000Z" };
const accepted = { ...base, state: "accepted", etag: '"e1"', subjects: ["safeCampusRate"] };
const rejected = { ...accepted, state: "rejected", subjects: [] };
const withdrawn = { ...base, state: "withdrawn" };
const reading = {
  indicator: "safeCampusRate",
  value: "87.719298245614",
  at: "指标!C3",
  written: "87.7%",
  previous: "80",
  previousWritten: "80%",
  numerator: "100",
  denominator: "114",
};

test.each([
  { what: "requested", receipt: requested },
  { what: "accepted", receipt: accepted },
  { what: "rejected", receipt: rejected },
  { what: "withdrawn", receipt: withdrawn },
  {
    what: "accepted with what was read",
    receipt: {
      ...accepted,
      readings: [
        reading,
        { indicator: "ethicsVetoInPlace", value: "true", at: "指标!C4" },
        { indicator: "budgetLawKept", value: "false", at: "指标!C5" },
      ],
      parts: [{ part: "achievements", characters: 0 }],
      facts: 1,
    },
  },
])("a receipt that is $what is read as it was written", ({ receipt }) => {
  expect(Receipt.parse(receipt)).toStrictEqual(receipt);
});

test.each<[string, object]>([
  ["of a state nobody knows", { ...accepted, state: "lost" }],
  ["without a state", { ...base, etag: '"e1"', subjects: [] }],
  ["at no revision", { ...accepted, revision: 0 }],
  ["at half a revision", { ...accepted, revision: 1.5 }],
  ["of no county", { ...accepted, county: "1405" }],
  ["of no cycle", { ...accepted, cycle: "21" }],
  ["without the moment it was written at", { ...accepted, updatedAt: "2021-11-01" }],
  ["that is requested and never expires", { ...base, state: "requested" }],
  ["that is accepted without an object", { ...base, state: "accepted", subjects: [] }],
  ["that is rejected without an object", { ...base, state: "rejected", subjects: [] }],
  ["that is accepted without subjects", { ...base, state: "accepted", etag: '"e1"' }],
  ["that is withdrawn without its findings", { ...withdrawn, findings: undefined }],
  ["with no facts counted", { ...accepted, facts: 0 }],
  ["with a part of less than nothing", { ...accepted, parts: [{ part: "x", characters: -1 }] }],
  ["with a reading that is a word", { ...accepted, readings: [{ ...reading, value: "是" }] }],
  ["with a reading at no place", { ...accepted, readings: [{ ...reading, at: undefined }] }],
])("a receipt %s is none", (_, receipt) => {
  expect(Receipt.safeParse(receipt).success).toBe(false);
});

test("a registration says the same as its description, whatever the system and later versions add to it", () => {
  const { registeredBy: _, registeredAt: _at, ...said } = registration();

  expect(isSameDescription(registration({ sameBytesAs: evidenceId(1) }), said)).toBe(true);
  expect(isSameDescription(registration({ seen: { decisions: 1, calendar: 0 } }), said)).toBe(true);
  expect(isSameDescription(registration({ title: "另一" }), said)).toBe(false);
  expect(isSameDescription(registration({ documents: ["1.1-1"] }), said)).toBe(false);
});
