import type { Trigger } from "../../topology/service-function.ts";

export interface Route {
  /** As API Gateway writes it: `GET /v1/counties/{county}`. */
  readonly routeKey: string;
  readonly functionName: string;
}

export interface RouteMatch extends Route {
  readonly pathParameters: Readonly<Record<string, string>>;
}

export type FindRoute = (method: string, path: string) => RouteMatch | undefined;

export const routesOf = (
  functions: Readonly<Record<string, { readonly triggers: readonly Trigger[] }>>,
): readonly Route[] =>
  Object.entries(functions).flatMap(([functionName, { triggers }]) =>
    triggers.flatMap((trigger) =>
      trigger.kind === "http" ? trigger.routes.map((routeKey) => ({ routeKey, functionName })) : [],
    ),
  );

/** API Gateway's choice among routes: a literal segment goes before a parameter, `$default` takes what is left. */
export const routeTable = (routes: readonly Route[]): FindRoute => {
  const rest = routes.find(({ routeKey }) => routeKey === "$default");
  const patterns = routes
    .filter((route) => route !== rest)
    .map(patternOf)
    .toSorted((a, b) => a.parameters - b.parameters);
  return (method, path) => {
    const segments = path.split("/");
    for (const pattern of patterns) {
      const pathParameters =
        pattern.method === method ? parametersOf(pattern.segments, segments) : undefined;
      if (pathParameters) return { ...pattern.route, pathParameters };
    }
    return rest && { ...rest, pathParameters: {} };
  };
};

const patternOf = (route: Route) => {
  const [method = "", path = ""] = route.routeKey.split(" ");
  const segments = path.split("/");
  return { route, method, segments, parameters: segments.filter(isParameter).length };
};

const isParameter = (segment: string): boolean => segment.startsWith("{");

const parametersOf = (
  pattern: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined => {
  if (pattern.length !== segments.length) return undefined;
  const parameters: [string, string][] = [];
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? "";
    if (!isParameter(expected)) {
      if (segment !== expected) return undefined;
    } else {
      if (segment === "") return undefined;
      parameters.push([expected.slice(1, -1), decodeURIComponent(segment)]);
    }
  }
  return Object.fromEntries(parameters);
};
