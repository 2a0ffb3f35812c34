import { type OperationId, routes } from "../../events/api/routes.ts";

/** What a handler may answer: an operation of the API, or whatever no route of it took. */
export type Answerable = OperationId | "$default";

/** The operation that a route key of API Gateway stands for; nothing for a route that is not of the API. */
export const operationOf = (routeKey: string): Answerable | undefined => operations.get(routeKey);

const ids = Object.keys(routes).filter((id): id is OperationId => Object.hasOwn(routes, id));

const operations: ReadonlyMap<string, Answerable> = new Map<string, Answerable>([
  ...ids.map((id) => [routes[id].key, id] as const),
  ["$default", "$default"],
]);

/** The names that a route takes in its query; nothing for a route that is not of the API. */
export const parametersOf = (routeKey: string): readonly string[] | undefined => {
  const operation = operationOf(routeKey);
  return operation === undefined || operation === "$default"
    ? undefined
    : Object.keys(routes[operation].query);
};

/** The methods by which an address (a path without its query) is served; none where there is no such address. */
export const methodsOf = (path: string): readonly string[] => {
  const segments = path.split("/");
  return Object.values(routes).flatMap(({ key }) => {
    const [method = "", pattern = ""] = key.split(" ");
    return isMatch(pattern.split("/"), segments) ? [method] : [];
  });
};

const isMatch = (pattern: readonly string[], segments: readonly string[]): boolean =>
  pattern.length === segments.length &&
  pattern.every((part, at) => (part.startsWith("{") ? segments[at] !== "" : part === segments[at]));
