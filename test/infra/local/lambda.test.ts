import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { type LambdaService, lambdaService } from "../../../infra/local/lambda/service.ts";

const lines: string[] = [];
let service: LambdaService;
beforeAll(() => {
  const limits = { memoryMegabytes: 64, timeoutSeconds: 2 };
  service = lambdaService({
    functionsFolder: fileURLToPath(new URL("./functions", import.meta.url)),
    functions: { echo: limits, trouble: limits, absent: limits },
    environmentOf: (name) => ({ TABLE_NAME: `table-of-${name}` }),
    onLog: (name, text) => lines.push(`${name}: ${text}`),
  });
});
afterAll(() => service.stop());

const Echo = z.object({
  event: z.unknown(),
  context: z.record(z.string(), z.unknown()),
  environment: z.record(z.string(), z.string()),
  memory: z.record(z.string(), z.number()),
});
const invocations = async (way: string): Promise<number> =>
  z.object({ invocations: z.int() }).parse(await service.invoke("trouble", { way })).invocations;

test("a function sees its event as JSON, its context and no environment but its own", async () => {
  const answer = z
    .object({ body: z.string() })
    .parse(await service.invoke("echo", { a: 1, gone: undefined }));
  const { event, context, environment } = Echo.parse(JSON.parse(answer.body));

  expect(event).toEqual({ a: 1 });
  expect(environment).toEqual({ TABLE_NAME: "table-of-echo" });
  expect(context).toMatchObject({
    functionName: "echo",
    awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    invokedFunctionArn: "arn:aws:lambda:cn-north-1:000000000000:function:echo",
  });
  expect(context.remaining).toSatisfy((ms: number) => ms > 1000 && ms <= 2000);
});

test("a function has the memory of its topology, of which young objects get little", async () => {
  const answer = z.object({ body: z.string() }).parse(await service.invoke("echo", {}));

  expect(Echo.parse(JSON.parse(answer.body)).memory).toMatchObject({
    maxOldGenerationSizeMb: 64,
    maxYoungGenerationSizeMb: 16,
  });
});

test("a warm function keeps its thread", async () => {
  const before = await invocations("well");

  expect(await invocations("well")).toBe(before + 1);
});

test("an error of the handler is told, and the thread stays", async () => {
  const before = await invocations("well");

  await expect(service.invoke("trouble", { way: "throw" })).rejects.toThrow(
    "trouble threw: TypeError: of no use",
  );
  expect(await invocations("well")).toBe(before + 2);
});

test.each([
  ["exit", /crashed/],
  ["reject", /crashed: nobody waits for this/],
  ["devour", /crashed: .*memory/],
  ["hang", /timedOut: after 2 s/],
  ["spin", /timedOut: after 2 s/],
])("after %s the invocation fails and the next one gets a new thread", async (way, words) => {
  await invocations("well");

  await expect(service.invoke("trouble", { way })).rejects.toThrow(words);
  expect(await invocations("well")).toBe(1);
});

test("invocations run beside each other in one thread", async () => {
  await invocations("well");

  const counted = await Promise.all(Array.from({ length: 5 }, () => invocations("meet")));

  expect(counted).toEqual([7, 7, 7, 7, 7]);
});

test("a function that cannot be loaded fails its invocations, each time", async () => {
  await expect(service.invoke("absent", {})).rejects.toThrow(/absent crashed: Cannot find module/);
  await expect(service.invoke("absent", {})).rejects.toThrow(/absent crashed/);
});

test("what a function prints reaches its log", async () => {
  await invocations("print");

  await expect.poll(() => lines).toContain("trouble: a line of the function\n");
});
