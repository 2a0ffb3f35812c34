import { expect, test } from "vitest";
import { functions } from "../../../infra/topology/functions.ts";
import type { ServiceFunction } from "../../../infra/topology/service-function.ts";
import { rightsOfAdapters } from "./rights-of-adapters.ts";
import { usesOfFunctions } from "./uses-of-functions.ts";

/** What signs an address goes by one name in every handler, and signs another act in this one. */
const named = (name: string, dependency: string): string => {
  if (name === "keep-ledger" && dependency === "table") return "ledgerRows";
  return name === "open-evidence" && dependency === "presign" ? "presignFile" : dependency;
};

/** The probe does what it does in the test county alone. */
const narrowed = (name: string, right: string): string =>
  name === "probe-upload"
    ? right.replace("table:", "testRows:").replace("evidenceBucket:", "testObjects:")
    : right;

const touchesOf = ({ touches }: ServiceFunction): readonly string[] =>
  Object.entries(touches)
    .flatMap(([place, actions]: readonly [string, readonly string[]]) =>
      actions.map((action) => `${place}:${action}`),
    )
    .toSorted();

test.each(Object.entries(functions))(
  "%s may do what its operations send, no more and no less",
  async (name, definition: ServiceFunction) => {
    const rights = new Map<string, unknown>(Object.entries(await rightsOfAdapters()));
    const used = new Map<string, object>(Object.entries(usesOfFunctions)).get(name) ?? {};

    const needed = Object.entries(used)
      .flatMap(([dependency, operations]) =>
        rightsUsed(rights.get(named(name, dependency)), operations),
      )
      .map((right) => narrowed(name, right));

    expect(touchesOf(definition)).toEqual([...new Set(needed)].toSorted());
  },
);

/** The rights of a function, or those of some operations of an adapter. */
const rightsUsed = (rights: unknown, operations: unknown): readonly string[] => {
  if (Array.isArray(rights)) return rights;
  const byName = new Map<string, readonly string[]>(Object.entries(Object(rights)));
  return Object.keys(Object(operations)).flatMap((name) => {
    const found = byName.get(name);
    if (found === undefined) throw new Error(`no rights are known of the operation ${name}`);
    return found;
  });
};
