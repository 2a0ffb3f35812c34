import { expect } from "vitest";
import * as z from "zod";
import { HttpRequest } from "../../events/http-request.ts";
import { type GatewayOptions, startGateway } from "../../infra/local/gateway/gateway.ts";
import { openIssuer } from "../../infra/local/issuer.ts";
import { removeFolder, temporaryFolder } from "./temporary-folder.ts";

export const inspector = { role: "inspector", division: "14" };

/** A gateway with three routes, whose function answers what the test says; and two issuers, of which it knows one. */
export const startTestGateway = async (options: Pick<GatewayOptions, "consoleOrigin"> = {}) => {
  const folders = [1, 2].map(() => temporaryFolder("issuer"));
  const [issuer, stranger] = await Promise.all(folders.map(openIssuer));
  if (!issuer || !stranger) throw new Error("there are two folders");
  const asked: { readonly functionName: string; readonly event: HttpRequest }[] = [];
  let answer: () => unknown = () => ({ statusCode: 204 });
  const gateway = await startGateway({
    ...options,
    port: 0,
    routes: [
      { routeKey: "GET /v1/things/{thing}", functionName: "things" },
      { routeKey: "GET /v1/things/all", functionName: "all-things" },
      { routeKey: "POST /v1/things", functionName: "new-thing" },
    ],
    verify: issuer.verify,
    invoke: async (functionName, event) => {
      asked.push({ functionName, event: HttpRequest.parse(event) });
      return answer();
    },
  });
  return {
    url: gateway.url,
    issuer,
    stranger,
    asked,
    answerWith: (given: () => unknown) => {
      answer = given;
    },
    call: async (path: string, init: RequestInit & { readonly token?: string } = {}) => {
      const token = init.token ?? (await issuer.tokenFor(inspector));
      const headers = { authorization: `Bearer ${token}`, ...init.headers };
      return fetch(gateway.url + path, { ...init, headers });
    },
    stop: async () => {
      await gateway.stop();
      folders.map(removeFolder);
    },
  };
};
export type TestGateway = Awaited<ReturnType<typeof startTestGateway>>;

const Problem = z.strictObject({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  requestId: z.uuid(),
});

/** The problem document of an answer, checked against its status and request id. */
export const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(response.headers.get("apigw-requestid")).toBe(problem.requestId);
  return problem;
};
