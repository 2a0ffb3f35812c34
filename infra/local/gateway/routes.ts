import { match } from "path-to-regexp";
import type { Trigger } from "../../topology/service-function.ts";

export interface ServedRoute {
  /** As API Gateway writes it: `GET /v1/counties/{county}`. */
  readonly routeKey: string;
  readonly functionName: string;
  /** Served without a token. */
  readonly isOpen?: true;
}

export interface RouteMatch extends ServedRoute {
  readonly pathParameters: Readonly<Record<string, string>>;
}

export type FindRoute = (method: string, path: string) => RouteMatch | undefined;

export const routesOf = (
  functions: Readonly<Record<string, { readonly triggers: readonly Trigger[] }>>,
): readonly ServedRoute[] =>
  Object.entries(functions).flatMap(([functionName, { triggers }]) =>
    triggers.flatMap((trigger) => {
      if (trigger.kind !== "http") return [];
      const { routes, open = [] } = trigger;
      return [
        ...routes.map((routeKey) => ({ routeKey, functionName })),
        ...open.map((routeKey) => ({ routeKey, functionName, isOpen: true as const })),
      ];
    }),
  );

/**
 * API Gateway's choice among routes: a literal segment goes before a parameter, a parameter before one that takes all that
 * follows, and `$default` takes what is left.
 */
export const routeTable = (routes: readonly ServedRoute[]): FindRoute => {
  const rest = routes.find(({ routeKey }) => routeKey === "$default");
  const patterns = routes
    .filter((route) => route !== rest)
    .map(patternOf)
    .toSorted((a, b) => Number(a.isGreedy) - Number(b.isGreedy) || a.parameters - b.parameters);
  return (method, path) => {
    for (const pattern of patterns) {
      const found = pattern.method === method && pattern.match(path);
      if (found) return { ...pattern.route, pathParameters: texts(found.params) };
    }
    return rest && { ...rest, pathParameters: {} };
  };
};

/** Not by URLPattern, which walks dots (`/v1/x/../things` would be `/v1/things`) and encodes anew: API Gateway does neither. */
const patternOf = (route: ServedRoute) => {
  const [method = "", path = ""] = route.routeKey.split(" ");
  const colons = path.replaceAll(GREEDY, "*$<name>").replaceAll(PARAMETER, ":$<name>");
  return {
    route,
    method,
    match: match<Record<string, string | string[]>>(colons, { sensitive: true, trailing: false }),
    parameters: path.match(PARAMETER)?.length ?? 0,
    isGreedy: path.search(GREEDY) >= 0,
  };
};

const PARAMETER = /\{(?<name>\w+)\}/g;
const GREEDY = /\{(?<name>\w+)\+\}/g;

const texts = (params: Readonly<Record<string, string | string[]>>) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" ? value : value.join("/"),
    ]),
  );
