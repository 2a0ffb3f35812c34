import { CfnBucket } from "aws-cdk-lib/aws-s3";
import { expect, test } from "vitest";
import { deployment } from "../../../infra/aws/deployment.ts";
import { readable, withApp } from "./synthesise.ts";

/** The name of the evidence bucket as the template of an account says it. */
const bucketNameIn = (
  account: string | undefined,
  context: Readonly<Record<string, string>> = {},
): unknown =>
  withApp({ stage: "prod", ...context }, (app) => {
    const stack = deployment(app, { account, region: "ap-east-1" });
    const [locked] = stack.node
      .findAll()
      .filter((each) => each instanceof CfnBucket)
      .filter(({ objectLockEnabled }) => objectLockEnabled);
    return stack.resolve(locked?.bucketName);
  });

test("where the account is known the evidence bucket's name stands in the template letter for letter", () => {
  const name = "duxue-prod-14-evidence-123456789012-ap-east-1";

  expect(bucketNameIn("123456789012")).toBe(name);
  expect(bucketNameIn(undefined, { account: "123456789012" })).toBe(name);
});

test("a template for any account comes to the same name, so that nobody's bucket is replaced", () => {
  const open = bucketNameIn(undefined);

  expect(typeof open).not.toBe("string");
  expect(readable(open).replace("<AWS::AccountId>", "123456789012")).toBe(
    bucketNameIn("123456789012"),
  );
});

test.each(["1234", "12345678901a"])("%s is refused as an account", (account) => {
  expect(() => bucketNameIn(undefined, { account })).toThrow("is no number of twelve digits");
});
