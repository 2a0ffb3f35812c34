import { describe, expect, test } from "vitest";
import { synthesise } from "../aws/synthesise.ts";
import { accountOf } from "./account.ts";
import type { Context } from "./conditions.ts";
import { judge } from "./judge.ts";
import { account, sites } from "./sites.ts";

describe.each(sites)("in $partition", ({ context, ...site }) => {
  const stack = accountOf(synthesise(context, site.region), site);
  const verdict = (service: string, action: string, resource: string, said: Context) =>
    judge(
      { kind: "service", name: `${service}.amazonaws.com` },
      { action, resource, context: { "aws:SecureTransport": ["true"], ...said } },
      { identity: [], resource: stack.policyOf(resource) },
    );
  const ours = { "aws:SourceAccount": [account] };
  const others = { "aws:SourceAccount": ["999999999999"] };
  const at = (place: Parameters<typeof stack.arnOf>[0]) => stack.arnOf(place, "");

  test("S3 announces objects of the evidence bucket, and of no other bucket or account", () => {
    const announce = (said: Context, queue = at("evidenceEvents")) =>
      verdict("s3", "sqs:SendMessage", queue, said);
    const evidence = { "aws:SourceArn": [at("evidenceBucket")] };
    const reports = { "aws:SourceArn": [at("reportsBucket")] };

    expect(announce({ ...ours, ...evidence })).toBe("allowed");
    expect(announce({ ...ours, ...reports })).toBe("unmentioned");
    expect(announce({ ...others, ...evidence })).toBe("unmentioned");
    expect(announce({ ...ours, ...evidence }, at("recomputeRequests"))).toBe("unmentioned");
    expect(announce({ ...ours, ...evidence, "aws:SecureTransport": ["false"] })).toBe("denied");
  });

  test("S3 delivers access logs to their bucket alone", () => {
    const deliver = (bucket: string, said: Context) =>
      verdict("logging.s3", "s3:PutObject", `${bucket}/evidence/x`, said);

    expect(deliver(at("accessLogs"), ours)).toBe("allowed");
    expect(deliver(at("accessLogs"), others)).toBe("unmentioned");
    expect(deliver(at("evidenceBucket"), ours)).toBe("unmentioned");
  });

  test("alarms of the account reach the topic, and are encrypted for it", () => {
    const alarm = (said: Context) => [
      verdict("cloudwatch", "sns:Publish", at("alarms"), said),
      ...["kms:GenerateDataKey", "kms:Decrypt"].map((action) =>
        verdict("cloudwatch", action, at("key"), said),
      ),
    ];

    expect(alarm(ours)).toEqual(["allowed", "allowed", "allowed"]);
    expect(alarm(others)).toEqual(["unmentioned", "unmentioned", "unmentioned"]);
    expect(verdict("events", "sns:Publish", at("alarms"), ours)).toBe("unmentioned");
  });
});
