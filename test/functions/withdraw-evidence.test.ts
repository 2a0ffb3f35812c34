import { expect, test } from "vitest";
import { ReceiptAnswer } from "../../events/api/receipt.ts";
import { createHandler } from "../../functions/withdraw-evidence/handler.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { withdrawnReceipt } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { documentClaim, evidenceId } from "../support/builders.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../support/evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

const accepted = acceptance(evidenceId(1), [documentClaim("1.1-1")]).receipt;
const withdrawn = withdrawnReceipt(
  {
    ref: { ...lingchuan, evidenceId: evidenceId(1) },
    before: accepted,
    now: "2021-11-02T00:00:00.000Z",
  },
  registration(),
);

const withdraw = async (receipt: Receipt | undefined, facts: Partial<EventFacts> = {}) => {
  const removed: string[] = [];
  const log = recordedLog();
  const handler = createHandler({
    table: { receipt: async () => receipt },
    bucket: {
      remove: async (key) => {
        removed.push(key);
      },
    },
    log,
  });
  const routeKey = "DELETE /v1/counties/{county}/cycles/{cycle}/evidence/{evidenceId}";
  const response = await handler(
    httpEvent({ routeKey, path: { evidenceId: evidenceId(1) }, ...facts }),
    lambdaContext(),
  );
  return {
    status: response.statusCode,
    body: JSON.parse(String(response.body)),
    removed,
    lines: log.lines,
  };
};

test.each([{ receipt: accepted }, { receipt: withdrawn }])(
  "withdrawing an evidence that is $receipt.state puts a delete marker on its object and nothing else",
  async ({ receipt }) => {
    const { status, body, removed, lines } = await withdraw(receipt);

    expect({ status, removed }).toEqual({
      status: 202,
      removed: [`evidence/2021/140524/${evidenceId(1)}/a.png`],
    });
    const ref = { ...lingchuan, evidenceId: evidenceId(1) };
    expect(lines).toStrictEqual([{ message: "withdrawal requested", facts: ref }]);
    expect(ReceiptAnswer.safeParse(body).error).toBeUndefined();
  },
);

test.each([
  {
    what: "an evidence never uploaded",
    receipt: requestedReceipt(evidenceId(1)),
    facts: {},
    status: 409,
    code: "notUploadedYet",
  },
  {
    what: "an unknown evidence",
    receipt: undefined,
    facts: {},
    status: 404,
    code: "noSuchEvidence",
  },
  {
    what: "no evidence id",
    receipt: accepted,
    facts: { path: { evidenceId: "x" } },
    status: 404,
    code: "noSuchEvidence",
  },
  {
    what: "another county's",
    receipt: accepted,
    facts: { division: "140525" },
    status: 403,
    code: "forbidden",
  },
  {
    what: "an inspector's wish",
    receipt: accepted,
    facts: { role: "inspector", division: "14" },
    status: 403,
    code: "forbidden",
  },
] as const)(
  "$what is refused with $status $code and touches nothing",
  async ({ receipt, facts, status, code }) => {
    expect(await withdraw(receipt, facts)).toMatchObject({
      status,
      body: { code },
      removed: [],
      lines: [],
    });
  },
);
