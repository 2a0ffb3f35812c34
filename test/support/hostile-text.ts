import fc from "fast-check";
import type { Framework } from "../../shared/domain/framework/framework.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { framework2021 } from "./builders.ts";
import {
  documentClaim,
  evidenceIdOf,
  indicatorClaim,
  narrativeClaim,
  receiptOf,
  statusOf,
} from "./report-builders.ts";

const traps = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</w:t></w:r><w:r><w:t>",
  "]]><![CDATA[",
  "&lt;b&gt; &amp; &#x0; &nbsp;",
  "javascript:alert(1)",
  "[点击](https://example.invalid) ![](https://example.invalid/x.png)",
  "https://example.invalid/a_b_c www.example.invalid someone@example.invalid",
  "# 标题\n- 列表\n1. 序号\n> 引用\n```\n代码\n```\n---\n| a | b |\n|---|---|",
  "**粗** _斜_ `码` ~~删~~ <!-- 注 --> $x^2$ :smile:",
  "\\ \\\\ \\n \\u0000",
  '#import "@preview/x:1.0.0" #eval("1") #set page(width: 1pt) $ @ref <label>',
  "\u202e反向\u2066\u200f\u061c",
  "\u0000\u0007\u000b\u000c\u001b[31m\u007f\u0085\u2028\u2029",
  "\ufffe\uffff\ud800\udc00x\udbff",
  "ע\u05d1רית العربية 😀👨‍👩‍👧 e\u0301\u0327",
  "{{ x }} {% y %} $(z) <%= w %>",
  "=cmd|' /C calc'!A0",
  "x".repeat(10_000),
  "字".repeat(10_000),
  "\n".repeat(50),
  " \t　\u00a0 ",
  "",
] as const;

/** Anything a clerk can type, and what a clerk cannot. */
export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...traps) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...traps.filter((trap) => trap.length < 200)), fc.string()), {
        maxLength: 6,
      })
      .map((parts) => parts.join("")),
  },
);

/** The first item of the edition alone, so that a report is small and a run is quick. */
const oneItem = (): Framework => {
  const framework = framework2021();
  const [first] = framework.priorities;
  if (first === undefined) throw new Error("the edition has no priority");
  return { ...framework, vetoes: [], priorities: [{ ...first, items: first.items.slice(0, 1) }] };
};

/** A report with the text in every place where a clerk's words come through. */
export const countyThatWrote = (texts: readonly string[]): ReportInput => {
  const framework = oneItem();
  const [indicators, document, narrative] = [evidenceIdOf(1), evidenceIdOf(2), evidenceIdOf(3)];
  const text = (place: number): string => texts[place % texts.length] ?? "";
  const finding = {
    code: "noWholeDenominator",
    severity: "warning",
    path: text(0),
    values: { name: text(1), stated: text(2), numerator: text(0) },
  } as const;
  const file = receiptOf(document, "140524");
  return {
    framework,
    status: statusOf({
      framework,
      county: "140524",
      claims: [
        indicatorClaim({ id: "leaderSchoolVisits", value: "8", findings: [finding] }, indicators),
        documentClaim("1.1-1", document),
        narrativeClaim(narrative),
      ],
    }),
    receipts: [
      receiptOf(indicators, "140524"),
      {
        ...file,
        registration: {
          ...file.registration,
          title: text(0),
          issuer: text(1),
          documentNumber: text(2),
          fileName: text(0),
        },
      },
      receiptOf(narrative, "140524"),
    ],
    narrative: {
      sections: (["achievements", "practices", "problems", "measures"] as const).map(
        (part, place) => ({
          part,
          title: text(place),
          text: text(place + 1),
        }),
      ),
    },
  };
};
