import * as z from "zod";
import type { Finding } from "../domain/findings/finding.ts";
import { findingsOfIssues } from "../domain/findings/issues.ts";
import { finding } from "../domain/findings/make-finding.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { usualMark } from "../domain/framework/usual-letterhead.ts";
import { registeredText } from "../domain/input/registered-text.ts";
import type { Imprint, Letterhead } from "./paper.ts";
import type { PaperForm } from "./paper-form.ts";

/** What a request says of 版头 and 版记, each as its query parameter. */
const Asked = z.object({
  letterhead: z.enum(["printed", "reserved", "none"]).optional(),
  mark: registeredText(60).optional(),
  documentNumber: registeredText(60).optional(),
  signer: registeredText(60).optional(),
  copies: registeredText(600).optional(),
  printedBy: registeredText(60).optional(),
  printedOn: registeredText(60).optional(),
});
type Asked = z.infer<typeof Asked>;

export type AskedForm =
  | { readonly kind: "form"; readonly form: PaperForm }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] };

/** What the edition gives every report of its own unless the request says otherwise. */
export type UsualForm = Pick<NonNullable<Framework["report"]>, "letterhead">;

/** The form of a report that nothing is asked of. */
export const usualForm = (government: string, { letterhead }: UsualForm = {}): PaperForm => {
  const given = letterheadOf({ letterhead: letterhead?.kind }, usualMark(government, letterhead));
  return given ? { letterhead: given } : {};
};

/** The form that is asked for, or everything that is wrong with it. `government` signs the report. */
export const askedForm = (
  query: Readonly<Record<string, string | undefined>>,
  government: string,
  usual: UsualForm = {},
): AskedForm => {
  const { sound, faults } = readAsked(query);
  const asked = { ...sound, letterhead: sound.letterhead ?? usual.letterhead?.kind };
  const told = new Set(faults.map(({ path }) => path));
  const findings = [
    ...faults,
    ...(told.has("letterhead") ? [] : letterheadFindings(asked)),
    ...imprintFindings(asked),
  ].filter((each) => faults.includes(each) || !told.has(each.path));
  if (findings.length > 0) return { kind: "refused", findings };
  const letterhead = letterheadOf(asked, usualMark(government, usual.letterhead));
  const imprint = imprintOf(asked);
  return {
    kind: "form",
    form: { ...(letterhead && { letterhead }), ...(imprint && { imprint }) },
  };
};

/** What can be read, so that a fault of one parameter hides none of another. */
const readAsked = (
  query: Readonly<Record<string, string | undefined>>,
): { readonly sound: Asked; readonly faults: readonly Finding[] } => {
  const read = Asked.safeParse(query, { reportInput: true });
  if (read.success) return { sound: read.data, faults: [] };
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const sound = Object.fromEntries(Object.entries(query).filter(([name]) => !wrong.has(name)));
  return { sound: Asked.parse(sound), faults: findingsOfIssues(read.error) };
};

const letterheadFindings = ({
  letterhead = "none",
  mark,
  documentNumber,
  signer,
}: Asked): readonly Finding[] => {
  const given = Object.entries({ mark, documentNumber, signer }).filter(
    ([, value]) => value !== undefined,
  );
  if (letterhead === "none")
    return given.map(([parameter]) =>
      finding("letterheadNotAsked", { path: parameter, values: { parameter } }),
    );
  return [
    ...(letterhead === "reserved" && mark !== undefined
      ? [finding("markNotPrinted", { path: "mark" })]
      : []),
    ...(documentNumber === undefined || DOCUMENT_NUMBER.test(documentNumber)
      ? []
      : [
          finding("documentNumberForm", {
            path: "documentNumber",
            values: { value: documentNumber },
          }),
        ]),
  ];
};

/** GB/T 9704-2012, 7.2.5: 发文机关代字, the year in full in 六角括号, the number without 第 and without leading zeros. */
const DOCUMENT_NUMBER = /^\p{Script=Han}{1,16}〔[12]\d{3}〕[1-9]\d{0,4}号$/u;

const imprintFindings = ({ copies, printedBy, printedOn }: Asked): readonly Finding[] => {
  const lacking = (path: "printedBy" | "printedOn", missing: string) =>
    finding("imprintIncomplete", { path, values: { missing } });
  const wanted = [copies, printedBy, printedOn].some((value) => value !== undefined);
  return [
    ...(wanted && printedBy === undefined ? [lacking("printedBy", "印发机关")] : []),
    ...(copies !== undefined && namesIn(copies).length === 0
      ? [finding("emptyField", { path: "copies", values: { field: "copies" } })]
      : []),
    ...(wanted && printedOn === undefined ? [lacking("printedOn", "印发日期")] : []),
    ...(printedOn === undefined || dayOf(printedOn) !== undefined
      ? []
      : [finding("printedOnNoDay", { path: "printedOn", values: { value: printedOn } })]),
  ];
};

const letterheadOf = (
  { letterhead = "none", mark, documentNumber, signer }: Asked,
  usualMark: string,
): Letterhead | undefined => {
  const numbered = {
    ...(documentNumber !== undefined && { documentNumber }),
    ...(signer !== undefined && { signer }),
  };
  switch (letterhead) {
    case "none":
      return undefined;
    case "reserved":
      return { kind: "reserved", ...numbered };
    case "printed":
      return { kind: "printed", mark: mark ?? usualMark, ...numbered };
  }
};

const imprintOf = ({ copies = "", printedBy, printedOn = "" }: Asked): Imprint | undefined => {
  const date = dayOf(printedOn);
  if (printedBy === undefined || date === undefined) return undefined;
  return { copies: namesIn(copies), office: printedBy, date };
};

const namesIn = (copies: string): string[] =>
  copies
    .split(/[、,，;；]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");

/** 成文日期 and 印发日期 are written in Arabic numerals without leading zeros. */
const dayOf = (text: string): string | undefined => {
  if (!z.iso.date().safeParse(text).success) return undefined;
  const [year, month, day] = text.split("-").map(Number);
  return `${year}年${month}月${day}日`;
};
