import { expect, test } from "vitest";
import { createHandler } from "../../functions/publish-changes/handler.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";

const untouched = () => Promise.reject(new Error("the table was asked"));

test.each([
  "HISTORY#0000000001",
  "EVIDENCE#01HZ0000000000000000000001",
  // Of another county this would be set aside
  "SIGNOFF#1",
])("of the test county's row %s nothing is told, and nothing is asked", async (sk) => {
  const published: unknown[] = [];
  const handler = createHandler({
    table: { history: untouched, receipt: untouched, receipts: untouched },
    publish: async (announcements) => {
      published.push(...announcements);
      return [];
    },
    log: recordedLog(),
  });
  const dynamodb = {
    Keys: { pk: { S: "999999#2021" }, sk: { S: sk } },
    SequenceNumber: "1",
  };

  const answer = await handler(
    { Records: [{ eventSource: "aws:dynamodb", dynamodb }] },
    lambdaContext(),
  );

  expect(answer).toEqual({ batchItemFailures: [] });
  expect(published).toEqual([]);
});
