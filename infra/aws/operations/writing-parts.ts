import { functions } from "../../topology/functions.ts";
import type { ServiceFunction } from "../../topology/service-function.ts";
import { queues, tableReads } from "../../topology/storage.ts";
import { constructId } from "../construct-id.ts";
import type { StackResource } from "./stack-resources.ts";

/** What writes to the table of a deployment by itself, or lets people and the clock write. */
export interface WritingParts {
  /** Whatever a queue or the table's stream calls: what is put there waits while it is off. */
  readonly mappings: readonly StackResource[];
  /** What people or the clock call and that writes rows, or messages of which rows are made. */
  readonly functions: readonly StackResource[];
}

/** Those among the resources of a stack. */
export const writingParts = (resources: readonly StackResource[]): WritingParts => ({
  mappings: resources.filter(({ type }) => type === "AWS::Lambda::EventSourceMapping"),
  functions: resources.filter(
    ({ type, logicalId }) =>
      type === "AWS::Lambda::Function" && calledWriters.some((writer) => writer.test(logicalId)),
  ),
});

const definitions: readonly [string, ServiceFunction][] = Object.entries(functions);

const writesRows = ({ touches }: ServiceFunction): boolean =>
  [...(touches.table ?? []), ...(touches.testRows ?? [])].some(
    (action) => !tableReads.includes(action),
  );

const sends = ({ touches }: ServiceFunction): boolean =>
  Object.keys(touches).some((place) => Object.hasOwn(queues, place));

const isCalled = ({ triggers }: ServiceFunction): boolean =>
  triggers.some(({ kind }) => kind === "http" || kind === "schedule");

/** Logical ids end in a hash of eight hexadecimal digits. */
const calledWriters = definitions
  .filter(([, definition]) => isCalled(definition) && (writesRows(definition) || sends(definition)))
  .map(([name]) => new RegExp(`^${constructId(name)}Function[0-9A-F]{8}$`));

/** How long a run may go on that had begun when its part was switched off. Only runs that write counties' rows count. */
export const longestRunSeconds = Math.max(
  ...definitions
    .filter(([, { touches }]) =>
      (touches.table ?? []).some((action) => !tableReads.includes(action)),
    )
    .map(([, { timeoutSeconds }]) => timeoutSeconds),
);
