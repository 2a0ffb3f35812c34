import { resolve } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { givenCopies, givenEnvironment } from "../../infra/aws/given-files.ts";
import { environmentOf } from "../../infra/local/lambda/environment.ts";
import { functions } from "../../infra/topology/functions.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const engines = {
  tableName: "t",
  bucket: "b",
  queues: {
    urls: { evidenceEvents: "", recomputeRequests: "", reconcileRequests: "", announcements: "" },
  },
  endpoints: { dynamodb: "", s3: "", sqs: "", upload: "" },
};

test("a deployer's own template goes into the package, and the function learns where it is", () => {
  vi.stubEnv("REPORT_TEMPLATE", "package.json");

  expect(givenEnvironment(functions["produce-report"])).toEqual({
    REPORT_TEMPLATE: "/var/task/given/REPORT_TEMPLATE",
  });
  expect(givenCopies(functions["produce-report"], "/out")).toEqual([
    'mkdir -p "/out/given"',
    `cp -R '${resolve("package.json")}' "/out/given/REPORT_TEMPLATE"`,
  ]);
});

test("on one machine the function is given the path itself, whole", () => {
  vi.stubEnv("REPORT_FONTS", "fonts");

  expect(environmentOf("produce-report", engines)).toMatchObject({
    REPORT_FONTS: resolve("fonts"),
  });
  expect(environmentOf("read-status", engines)).not.toHaveProperty("REPORT_FONTS");
});

test("what is not there is said at once", () => {
  vi.stubEnv("REPORT_TEMPLATE", "nowhere.docx");

  expect(() => givenEnvironment(functions["produce-report"])).toThrow(
    /REPORT_TEMPLATE.*nowhere\.docx/,
  );
});

test("without any, nothing is given", () => {
  expect(givenEnvironment(functions["produce-report"])).toEqual({});
  expect(givenCopies(functions["produce-report"], "/out")).toEqual([]);
});
