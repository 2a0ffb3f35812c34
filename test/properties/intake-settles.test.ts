import fc from "fast-check";
import { expect, test } from "vitest";
import { Receipt } from "../../shared/domain/evidence/receipt.ts";
import { settlementOf } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { describeFinding } from "../../shared/domain/findings/describe.ts";
import { intake } from "../../shared/intake/intake.ts";
import { upload } from "../support/intake-builders.ts";

/** Whole characters of every plane, halves of them, and what is rare, invisible or reserved. */
const unit = fc.oneof(
  fc.constantFrom(..."0123456789.,，;\t\"'{}[]:=%％元万 \n\r指标数值"),
  fc.constantFrom("\u0000", "\u0007", "\u200b", "\u202e", "\u00ad", "\ud83d", "\ude00", "\ufffe"),
  fc.constantFrom("\uffff", "\ufffd", "\u{1fffe}", "𠮷", "𝟓", "①", "²", "\u2028", "\ufeff"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
);
const text = (maxLength: number) => fc.string({ unit, maxLength });

const settles = async (
  kind: "indicators" | "narrative",
  fileName: string,
  content: string | Uint8Array,
) => {
  const input = upload(kind, fileName, content);
  const outcome = await intake(input);
  const now = "2021-10-01T00:00:00.000Z";
  const { receipt } = settlementOf(
    { ref: input.ref, before: undefined, now },
    { registration: input.registration, etag: "etag", outcome },
  );

  expect(Receipt.parse(receipt).state).toBe(outcome.kind);
  expect(JSON.stringify(receipt).isWellFormed()).toBe(true);
  for (const value of strings(receipt)) expect(value.isWellFormed()).toBe(true);
  for (const found of outcome.findings) expect(describeFinding(found, "zh").remedy).not.toBe("");
  if (outcome.kind === "accepted")
    for (const value of strings([outcome.claims, outcome.narrative]))
      expect(value.isWellFormed()).toBe(true);
  expect(outcome.kind === "accepted" || outcome.findings.length > 0).toBe(true);
};

const strings = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
};

test("any bytes and any text settle as indicators", async () => {
  const contents = fc.oneof(text(60), fc.uint8Array({ minLength: 1, maxLength: 60 }));

  await fc.assert(
    fc.asyncProperty(contents, fc.constantFrom("a.csv", "a.json"), async (content, name) => {
      await settles("indicators", name, content.length === 0 ? " " : content);
    }),
    { numRuns: 500 },
  );
});

test("a table settles whatever its headings and cells are", async () => {
  const cell = text(12).map((each) => `"${each.replaceAll('"', '""')}"`);
  const id = fc.constantFrom("headTeacherAllowance", "safeCampusRate", "ethicsVetoInPlace");

  await fc.assert(
    fc.asyncProperty(
      fc.array(cell, { maxLength: 5 }),
      fc.array(cell, { maxLength: 8 }),
      id,
      async (headings, cells, first) => {
        const header = ["指标", "数值", "上年值", "备注", ...headings].join(",");
        await settles("indicators", "a.csv", `${header}\n${[first, ...cells].join(",")}\n`);
      },
    ),
    { numRuns: 1000 },
  );
});

test("JSON settles whatever its keys and texts are, raw or escaped", async () => {
  const fields = fc.dictionary(
    fc.oneof(fc.constantFrom("value", "previous", "note", "parts", "__proto__"), text(4)),
    fc.oneof(
      text(8),
      fc.constantFrom("500", "97.3", "是"),
      fc.double(),
      fc.array(text(3), { maxLength: 3 }),
    ),
  );
  const escaped = (json: string) =>
    json.replaceAll(
      /[^\u0020-\u007e]/g,
      (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );

  await fc.assert(
    fc.asyncProperty(fields, fc.boolean(), async (entry, isEscaped) => {
      const json = JSON.stringify({
        schema: "duxue/indicators@1",
        county: "140524",
        cycle: "2021",
        indicators: [{ id: "headTeacherAllowance", value: "500", ...entry }],
      });
      await settles("indicators", "a.json", isEscaped ? escaped(json) : json);
    }),
    { numRuns: 1000 },
  );
});

test("a narrative as JSON settles whatever its titles and texts are", async () => {
  await fc.assert(
    fc.asyncProperty(text(20), text(40), async (title, body) => {
      const parts = ["achievements", "practices", "problems", "measures"];
      const sections = parts.map((part) => ({ part, title, text: body }));
      await settles(
        "narrative",
        "a.json",
        JSON.stringify({ schema: "duxue/narrative@1", sections }),
      );
    }),
    { numRuns: 500 },
  );
});

test("headings of rare characters settle, and none is quoted whole", async () => {
  const rare = (count: number) =>
    Array.from({ length: count }, (_, at) => String.fromCodePoint(0x20000 + at)).join("");
  const header = [
    "指标",
    "数值",
    ...Array.from({ length: 100 }, (_, at) => `${rare(200)}${at}`),
  ].join(",");

  const outcome = await intake(
    upload("indicators", "a.csv", `${header}\nheadTeacherAllowance,500\n`),
  );

  expect(outcome.kind).toBe("accepted");
  expect(Buffer.byteLength(JSON.stringify(outcome.findings))).toBeLessThan(64 * 1024);
});
