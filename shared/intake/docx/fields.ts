import type { Remark } from "../extraction/extracted.ts";
import { child, childNumber, elementsOf, isOn, type XmlNode } from "./xml-node.ts";

/**
 * The fields that are open where a document is being read, one inside another. Of a field its result is read, not its
 * instruction; a table of contents says nothing of its own. Fields go on over paragraphs.
 */
export interface OpenFields {
  readonly open: OpenField[];
}

interface OpenField {
  instruction: string;
  /** Before the result comes the instruction. */
  inResult: boolean;
  /** Whether anything stands for the field. */
  written: boolean;
  /** What a form field of old can be chosen from, or whether it is ticked. */
  readonly form: XmlNode | undefined;
}

/** Whether what stands here is what a reader sees. */
export const isShown = ({ open }: OpenFields): boolean =>
  open.every(({ inResult, instruction }) => inResult && !isContents(instruction));

const isContents = (instruction: string): boolean => /^\s*TOC\b/i.test(instruction);

export const markWritten = ({ open }: OpenFields): void => {
  for (const field of open) field.written = true;
};

export const addInstruction = ({ open }: OpenFields, text: string): void => {
  const field = open.at(-1);
  if (field !== undefined && !field.inResult) field.instruction += text;
};

/** What a field leaves behind when it ends: its text, where it keeps no result, or a remark. */
export interface FieldEnd {
  readonly text: string;
  readonly remark: Remark | undefined;
}

const NOTHING: FieldEnd = { text: "", remark: undefined };

export const fieldMark = (fields: OpenFields, node: XmlNode): FieldEnd => {
  const type = node.attributes.get("fldCharType");
  const field = fields.open.at(-1);
  if (type === "begin") {
    const form = child(node, "ffData");
    fields.open.push({ instruction: "", inResult: false, written: false, form });
  }
  if (field === undefined) return NOTHING;
  if (type === "separate") field.inResult = true;
  if (type !== "end") return NOTHING;
  fields.open.pop();
  return field.written || !isShown(fields) ? NOTHING : withoutResult(field);
};

const withoutResult = ({ instruction, form }: OpenField): FieldEnd => {
  const [kind = ""] = /[A-Za-z]+|=/.exec(instruction) ?? [];
  if (SILENT.has(kind.toUpperCase())) return NOTHING;
  const text = choiceOf(form) ?? circledNumber(instruction);
  if (text !== undefined) return { text, remark: undefined };
  return { text: "", remark: { code: "fieldWithoutResult", quote: instruction.trim() } };
};

/** Fields that show nothing where they stand. */
const SILENT = new Set(
  "XE TC TA RD SET ASK PRIVATE ADVANCE NEXT NEXTIF SKIPIF FORMTEXT HYPERLINK TOC DATA".split(" "),
);

const choiceOf = (form: XmlNode | undefined): string | undefined => {
  const [box, list] = [child(form, "checkBox"), child(form, "ddList")];
  if (box !== undefined) {
    const ticked = isOn(child(box, "checked")) ?? isOn(child(box, "default")) ?? false;
    return ticked ? "☑" : "☐";
  }
  if (list === undefined) return undefined;
  const chosen = childNumber(list, "result") ?? childNumber(list, "default") ?? 0;
  const entries = elementsOf(list).filter(({ name }) => name === "listEntry");
  return entries[chosen]?.attributes.get("val");
};

/** 带圈字符 is a field that draws a ring over a number: `eq \o\ac(○,1)`. */
const circledNumber = (instruction: string): string | undefined => {
  const drawn = /^\s*eq\s*\\o\\ac\(\s*[○◯]\s*[,，;]\s*(\d{1,2})\s*\)\s*$/i.exec(instruction);
  const number = Number(drawn?.[1]);
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : undefined;
};

/** A field that was begun and never ended hides all that follows. */
export const unclosedField = ({ open }: OpenFields): Remark | undefined => {
  const [field] = open;
  return field && { code: "fieldUnclosed", quote: field.instruction.trim() };
};

/** A field in one element: it holds its result, and `read` reads that. */
export const simpleField = (fields: OpenFields, node: XmlNode, read: () => void): FieldEnd => {
  const instruction = node.attributes.get("instr") ?? "";
  const field: OpenField = { instruction, inResult: true, written: false, form: undefined };
  fields.open.push(field);
  read();
  fields.open.splice(fields.open.lastIndexOf(field));
  return field.written || !isShown(fields) ? NOTHING : withoutResult(field);
};
