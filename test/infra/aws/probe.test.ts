import { expect, test } from "vitest";
import { synthesise } from "./synthesise.ts";

const prod = synthesise({ stage: "prod" });
const named = new Map(
  Object.entries(prod.resources("AWS::CloudWatch::Alarm")).map(([id, { Properties }]) => [
    id.slice("Alarms".length, -8),
    Properties,
  ]),
);

test("the probe rings when it stays away, fails twice in a row or is counted late", () => {
  expect(named.get("ProbeUploadMissing")).toMatchObject({
    MetricName: "Invocations",
    Period: 900,
    EvaluationPeriods: 2,
    TreatMissingData: "breaching",
  });
  expect(named.get("ProbeUploadFailed")).toMatchObject({
    Namespace: "Duxue",
    MetricName: "CanaryFailed",
    Threshold: 0,
    Period: 900,
    EvaluationPeriods: 2,
  });
  expect(named.get("ProbeUploadLate")).toMatchObject({
    MetricName: "CanaryMilliseconds",
    Threshold: 20_000,
    EvaluationPeriods: 3,
  });
  expect(named.has("ProbeUploadGap")).toBe(false);
});

test("without it nothing is deployed, rings or is allowed for it", () => {
  const off = synthesise({ stage: "prod", canary: "off" });

  expect(off.text).not.toContain("ProbeUpload");
  expect(off.text).not.toContain("LeadingKeys");
});
