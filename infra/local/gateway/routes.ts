import { match } from "path-to-regexp";
import type { Trigger } from "../../topology/service-function.ts";

export interface ServedRoute {
  /** As API Gateway writes it: `GET /v1/counties/{county}`. */
  readonly routeKey: string;
  readonly functionName: string;
}

export interface RouteMatch extends ServedRoute {
  readonly pathParameters: Readonly<Record<string, string>>;
}

export type FindRoute = (method: string, path: string) => RouteMatch | undefined;

export const routesOf = (
  functions: Readonly<Record<string, { readonly triggers: readonly Trigger[] }>>,
): readonly ServedRoute[] =>
  Object.entries(functions).flatMap(([functionName, { triggers }]) =>
    triggers.flatMap((trigger) =>
      trigger.kind === "http" ? trigger.routes.map((routeKey) => ({ routeKey, functionName })) : [],
    ),
  );

/** API Gateway's choice among routes: a literal segment goes before a parameter, `$default` takes what is left. */
export const routeTable = (routes: readonly ServedRoute[]): FindRoute => {
  const rest = routes.find(({ routeKey }) => routeKey === "$default");
  const patterns = routes
    .filter((route) => route !== rest)
    .map(patternOf)
    .toSorted((a, b) => a.parameters - b.parameters);
  return (method, path) => {
    for (const pattern of patterns) {
      const found = pattern.method === method && pattern.match(path);
      if (found) return { ...pattern.route, pathParameters: found.params };
    }
    return rest && { ...rest, pathParameters: {} };
  };
};

/** Not by URLPattern, which walks dots (`/v1/x/../things` would be `/v1/things`) and encodes anew: API Gateway does neither. */
const patternOf = (route: ServedRoute) => {
  const [method = "", path = ""] = route.routeKey.split(" ");
  const colons = path.replaceAll(PARAMETER, ":$<name>");
  return {
    route,
    method,
    match: match<Record<string, string>>(colons, { sensitive: true, trailing: false }),
    parameters: path.match(PARAMETER)?.length ?? 0,
  };
};

const PARAMETER = /\{(?<name>\w+)\}/g;
