import { drawnObjects } from "./drawn-objects.ts";
import {
  addInstruction,
  type FieldEnd,
  fieldMark,
  type OpenFields,
  simpleField,
} from "./fields.ts";
import { formulaText } from "./formula-text.ts";
import {
  isSeen,
  type LookOf,
  type ParagraphPlace,
  type ParagraphText,
  readRunText,
  remark,
  SIGNED,
  symbol,
  write,
} from "./seen-text.ts";
import { child, elementsOf, isOn, textOf, type XmlNode } from "./xml-node.ts";

/** What a reader sees in a paragraph, all changes accepted and nothing hidden. */
export const paragraphText = (node: XmlNode, fields: OpenFields, lookOf: LookOf): ParagraphText => {
  const said: ParagraphText = { text: "", remarks: [], boxes: [] };
  readInside(node, { said, fields, lookOf, look: lookOf(undefined) });
  return said;
};

const readInside = (node: XmlNode, place: ParagraphPlace): void => {
  for (const each of elementsOf(node)) read(each, place);
};

/** Anything that is not known is looked into: links, smart tags, insertions, content controls. */
const read = (node: XmlNode, place: ParagraphPlace): void => {
  const reader = Object.hasOwn(readers, node.name) ? readers[node.name] : readInside;
  reader?.(node, place);
};

const written = (text: string) => (_: XmlNode, place: ParagraphPlace) => write(text, place);
const nothing = () => undefined;

/** A mark of a note that was typed instead of counted follows in its own run: it is no digit of what stands before. */
const readRun = (node: XmlNode, place: ParagraphPlace): void => {
  const inRun = { ...place, look: place.lookOf(child(node, "rPr")) };
  const typedMark = elementsOf(node).some(
    ({ name, attributes }) =>
      /^(footnote|endnote)Reference$/.test(name) &&
      /^(1|true|on)$/.test(attributes.get("customMarkFollows") ?? ""),
  );
  for (const each of elementsOf(node)) if (!typedMark || each.name !== "t") read(each, inRun);
};

const readRuby = (node: XmlNode, place: ParagraphPlace): void => {
  const above = child(node, "rt");
  const quote = above === undefined ? "" : textOf(above).trim();
  if (/\p{N}/u.test(quote)) remark({ code: "rubyLeftOut", quote }, place);
  const base = child(node, "rubyBase");
  if (base !== undefined) readInside(base, place);
};

const readControl = (node: XmlNode, place: ParagraphPlace): void => {
  const content = child(node, "sdtContent");
  if (content === undefined) return;
  if (isOn(child(child(node, "sdtPr"), "showingPlcHdr")))
    remark({ code: "placeholderLeft", quote: textOf(content).trim() }, place);
  else readInside(content, place);
};

/** The same thing for new readers and for old ones: the first that says anything. */
const readAlternatives = (node: XmlNode, place: ParagraphPlace): void => {
  const { said } = place;
  const sizeOf = () => said.text.length + said.remarks.length + said.boxes.length;
  const before = sizeOf();
  const [choice] = elementsOf(node).filter(({ name }) => name === "Choice");
  if (choice !== undefined) readInside(choice, place);
  const fallback = child(node, "Fallback");
  if (fallback !== undefined && sizeOf() === before) readInside(fallback, place);
};

const readDrawing = (node: XmlNode, place: ParagraphPlace): void => {
  if (!isSeen(place)) return;
  const { boxes, remarks } = drawnObjects(node);
  place.said.boxes.push(...boxes);
  for (const found of remarks) remark(found, place);
};

const readFormula = (node: XmlNode, place: ParagraphPlace): void => {
  const text = formulaText(node);
  if (text === "" || !isSeen(place)) return;
  remark({ code: "formulaFlattened", quote: text }, place);
  write(text, place);
};

const readFieldMark = (node: XmlNode, place: ParagraphPlace): void =>
  writeEnd(fieldMark(place.fields, node), place);

const readSimpleField = (node: XmlNode, place: ParagraphPlace): void =>
  writeEnd(
    simpleField(place.fields, node, () => readInside(node, place)),
    place,
  );

const writeEnd = ({ text, remark: found }: FieldEnd, place: ParagraphPlace): void => {
  write(text, place);
  if (found !== undefined) remark(found, place);
};

/** `bdo` turns every character; `dir` and `rtl` leave the digits of a number as they are and turn what stands beside it. */
const readTurned =
  (turned: RegExp) =>
  (node: XmlNode, place: ParagraphPlace): void => {
    const from = place.said.text.length;
    readInside(node, place);
    const quote = place.said.text.slice(from);
    if (node.attributes.get("val") === "rtl" && turned.test(quote))
      remark({ code: "directionTurned", quote }, place);
  };

const readSymbol = ({ attributes }: XmlNode, place: ParagraphPlace): void => {
  const code = Number.parseInt(attributes.get("char") ?? "", 16);
  symbol(attributes.get("font") ?? "", Number.isNaN(code) ? 0 : code, place);
};

const note = (_: XmlNode, place: ParagraphPlace): void =>
  remark({ code: "noteLeftOut", quote: "" }, place);
const computed = (node: XmlNode, place: ParagraphPlace): void =>
  remark({ code: "fieldWithoutResult", quote: node.name }, place);

const readers: Readonly<Record<string, (node: XmlNode, place: ParagraphPlace) => void>> = {
  r: readRun,
  t: readRunText,
  tab: written(" "),
  ptab: written(" "),
  br: written("\n"),
  cr: written("\n"),
  noBreakHyphen: written("-"),
  softHyphen: written("\u00ad"),
  sym: readSymbol,
  symEx: readSymbol,
  del: nothing,
  moveFrom: nothing,
  delText: nothing,
  delInstrText: nothing,
  pPr: nothing,
  rPr: nothing,
  sdtPr: nothing,
  sdtEndPr: nothing,
  customXmlPr: nothing,
  smartTagPr: nothing,
  instrText: (node, place) => addInstruction(place.fields, textOf(node)),
  fldChar: readFieldMark,
  fldSimple: readSimpleField,
  ruby: readRuby,
  sdt: readControl,
  AlternateContent: readAlternatives,
  drawing: readDrawing,
  pict: readDrawing,
  object: readDrawing,
  oMath: readFormula,
  bdo: readTurned(/\p{N}/u),
  dir: readTurned(SIGNED),
  footnoteReference: note,
  endnoteReference: note,
  pgNum: computed,
  dayShort: computed,
  dayLong: computed,
  monthShort: computed,
  monthLong: computed,
  yearShort: computed,
  yearLong: computed,
};
