import {
  type HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  type IHttpRouteAuthorizer,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { acknowledge } from "./acknowledge.ts";
import type { DeployedFunction } from "./service-function.ts";

/** Whom the API asks for a token, and whether browsers ask it beforehand (a preflight). */
interface Asking {
  readonly authorizer: IHttpRouteAuthorizer;
  readonly isAskedFirst: boolean;
}

export const addRoutes = (
  http: HttpApi,
  fn: DeployedFunction,
  asking: Asking,
): readonly HttpRoute[] => {
  const triggers = fn.definition.triggers.filter((trigger) => trigger.kind === "http");
  if (triggers.length === 0) return [];
  const integration = new HttpLambdaIntegration(fn.name, fn.called);
  const { authorizer } = asking;
  return triggers.flatMap(({ routes, open = [] }) => [
    ...routes.flatMap((route) =>
      route === "$default"
        ? addRest(http, integration, asking)
        : http.addRoutes({ ...addressOf(route), integration, authorizer }),
    ),
    ...open.flatMap((route) => addOpen(http, addressOf(route), integration, ofThePages)),
  ]);
};

const addressOf = (route: string) => {
  const [method = "", path = ""] = route.split(" ");
  return { path, methods: [methodOf(method)] };
};

/** A route that asks nobody for a token, and why. */
const addOpen = (
  http: HttpApi,
  address: ReturnType<typeof addressOf>,
  integration: HttpLambdaIntegration,
  reason: string,
): readonly HttpRoute[] => {
  const authorizer = new HttpNoneAuthorizer();
  const added = http.addRoutes({ ...address, integration, authorizer });
  for (const each of added) acknowledge(each, { "AwsSolutions-APIG4": reason });
  return added;
};

const ofThePages =
  "The pages that people sign in on; they are code alone, and every route of the API asks for a token.";
const ofPreflights =
  "A browser asks without a token whether its page may ask; the answer says so and nothing else.";

/**
 * What no other route takes (404, 405): like any route it is not served without a token. It would take a preflight too and
 * refuse it, so that has a route of its own ("Configuring CORS for an HTTP API with a $default route and an authorizer").
 */
const addRest = (
  http: HttpApi,
  integration: HttpLambdaIntegration,
  { authorizer, isAskedFirst }: Asking,
): readonly HttpRoute[] => {
  const rest = new HttpRoute(http, "Rest", {
    httpApi: http,
    routeKey: HttpRouteKey.DEFAULT,
    integration,
    authorizer,
  });
  const anywhere = { path: "/{proxy+}", methods: [HttpMethod.OPTIONS] };
  return isAskedFirst ? [rest, ...addOpen(http, anywhere, integration, ofPreflights)] : [rest];
};

const methodOf = (name: string): HttpMethod => {
  const method = Object.values(HttpMethod).find((each) => each === name);
  if (!method) throw new Error(`the topology has a route of the unknown method ${name}`);
  return method;
};
