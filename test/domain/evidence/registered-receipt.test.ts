import { expect, test } from "vitest";
import { registeredReceipt } from "../../../shared/domain/evidence/registered-receipt.ts";
import { evidenceId } from "../../support/builders.ts";
import { lingchuan, registration } from "../../support/evidence-builders.ts";

test("a registration waits a day for its file, by an address of a quarter of an hour", () => {
  const ref = { ...lingchuan, evidenceId: evidenceId(1) };
  const now = new Date("2021-12-01T08:00:00.000Z");

  expect(registeredReceipt(ref, { registration: registration(), findings: [], now })).toEqual({
    ...ref,
    state: "requested",
    registration: registration(),
    findings: [],
    revision: 1,
    updatedAt: "2021-12-01T08:00:00.000Z",
    expiresAt: "2021-12-02T08:00:00.000Z",
    addressUntil: "2021-12-01T08:15:00.000Z",
  });
});
