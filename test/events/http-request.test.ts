import { expect, test } from "vitest";
import { HttpRequest } from "../../events/http-request.ts";

test.each([[undefined], [null], [{}]])("parameters that are %j are none", (parameters) => {
  const request = HttpRequest.parse({
    routeKey: "$default",
    requestContext: { requestId: "r" },
    pathParameters: parameters,
    queryStringParameters: parameters,
  });

  expect([request.pathParameters, request.queryStringParameters]).toEqual([{}, {}]);
});
