import { expect, test } from "vitest";
import type { Finding } from "../../../shared/domain/findings/finding.ts";
import {
  finding,
  listedFindings,
  OWN_WORDS,
  setApart,
  warning,
  withinBound,
} from "../../../shared/domain/findings/make-finding.ts";

/** As JSON an error of these takes 53 bytes, a warning 55. */
const of = (code: string, severity: Finding["severity"], values = {}): Finding => ({
  code,
  severity,
  path: "",
  values,
});
const [a, b, e] = [of("a", "warning"), of("b", "warning"), of("e", "error")];

test.each([
  ["nothing at all", [], 0, 0, [], 0],
  ["as many as there is room for, in their order", [a, e], 2, 108, [a, e], 0],
  ["one byte too many", [a, e], 2, 107, [e], 1],
  ["one too many", [a, e], 1, 1000, [e], 1],
  ["room for the error alone", [a, e], 1, 53, [e], 1],
  ["room for none", [a, e], 2, 52, [], 2],
  ["two warnings around an error", [a, e, b], 2, 1000, [e, a], 1],
  ["an error before two warnings", [e, a, b], 2, 1000, [e, a], 1],
  ["bytes for two of three", [b, a, e], 3, 108, [e, b], 1],
  ["three errors", [e, e, e], 2, 1000, [e, e], 1],
])("of %s what a bound allows is kept and the rest counted", (_, all, count, bytes, kept, left) => {
  expect(withinBound(all, { count, bytes })).toStrictEqual({ kept, left });
});

test.each([
  ["nothing", [], [], 0],
  ["what counts nothing", [a, e], [a, e], 0],
  ["what counts", [of("moreFindings", "warning", { count: "3" }), a], [a], 3],
  [
    "what counts under two codes",
    [
      of("moreFindings", "warning", { count: "3" }),
      a,
      of("moreOnReceipt", "error", { count: "40" }),
    ],
    [a],
    43,
  ],
  ["what should count and says no number", [of("moreFindings", "warning"), a], [a], 0],
])("%s is set apart with its number", (_, findings, told, counted) => {
  expect(setApart(findings, "moreFindings", "moreOnReceipt")).toStrictEqual({ told, counted });
});

test("what counts under another code stays where it was", () => {
  const counting = of("moreOnReceipt", "warning", { count: "3" });

  expect(setApart([counting], "moreFindings")).toStrictEqual({ told: [counting], counted: 0 });
});

const more = (count: string) => warning("moreFindings", { path: "", values: { count } });

test.each([
  ["nothing", [], []],
  ["one", [a], [a]],
  ["what was listed before", [a, more("3")], [a, more("3")]],
  ["what counts nothing", [a, more("0")], [a]],
  ["two that count", [more("2"), e, more("3")], [e, more("5")]],
])("of %s a receipt lists all and counts what it counted", (_, findings, listed) => {
  expect(listedFindings(findings)).toStrictEqual(listed);
});

test("of a hundred and two, a hundred are listed and two are counted, beside what was counted", () => {
  const many = Array.from({ length: 102 }, () => a);

  expect(listedFindings([...many, more("5")])).toStrictEqual([...many.slice(2), more("7")]);
});

test.each([
  ["control characters in a row", "a\u0000\u0001\nb", "a b"],
  ["two apart", "\u0007a\u0007b", " a b"],
  ["a mark of direction", "a\u202eb", "a b"],
  ["half an emoji", "a\ud83d", "a "],
  ["a private character", "\ue000村", " 村"],
  ["line and paragraph separators", "a\u2028\u2029b", "a b"],
  ["nothing of the kind", "a b　c😀", "a b　c😀"],
])("of %s a blank is left in value and path", (_, written, printed) => {
  expect(finding("badDate", { path: written, values: { field: written } })).toStrictEqual({
    code: "badDate",
    severity: "error",
    path: printed,
    values: { field: printed },
  });
});

test("a finding that needs no values has none, a warning is one", () => {
  expect(warning("pagesBlank", { path: "x" })).toStrictEqual({
    code: "pagesBlank",
    severity: "warning",
    path: "x",
    values: {},
  });
});

test("lists of our own keep a thousand characters, words of strangers eighty, places a hundred and twenty", () => {
  const long = "甲".repeat(1001);

  const { path, values } = finding("notOneOf", {
    path: long,
    values: { field: long, allowed: long },
  });

  expect(path).toBe(`${"甲".repeat(120)}…`);
  expect(values).toStrictEqual({
    field: `${"甲".repeat(80)}…`,
    allowed: `${"甲".repeat(1000)}…`,
  });
  expect([...OWN_WORDS]).toStrictEqual(["allowed", "expected", "columns", "headings"]);
});
