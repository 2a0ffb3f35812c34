import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { StaleRow, translateWrite, UnwritableRow } from "../../shared/aws/errors.ts";

/** An error of the SDK, as far as its name and what else it says. */
const refusal = (name: string, said: object = {}) =>
  Object.assign(new Error("x"), { name, ...said });
const cancelled = (...codes: readonly (string | undefined)[]) =>
  refusal("TransactionCanceledException", { CancellationReasons: codes.map((Code) => ({ Code })) });

test.each([
  {
    what: "a condition that did not hold",
    error: new ConditionalCheckFailedException({ $metadata: {}, message: "x" }),
  },
  { what: "another transaction in the way", error: refusal("TransactionConflictException") },
  { what: "a condition among others", error: cancelled(undefined, "ConditionalCheckFailed") },
  { what: "a conflict among others", error: cancelled("None", "TransactionConflict") },
])("$what is a lost race: read again and decide again", ({ error }) => {
  const told = translateWrite(error, 3);

  expect(told).toBeInstanceOf(StaleRow);
  expect(told).toMatchObject({ name: "StaleRow", facts: { rows: 3 }, cause: error });
});

test.each([
  { what: "a row too large", error: refusal("ValidationException") },
  { what: "text that is none", error: refusal("SerializationException") },
  { what: "too many rows of a county", error: refusal("ItemCollectionSizeLimitExceededException") },
  { what: "a row too large among others", error: cancelled("None", "ValidationError") },
  {
    what: "too many rows of a county, told by one among others",
    error: cancelled("ItemCollectionSizeLimitExceeded", "None"),
  },
  { what: "a request too large", error: refusal("X", { $metadata: { httpStatusCode: 413 } }) },
  {
    what: "a row too large beside a lost race",
    error: cancelled("ConditionalCheckFailed", "ValidationError"),
  },
])("$what is never taken: no trying again helps", ({ error }) => {
  const told = translateWrite(error, 3);

  expect(told).toBeInstanceOf(UnwritableRow);
  expect(told).toMatchObject({ name: "UnwritableRow", facts: { rows: 3 }, cause: error });
});

test.each([
  { what: "a throttled table", error: refusal("ThrottlingException") },
  { what: "a table that is busy", error: refusal("X", { $metadata: { httpStatusCode: 400 } }) },
  { what: "a transaction cancelled for nothing that is told", error: cancelled("ThrottlingError") },
  {
    what: "a transaction cancelled without reasons",
    error: refusal("TransactionCanceledException"),
  },
  {
    what: "a lost race beside a throttled table",
    error: cancelled("ConditionalCheckFailed", "ThrottlingError"),
  },
  { what: "a reason of another kind of error", error: refusal("X", { CancellationReasons: [] }) },
  { what: "what is no error", error: "TransactionConflictException" },
  { what: "nothing", error: undefined },
])("$what stays what it was", ({ error }) => {
  expect(translateWrite(error, 3)).toBe(error);
});
