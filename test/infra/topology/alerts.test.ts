import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { functions } from "../../../infra/topology/functions.ts";
import type { ServiceFunction } from "../../../infra/topology/service-function.ts";

const alerts = Object.entries(functions).flatMap(([name, definition]) => {
  const { alerts: rung = [] }: ServiceFunction = definition;
  return rung.map(({ message }) => ({ name, message }));
});

test.each(alerts)("$name logs “$message”, at which somebody is rung", ({ name, message }) => {
  const handler = readFileSync(
    join(import.meta.dirname, "../../../functions", name, "handler.ts"),
    "utf8",
  );

  expect(handler).toContain(`"${message}"`);
});
