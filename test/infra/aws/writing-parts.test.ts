import { expect, test } from "vitest";
import { longestRunSeconds, writingParts } from "../../../infra/aws/operations/writing-parts.ts";
import { synthesise } from "./synthesise.ts";

const stages = ["dev", "prod"].map((stage) => ({ stage, of: synthesise({ stage }) }));

/** The stack's resources as CloudFormation would list them. */
const listed = (of: (typeof stages)[number]["of"]) =>
  Object.entries(of.all).map(([logicalId, { Type }]) => ({ logicalId, type: Type, id: logicalId }));

const withoutHash = ({ logicalId }: { readonly logicalId: string }) =>
  logicalId.replace(/[0-9A-F]{8}$/, "");

test.each(stages)(
  "whatever a queue or the stream calls in $stage can be switched off, and whatever people or the clock call that writes",
  ({ of }) => {
    const { mappings, functions } = writingParts(listed(of));

    expect(mappings.map(withoutHash).toSorted()).toEqual([
      "IngestEvidenceFromEvidenceEvents",
      "KeepLedgerFromTable",
      "PublishChangesFromAnnouncements",
      "RecomputeStatusFromRecomputeRequests",
      "RecomputeStatusFromTable",
      "ReconcileFromReconcileRequests",
    ]);
    expect(functions.map(withoutHash).toSorted()).toEqual([
      "DecideFunction",
      "ProbeUploadFunction",
      // A report is entered in the table when it is given out
      "ProduceReportFunction",
      "ReconcileFunction",
      "RequestUploadFunction",
      "RestoreEvidenceFunction",
      "WithdrawEvidenceFunction",
    ]);
  },
);

test.each(stages)(
  "$stage as it is deployed switches nothing off and reserves nothing: going on needs no remembered value",
  ({ of }) => {
    const functions = Object.values(of.resources("AWS::Lambda::Function"));
    const mappings = Object.values(of.resources("AWS::Lambda::EventSourceMapping"));

    expect(functions.filter((each) => "ReservedConcurrentExecutions" in each.Properties)).toEqual(
      [],
    );
    expect(mappings.filter((each) => "Enabled" in each.Properties)).toEqual([]);
  },
);

test("what had begun is waited for as long as the slowest of those that write counties' rows may run", () => {
  expect(longestRunSeconds).toBe(120);
});
