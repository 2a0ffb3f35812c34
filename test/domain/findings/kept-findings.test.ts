import fc from "fast-check";
import { expect, test } from "vitest";
import { bounds, jsonBytes } from "../../../shared/domain/bounds.ts";
import type { Finding } from "../../../shared/domain/findings/finding.ts";
import { keptFindings, toldFindings } from "../../../shared/domain/findings/kept-findings.ts";
import { finding, listedFindings, warning } from "../../../shared/domain/findings/make-finding.ts";

const column = (name: string) =>
  warning("unknownColumn", { path: `${name}1`, values: { column: name } });
const anyFinding = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200, size: "max" }).map(column),
  fc
    .string({ unit: "binary", maxLength: 90, size: "max" })
    .map((document) => finding("documentNotRequired", { path: document, values: { document } })),
);
const many = fc.array(anyFinding, { maxLength: 150, size: "max" });
const size = (findings: readonly Finding[]) =>
  findings.reduce((sum, each) => sum + jsonBytes(each), 0);
const ofCount = 200;

test("what a receipt lists keeps to its bound, errors first, and counts the rest; listing again changes nothing", () => {
  fc.assert(
    fc.property(many, (findings) => {
      const listed = listedFindings(findings);

      expect(size(listed)).toBeLessThanOrEqual(bounds.receiptFindings.bytes + ofCount);
      const told = listed.filter(({ code }) => code !== "moreFindings");
      const more = listed.find(({ code }) => code === "moreFindings");
      expect(told.length + Number(more?.values.count ?? 0)).toBe(findings.length);
      const errors = findings.filter(({ severity }) => severity === "error");
      const fit = told.filter(({ severity }) => severity === "error");
      expect(fit).toEqual(errors.slice(0, fit.length));
      if (fit.length < errors.length) expect(fit).toHaveLength(told.length);
      expect(listedFindings(listed)).toEqual(listed);
    }),
  );
});

test("what a claim repeats keeps to its bound and counts the rest; keeping it again changes nothing", () => {
  fc.assert(
    fc.property(many, fc.nat(9), (findings, others) => {
      const told = toldFindings(keptFindings(findings, others));

      expect(size(told)).toBeLessThanOrEqual(bounds.claimFindings.bytes + ofCount);
      const more = told.find(({ code }) => code === "moreOnReceipt");
      const repeated = told.length - (more === undefined ? 0 : 1);
      expect(repeated).toBeLessThanOrEqual(bounds.claimFindings.count);
      expect(repeated + Number(more?.values.count ?? 0)).toBe(findings.length + others);
      expect(toldFindings({ findings: told })).toEqual(told);
    }),
  );
});

test("a claim of earlier days that repeats a whole file's findings is told as few and a count", () => {
  const old = listedFindings(Array.from({ length: 130 }, (_, at) => column(`列${at}`)));

  const told = toldFindings({ findings: old });

  expect(told).toHaveLength(bounds.claimFindings.count + 1);
  expect(told.at(-1)).toMatchObject({ code: "moreOnReceipt", values: { count: "122" } });
});

test("a claim that repeats all of its findings counts no further ones", () => {
  const few = [column("甲")];

  expect(keptFindings(few)).toStrictEqual({ findings: few });
  expect(keptFindings(few, 1)).toStrictEqual({ findings: few, onReceipt: 1 });
});

test("that the receipt has more is said of the whole evidence", () => {
  expect(toldFindings({ findings: [], onReceipt: 3 })).toStrictEqual([
    { code: "moreOnReceipt", severity: "warning", path: "", values: { count: "3" } },
  ]);
});
