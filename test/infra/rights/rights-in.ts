import { describe, expect, test } from "vitest";
import { functions } from "../../../infra/topology/functions.ts";
import type { ServiceFunction } from "../../../infra/topology/service-function.ts";
import type { Account } from "./account.ts";
import { callsOfLambda, requestsOf } from "./aws-calls.ts";
import { unusedRights } from "./compare-rights.ts";
import { type Call, judge } from "./judge.ts";
import type { AskedCall, CallOfFunction } from "./recorded-calls.ts";

const definitions: readonly (readonly [string, ServiceFunction])[] = Object.entries(functions);
const names = definitions.map(([name]) => name);

/** Holds the roles of a template against the calls of a run. */
export const rightsIn = (account: Account, calls: () => readonly CallOfFunction[]) =>
  describe(`in ${account.site.partition}`, () => {
    const isTraced = account.site.partition === "aws";
    const recordedOf = (name: string) => calls().filter((call) => call.functionName === name);
    const requestsOfAll = (asked: readonly AskedCall[], name: string) =>
      asked.flatMap((call) => requestsOf(call, name, account));
    const verdictOn = (call: Call, name: string) => {
      const { arn, statements } = account.roleOf(name);
      const caller = { kind: "role", arn, account: account.site.account } as const;
      return judge(caller, call, {
        identity: statements,
        resource: account.policyOf(call.resource),
      });
    };
    const told = ({ action, resource, context }: Call) =>
      `${action} on ${resource} ${JSON.stringify(context)}`;
    /** The requests of each function that are judged otherwise than expected. */
    const otherwise = (expected: string, requests: (name: string) => readonly Call[]) =>
      names.flatMap((name) =>
        requests(name)
          .filter((call) => verdictOn(call, name) !== expected)
          .map((call) => `${name}: ${told(call)}`),
      );
    const recordedRequests = (name: string) =>
      recordedOf(name).flatMap((call) => requestsOf(call, name, account).slice(0, 1));

    test.each(definitions)("every call of %s is allowed", (name, definition) => {
      const asked = [...recordedOf(name), ...callsOfLambda(definition, isTraced)];

      const refused = requestsOfAll(asked, name).filter(
        (call) => verdictOn(call, name) !== "allowed",
      );

      expect(refused.map(told)).toEqual([]);
    });

    test.each(definitions)("%s may do nothing that no call of it takes", (name, definition) => {
      const asked = [...recordedOf(name), ...callsOfLambda(definition, isTraced)];
      const { statements } = account.roleOf(name);

      expect(unusedRights(statements, requestsOfAll(asked, name))).toEqual([]);
      expect(
        statements.flatMap(({ Action }) => Action).filter((each) => each.includes("*")),
      ).toEqual([]);
    });

    test("what only others ask for is refused", () => {
      const isOwn = (name: string, { action, place, object, rows }: AskedCall) =>
        recordedOf(name).some((own) => own.action === action && own.place === place) &&
        (name !== "probe-upload" || isOfTestCounty(object) || rows?.every(isOfTestCounty));

      const wrong = names.flatMap((name) =>
        calls()
          .filter((call) => !isOwn(name, call))
          .flatMap((call) => requestsOf(call, name, account).slice(0, 1))
          .filter((call) => verdictOn(call, name) !== "unmentioned")
          .map((call) => `${name}: ${told(call)}`),
      );

      expect(wrong).toEqual([]);
    });

    test("the same asked of another table, bucket, queue or bus is refused", () => {
      const elsewhere = ({ resource, ...call }: Call) => ({
        ...call,
        resource: resource.replace(/:(table\/|event-bus\/|)([^:/]+)([^:]*)$/, ":$1other-$2$3"),
      });

      expect(otherwise("unmentioned", (name) => recordedRequests(name).map(elsewhere))).toEqual([]);
    });

    test("over plain HTTP buckets and queues deny what they allow otherwise", () => {
      const plainly = (call: Call) => ({
        ...call,
        context: { ...call.context, "aws:SecureTransport": ["false"] },
      });
      const guarded = (name: string) =>
        recordedRequests(name).filter(({ action }) => /^(s3|sqs):/.test(action));

      expect(names.flatMap(guarded).length).toBeGreaterThan(10);
      expect(otherwise("denied", (name) => guarded(name).map(plainly))).toEqual([]);
    });

    test("over TLS 1.1 buckets deny it too", () => {
      const overOldTls = (call: Call) => ({
        ...call,
        context: { ...call.context, "s3:TlsVersion": ["1.1"] },
      });
      const ofBuckets = (name: string) =>
        recordedRequests(name).filter(({ action }) => action.startsWith("s3:"));

      expect(otherwise("denied", (name) => ofBuckets(name).map(overOldTls))).toEqual([]);
    });

    test("the key is used by way of the services of its region alone", () => {
      const { region } = account.site;
      const ways = [
        [],
        [`s3.${region}.amazonaws.com.cn`],
        ["s3.eu-west-1.amazonaws.com"],
        [`sqs.${region}.amazonaws.com`],
      ];
      const otherWays = (name: string) =>
        requestsOfAll(recordedOf(name), name)
          .filter(({ action }) => action.startsWith("kms:"))
          .flatMap((call) =>
            ways.map((way) => ({
              ...call,
              context: { ...(way.length > 0 && { "kms:ViaService": way }) },
            })),
          );

      expect(names.flatMap(otherWays).length).toBeGreaterThan(10);
      expect(otherwise("unmentioned", otherWays)).toEqual([]);
    });
  });

const isOfTestCounty = (key = "") => /^999999#|^evidence\/\d{4}\/999999\//.test(key);
