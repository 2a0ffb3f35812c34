import { expect, test } from "vitest";
import { routeTable } from "../../../infra/local/gateway/routes.ts";

const routes = [
  { routeKey: "GET /v1/things/{thing}", functionName: "things" },
  { routeKey: "GET /v1/things/{thing}/parts/{part}", functionName: "parts" },
  { routeKey: "GET /v1/things/all", functionName: "all" },
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
    expect(find(method, path)).toEqual({ ...routes[3], pathParameters: {} });
});

test.each([
  ["/v1/things/a", "things", { thing: "a" }],
  ["/v1/things/all", "all", {}],
  ["/v1/things/All", "things", { thing: "All" }],
  ["/v1/things/a%2Fb", "things", { thing: "a/b" }],
  ["/v1/things/{x}", "things", { thing: "{x}" }],
  ["/v1/things/%E7%9F%B3", "things", { thing: "石" }],
  ["/v1/things/a/parts/b", "parts", { thing: "a", part: "b" }],
] as const)("%s goes to %s with what stands in its segments, decoded", (path, name, parameters) => {
  const found = routeTable(routes)("GET", path);

  expect([found?.functionName, found?.pathParameters]).toEqual([name, parameters]);
});

test.each([
  "/v1/things",
  "/v1/things/a/",
  "/v1/Things/a",
  "//v1/things/a",
  "/v1/x/../things/a",
  "/v1/x/%2e%2e/things/a",
  "/v1/things/a/parts/",
])("%s is none of the routes: nothing is walked, folded or taken off", (path) => {
  expect(routeTable(routes)("GET", path)?.functionName).toBe("rest");
});
