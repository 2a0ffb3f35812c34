import { expect, test } from "vitest";
import { routeTable } from "../../../infra/local/gateway/routes.ts";

const routes = [
  { routeKey: "GET /v1/things/{thing}", functionName: "things" },
  { routeKey: "$default", functionName: "rest" },
];

test("$default takes what no other route does, whatever its method", () => {
  const find = routeTable(routes);

  expect(find("GET", "/v1/things/a")?.functionName).toBe("things");
  for (const [method, path] of [
    ["PUT", "/v1/things/a"],
    ["GET", "/v1/things/"],
    ["OPTIONS", "/"],
  ] as const)
    expect(find(method, path)).toEqual({ ...routes[1], pathParameters: {} });
});
