import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import * as z from "zod";
import { routes } from "../../../events/api/routes.ts";
import { functions } from "../../../infra/topology/functions.ts";
import type { ServiceFunction } from "../../../infra/topology/service-function.ts";
import { environmentNames, wholeOf } from "../../../infra/topology/storage.ts";
import { lambdaContext } from "../../support/http-event.ts";

const definitions: readonly (readonly [string, ServiceFunction])[] = Object.entries(functions);
/** What serves pages is told where they are by its host, and asks for no token. */
const served = definitions.filter(([, { pages }]) => pages === undefined);
const routeKeys = Object.values(routes).map(({ key }) => key);

const routesOf = ({ triggers }: ServiceFunction): readonly string[] =>
  triggers.flatMap((trigger) => (trigger.kind === "http" ? trigger.routes : []));

test("every route of the API goes to one function, and whatever no route takes goes to $default", () => {
  const given = definitions.flatMap(([, definition]) => routesOf(definition));

  expect(given.toSorted()).toEqual(["$default", ...routeKeys].toSorted());
});

test("without a token only the pages are served, and no route of the API", () => {
  const open = definitions.flatMap(([name, { triggers }]) =>
    triggers
      .flatMap((trigger) => (trigger.kind === "http" ? (trigger.open ?? []) : []))
      .map((route) => `${name} ${route}`),
  );

  expect(open).toStrictEqual([
    "serve-console GET /",
    "serve-console GET /console",
    "serve-console GET /console/{file+}",
  ]);
});

type Handler = (event: unknown, context: unknown) => Promise<unknown>;
const Wired = z.object({
  handler: z.custom<Handler>((handler) => typeof handler === "function"),
});

/** The function as it is deployed, with the variables that the topology gives it and none besides. */
const wired = async (name: string, { touches }: ServiceFunction): Promise<Handler> => {
  const wholes = new Map<string, string>(Object.entries(wholeOf));
  const given = Object.keys(touches).map((place) => wholes.get(place) ?? place);
  for (const [place, variable] of Object.entries(environmentNames))
    vi.stubEnv(variable, given.includes(place) ? "given" : undefined);
  const file = join(import.meta.dirname, "../../../functions", name, "index.ts");
  return Wired.parse(await import(pathToFileURL(file).href)).handler;
};

const statusOf = async (handler: Handler, routeKey: string): Promise<number> => {
  const event = { routeKey, requestContext: { requestId: "r" } };
  return z.object({ statusCode: z.int() }).parse(await handler(event, lambdaContext())).statusCode;
};

test.each(served)(
  "%s starts with the names that the topology gives it, and answers its routes and no other",
  async (name, definition) => {
    const handler = await wired(name, definition);
    const own = routesOf(definition);
    vi.unstubAllEnvs();
    if (own.length === 0) return;

    const statuses = await Promise.all(
      ["$default", ...routeKeys].map(async (key) => [key, await statusOf(handler, key)] as const),
    );

    // Without a token a route that is answered says 401, one that is not says 404
    expect(statuses).toEqual(
      ["$default", ...routeKeys].map((key) => [key, own.includes(key) ? 401 : 404]),
    );
  },
);
