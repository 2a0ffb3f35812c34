import { expect, test } from "vitest";
import { askedForm } from "../../shared/report/asked-form.ts";

const asked = (query: Readonly<Record<string, string>>, usual = {}) =>
  askedForm(query, "陵川县人民政府", usual);

const codesAt = (query: Readonly<Record<string, string>>) => {
  const answer = asked(query);
  return answer.kind === "refused" ? answer.findings.map(({ code, path }) => [code, path]) : [];
};

test("nothing is asked for, nothing is given: the system invents no number", () => {
  expect(asked({ format: "docx" })).toEqual({ kind: "form", form: {} });
});

test("a letterhead is printed with the government's mark, a number and who signs", () => {
  expect(
    asked({ letterhead: "printed", documentNumber: "陵政〔2021〕12号", signer: "王建国" }),
  ).toEqual({
    kind: "form",
    form: {
      letterhead: {
        kind: "printed",
        mark: "陵川县人民政府文件",
        documentNumber: "陵政〔2021〕12号",
        signer: "王建国",
      },
    },
  });
});

test("preprinted paper keeps its room and takes a number", () => {
  expect(asked({ letterhead: "reserved", documentNumber: "陵政发〔2021〕3号" })).toMatchObject({
    form: { letterhead: { kind: "reserved", documentNumber: "陵政发〔2021〕3号" } },
  });
});

test("the edition's letterhead is used unless the request says otherwise", () => {
  const usual = { letterhead: { kind: "printed", mark: "陵川县人民政府" } };

  expect(asked({}, usual)).toMatchObject({ form: { letterhead: { mark: "陵川县人民政府" } } });
  expect(asked({ letterhead: "none" }, usual)).toEqual({ kind: "form", form: {} });
});

test("an imprint names its copies one by one, and its day without leading zeros", () => {
  expect(
    asked({
      copies: "县委办公室、县人大常委会办公室，县政协办公室",
      printedBy: "陵川县人民政府办公室",
      printedOn: "2021-12-06",
    }),
  ).toEqual({
    kind: "form",
    form: {
      imprint: {
        copies: ["县委办公室", "县人大常委会办公室", "县政协办公室"],
        office: "陵川县人民政府办公室",
        date: "2021年12月6日",
      },
    },
  });
});

test.each([
  "陵政[2021]12号",
  "陵政〔2021〕第12号",
  "陵政〔2021〕012号",
  "陵政（2021）12号",
  "〔2021〕12号",
  "陵政〔21〕12号",
  "陵政〔2021〕12",
])("%s is no document number, and says how one is written", (documentNumber) => {
  expect(codesAt({ letterhead: "printed", documentNumber })).toEqual([
    ["documentNumberForm", "documentNumber"],
  ]);
});

test("everything that is wrong is told at once", () => {
  expect(
    codesAt({
      documentNumber: "陵政〔2021〕12号",
      signer: "王建国",
      copies: "县委",
      printedOn: "2021-02-30",
    }),
  ).toEqual([
    ["letterheadNotAsked", "documentNumber"],
    ["letterheadNotAsked", "signer"],
    ["imprintIncomplete", "printedBy"],
    ["printedOnNoDay", "printedOn"],
  ]);
  expect(codesAt({ letterhead: "reserved", mark: "县政府" })).toEqual([["markNotPrinted", "mark"]]);
});

test("what cannot be read hides no other fault, and is told once", () => {
  expect(
    codesAt({
      signer: " ",
      documentNumber: "12号",
      copies: "、，",
      printedBy: "",
      printedOn: "2021年",
    }),
  ).toEqual([
    ["emptyField", "signer"],
    ["emptyField", "printedBy"],
    ["letterheadNotAsked", "documentNumber"],
    ["emptyField", "copies"],
    ["printedOnNoDay", "printedOn"],
  ]);
  expect(codesAt({ letterhead: "yes", signer: "王建国", printedBy: "办公室" })).toEqual([
    ["notOneOf", "letterhead"],
    ["imprintIncomplete", "printedOn"],
  ]);
});

test.each([
  { letterhead: "yes" },
  { letterhead: "printed", signer: "王\u202e建国" },
  { letterhead: "printed", mark: "长".repeat(61) },
])("what cannot be printed is refused at its place: %o", (query) => {
  expect(codesAt(query)).toHaveLength(1);
});
