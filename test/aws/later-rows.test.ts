import { expect, test } from "vitest";
import type * as z from "zod";
import { RecomputeRequest } from "../../events/recompute-request.ts";
import { BoardRow, boardRow } from "../../shared/aws/board.ts";
import { decodeRegistration } from "../../shared/aws/registration-metadata.ts";
import { type RowKindName, rowKinds } from "../../shared/aws/row-kinds.ts";
import { withdrawnReceipt } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { CalendarProposal } from "../../shared/domain/framework/calendar-proposal.ts";
import { known } from "../../shared/domain/known.ts";
import { outlineOf } from "../../shared/domain/review/outline.ts";
import { historyEntry } from "../../shared/domain/status/history.ts";
import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import { caseMark, marksOf } from "../../shared/domain/status/marks.ts";
import { Status } from "../../shared/domain/status/status.ts";
import {
  documentClaim,
  evidenceId,
  framework2021,
  indicatorClaim,
  narrativeClaim,
} from "../support/builders.ts";
import { decidedOn, sayingOf, signing } from "../support/decided.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../support/evidence-builders.ts";
import { statusOf } from "../support/status-in-memory.ts";

/** Maps from names to values, whose keys are not fields. */
const maps = new Set(["values", "items", "marks", "vetoes", "states"]);
/** What is kept word for word, whatever it says. */
const verbatim = new Set(["body", "found"]);

/** A value as a later version of the code may write it: every object in it has a field more. */
const grown = (value: unknown, name = ""): unknown => {
  if (Array.isArray(value)) return value.map((each) => grown(each));
  if (value === null || typeof value !== "object" || verbatim.has(name)) return value;
  const fields = Object.entries(value).map(([key, nested]) => [key, grown(nested, key)]);
  const more = maps.has(name) ? {} : { addedLater: { by: "a later version" } };
  return { ...Object.fromEntries(fields), ...more };
};

const odd = {
  code: "noWholeDenominator",
  severity: "warning",
  path: "B3",
  values: { name: "平安校园创建率" },
} as const;
const claims = [
  indicatorClaim("safeCampusRate", { value: "87.8", findings: [odd] }),
  documentClaim("1.1-1"),
  narrativeClaim(),
];
const status = statusOf(claims);
const accepted = acceptance(evidenceId(1), claims).receipt;
const ref = { ...lingchuan, evidenceId: evidenceId(1) };
const nobody = emptyStatus(framework2021(), lingchuan);
const cause = { evidence: [evidenceId(1)], decisions: [], reconciled: false };

const fact = { kind: "honour", item: "1.1", text: "获评省级先进", number: "1" } as const;

const signed = decidedOn(status, [
  sayingOf("checked", status, ["1.1"]),
  signing(status),
  sayingOf("confirmed", status, ["1.1"]),
]);
const outline = outlineOf(
  {
    framework: framework2021(),
    status,
    gate: signed.head.folded,
    marks: marksOf(status),
    mark: caseMark(status),
  },
  signed.head.count,
);
const proposed = known(framework2021().calendar, "the days that the edition proposes");
const opened = decidedOn(status, [
  { kind: "urged", body: { text: "请于月底前补齐佐证材料。" } },
]).decisions.map((each) => ({ ...each, kind: "cycleOpened" }));
const calendar = {
  settings: {
    ...{ basis: "晋政教督办〔2021〕1号通知", edition: "shanxi-county-2021-v1" },
    ...CalendarProposal.omit({ note: true }).strip().parse(proposed),
  },
  closed: 3,
};

/** What this version writes into each kind of row: a kind without a line does not compile. */
const bodies = {
  receipt: [
    requestedReceipt(evidenceId(1)),
    accepted,
    { ...accepted, state: "rejected", findings: [odd] },
    withdrawnReceipt({ ref, before: accepted, now: "2021-12-01T00:00:00.000Z" }, registration()),
  ],
  claim: claims,
  narrative: [{ sections: [{ part: "problems", title: "问题", text: "教师不足" }] }],
  facts: [{ facts: [{ ...fact, parts: [{ name: "小学", number: "1" }] }] }],
  bytes: [evidenceId(1)],
  decision: signed.decisions,
  decisions: [signed.head],
  decided: [1],
  calendarDecision: opened,
  calendar: [{ ...signed.head, folded: calendar }],
  status: [{ version: 1 }],
  history: [historyEntry(nobody, status, cause)],
  report: [
    {
      key: "reports/2021/140524/v1-e6-0.docx",
      sha256: "0",
      size: 1,
      at: "2021-12-01T00:00:00.000Z",
    },
  ],
} as const satisfies Record<RowKindName, readonly unknown[]>;

test.each<{ what: string; schema: z.ZodType; written: readonly unknown[] }>([
  ...Object.entries(rowKinds).map(([name, { body }]) => ({
    what: `rows of the kind ${name}`,
    schema: body,
    written: new Map<string, readonly unknown[]>(Object.entries(bodies)).get(name) ?? [],
  })),
  { what: "statuses of a version", schema: Status, written: [status, nobody] },
  { what: "board rows", schema: BoardRow, written: [boardRow(status, outline)] },
  { what: "messages to recompute", schema: RecomputeRequest, written: [lingchuan] },
])(
  "$what of a later version are read by this one, without what was added",
  ({ schema, written }) => {
    expect(written).not.toEqual([]);
    for (const each of written) {
      const stored: unknown = JSON.parse(JSON.stringify(each));

      expect(schema.parse(grown(stored))).toEqual(stored);
    }
  },
);

test("a registration of a later version still travels with its object", () => {
  const stored: Record<string, unknown> = { ...registration(), addedLater: "x" };
  const metadata = Buffer.from(JSON.stringify(stored)).toString("base64url");

  expect(decodeRegistration(metadata)).toEqual(registration());
});
