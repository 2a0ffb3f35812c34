import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type BatchRow,
  type ChosenFile,
  rowsOfBatch,
} from "../../../shared/console/upload/batch.ts";
import { batchFaults, filedTwice } from "../../../shared/console/upload/batch-faults.ts";
import type { Places } from "../../../shared/console/upload/document-places.ts";
import { registeredText } from "../../../shared/domain/input/registered-text.ts";
import { framework2021 } from "../../support/builders.ts";

const framework = framework2021();
const items = framework.priorities.flatMap((priority) => priority.items);
const documents = items.flatMap((item) => item.documents);
const places: Places = {
  documents: new Map(
    items.flatMap(({ id, departments, documents: all }) =>
      all.map(
        (document) => [document.id, { item: id, departments, isLocked: id === "1.2" }] as const,
      ),
    ),
  ),
  isNarrativeLocked: true,
  busiest: "education",
};
const filing = {
  framework,
  places,
  county: "晋城市陵川县",
  department: undefined,
  issuer: "",
  year: "",
};

/** An edition that asks for no document: nothing is matched. */
const filingForNothing = { ...filing, framework: { ...framework, priorities: [] } };

const chosen = (name: string, bytes = "x"): ChosenFile => ({
  file: new File([bytes], name),
  folder: "",
});
const rowOfFile = (name: string): BatchRow => {
  const [row] = rowsOfBatch([chosen(name)], filing);
  if (!row) throw new Error("no row");
  return row;
};
const faultOf = (row: BatchRow) => batchFaults([row], places).get(row.key);

const names = fc.array(
  fc
    .tuple(fc.constantFrom(...documents), fc.constantFrom("（盖章）", " 终稿", "扫描件"))
    .map(([{ name }, more]) => `${name}${more}.pdf`),
  { minLength: 1, maxLength: 12 },
);

test("what a file is matched to does not hang on the order in which a folder gives its files", () => {
  fc.assert(
    fc.property(names, fc.func(fc.integer()), (all, rank) => {
      const found = (some: readonly string[]) =>
        rowsOfBatch(
          some.map((name) => chosen(name)),
          filing,
        )
          .map(({ file, document }) => `${file.name} ${document}`)
          .sort();

      expect(found([...all].sort((one, other) => rank(one) - rank(other)))).toStrictEqual(
        found(all),
      );
    }),
  );
});

test("two files for one document are never so in silence", () => {
  fc.assert(
    fc.property(names, (all) => {
      const rows = rowsOfBatch(
        all.map((name) => chosen(name)),
        filing,
      );
      const twice = filedTwice(rows);
      for (const { document } of rows)
        expect(twice.has(document)).toBe(
          document !== "" && rows.filter((row) => row.document === document).length > 1,
        );
    }),
  );
});

/** A letter, a character of two units, marks that turn or join, one that stands on nothing, one that is not drawn, a rare name's. */
const signs = fc.constantFrom(
  "长",
  "a",
  " ",
  ".",
  "🏫",
  "\u202e",
  "\u200d",
  "\u0301",
  "\u3164",
  "\ue000",
);

test("whatever a file is called, its title can be registered, or its row says that the name has nothing to be read", () => {
  const name = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: signs, maxLength: 300 }));
  fc.assert(
    fc.property(name, (stem) => {
      const [row] = rowsOfBatch([chosen(`${stem}.pdf`)], filingForNothing);
      if (!row) throw new Error("no row");
      const isTitle = registeredText(120).safeParse(row.title).success;
      expect(isTitle || row.title === "").toBe(true);
      if (row.title === "") expect(faultOf({ ...row, document: "1.1-1" })).toBe("noTitle");
    }),
  );
});

test.each([
  { name: "1.1-1 成立文件.pdf", fault: undefined },
  { name: "1.2-1 已锁定.pdf", fault: "locked" },
  { name: "自评.md", fault: "locked" },
  { name: "指标.xlsx", fault: undefined },
  { name: "说不清.pdf", fault: "noDocument" },
  { name: "1.1-1 程序.exe", fault: "wrongType" },
])("$name: $fault", ({ name, fault }) => {
  expect(faultOf(rowOfFile(name))).toBe(fault);
});

test("the same bytes for the same document are told at the later row, and taken for another document", () => {
  const [one, same, other] = ["甲", "乙", "丙"].map((name, at) => ({
    ...rowOfFile(`1.1-${at === 2 ? 2 : 1} ${name}.pdf`),
    sha256: "a",
  }));
  if (!one || !same || !other) throw new Error("no rows");

  expect([...batchFaults([one, same, other], places)]).toStrictEqual([[same.key, "sameAsAnother"]]);
});

test("who issued a document is its item's lead; figures are the busiest department's, or of whom one chose last", () => {
  const issuer = (name: string, last = "") =>
    rowsOfBatch([chosen(name)], { ...filing, issuer: last })[0]?.issuer;

  expect(issuer("3.1-1 决算.pdf")).toBe("finance");
  expect(issuer("指标.csv")).toBe("education");
  expect(issuer("指标.csv", "audit")).toBe("audit");
});
