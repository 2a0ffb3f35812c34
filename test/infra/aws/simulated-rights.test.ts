import { describe, expect, test } from "vitest";
import { functions } from "../../../infra/topology/functions.ts";
import type { ServiceFunction, Touches } from "../../../infra/topology/service-function.ts";
import type { Request } from "./simulator/evaluate.ts";
import type { Place } from "./simulator/resolved.ts";
import { type Simulator, simulatorOf } from "./simulator/simulator.ts";
import { synthesise } from "./synthesise.ts";

/**
 * What each function's operations send (test/infra/topology/rights.test.ts holds that its rights are just these), asked of
 * the policies as they are deployed: the role's, that of what is reached, and the key's.
 */

const account = "123456789012";
const inAws: Place = { partition: "aws", region: "ap-east-1", account };
const inChina: Place = { partition: "aws-cn", region: "cn-north-1", account };
const issuer = { issuer: "https://id.example.cn", audience: "duxue" };

describe.each([
  { place: inAws, template: synthesise({ stage: "prod" }) },
  { place: inChina, template: synthesise({ stage: "prod", ...issuer }, "cn-north-1") },
])("in $place.partition", ({ place, template }) => {
  const simulator = simulatorOf(template, place);
  const all = Object.entries(functions).flatMap(([name, definition]: [string, ServiceFunction]) =>
    requestsOf(name, definition.touches, simulator).map((request) => ({ name, request })),
  );

  test("every call of every function is allowed", () => {
    expect(all.length).toBeGreaterThan(25);
    expect(all.filter(({ name, request }) => !simulator.may(name, request))).toEqual([]);
  });

  test("no function may make a call that another makes and it does not", () => {
    const { part: object } = simulator.reached("evidenceBucket");
    const { part: testObject } = simulator.reached("testObjects");
    // Whoever reaches the evidence of every county reaches that of the test county
    const own = new Set(
      all.flatMap(({ name, request }) => [
        keyOf(name, request),
        keyOf(name, { ...request, resource: request.resource.replace(object, testObject) }),
      ]),
    );
    const strange = Object.keys(functions).flatMap((name) =>
      all
        .map(({ request }) => ({ ...request, caller: simulator.caller(name) }))
        .filter((request) => !own.has(keyOf(name, request)) && simulator.may(name, request))
        .map((request) => keyOf(name, request)),
    );

    expect([...new Set(strange)]).toEqual([]);
  });

  test("nothing is allowed of a bucket or queue over plain HTTP", () => {
    const plain = all
      .filter(({ request }) => /^(s3|sqs):/.test(request.action))
      .map(({ name, request }) => ({
        name,
        request: { ...request, context: { ...request.context, "aws:SecureTransport": "false" } },
      }));

    expect(plain.length).toBeGreaterThan(8);
    expect(plain.filter(({ name, request }) => simulator.may(name, request))).toEqual([]);
  });

  test.each(["table/another", "another-bucket/evidence/a", "another-queue"])(
    "nothing is allowed of %s",
    (other) => {
      const elsewhere = all.map(({ name, request }) => ({
        name,
        request: { ...request, resource: `arn:${place.partition}:::${other}` },
      }));

      expect(elsewhere.filter(({ name, request }) => simulator.may(name, request))).toEqual([]);
    },
  );

  test("the probe reaches rows and objects of the test county, and of no other", () => {
    const ofAnother = all
      .filter(({ name, request }) => name === "probe-upload" && !request.action.startsWith("kms:"))
      .map(({ request }) => ({
        ...request,
        resource: request.resource.replace("999999", "140524"),
        context: { ...request.context, "dynamodb:LeadingKeys": "140524#2021" },
      }));

    expect(ofAnother.length).toBeGreaterThan(3);
    expect(ofAnother.filter((request) => simulator.may("probe-upload", request))).toEqual([]);
  });

  test("the key opens nothing but through the service that keeps things under it", () => {
    const used = all.filter(({ request }) => request.action.startsWith("kms:"));
    const changed = used.flatMap(({ name, request }) =>
      [{}, { "kms:ViaService": `secretsmanager.${place.region}.amazonaws.com` }].map((context) => ({
        name,
        request: { ...request, context },
      })),
    );

    expect(used.length).toBeGreaterThan(10);
    expect(changed.filter(({ name, request }) => simulator.may(name, request))).toEqual([]);
  });

  test("S3 may announce objects of the evidence bucket of this account, and of no other", () => {
    const announcing = (bucket: string, of = account): Request => ({
      action: "sqs:SendMessage",
      resource: simulator.arn.evidenceEvents,
      caller: { service: "s3.amazonaws.com" },
      context: {
        "aws:SecureTransport": "true",
        "aws:SourceAccount": of,
        "aws:SourceArn": `arn:${place.partition}:s3:::${bucket}`,
      },
    });
    const evidence = `duxue-prod-14-evidence-${account}-${place.region}`;

    expect(simulator.may("", announcing(evidence))).toBe(true);
    expect(simulator.may("", announcing("another"))).toBe(false);
    expect(simulator.may("", announcing(evidence, "999999999999"))).toBe(false);
  });
});

const keyOf = (name: string, { action, resource, context }: Request): string =>
  [name, action, resource, context["kms:ViaService"] ?? ""].join(" ");

/** What a function asks of its services, and what those ask of the key in its name. */
function requestsOf(name: string, touches: Touches, simulator: Simulator): readonly Request[] {
  const caller = simulator.caller(name);
  const context = { "aws:SecureTransport": "true", "s3:TlsVersion": "1.3" };
  return Object.entries(touches).flatMap(([where, actions]: [string, readonly string[]]) => {
    const reached = simulator.reached(where);
    return actions.flatMap((action) => {
      const resource = action === "ListBucket" ? reached.whole : reached.part;
      const leading = where === "testRows" ? { "dynamodb:LeadingKeys": "999999#2021" } : {};
      const request = {
        action: `${reached.service}:${action}`,
        resource,
        caller,
        context: { ...context, ...leading },
      };
      return [
        request,
        ...keyActions(reached.service, action).map((each) => ({
          action: `kms:${each}`,
          resource: simulator.arn.key,
          caller,
          context: { "kms:ViaService": `${reached.service}.${simulator.region}.amazonaws.com` },
        })),
      ];
    });
  });
}

/** "Protecting data with encryption" of S3; "DynamoDB encryption at rest: usage notes". */
function keyActions(service: string, action: string): readonly string[] {
  if (service === "dynamodb") return ["Decrypt"];
  if (service !== "s3") return [];
  if (action === "GetObject") return ["Decrypt"];
  return action === "PutObject" ? ["GenerateDataKey", "Decrypt"] : [];
}
