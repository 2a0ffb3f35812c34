import Docxtemplater from "docxtemplater";
import inspector from "docxtemplater/js/inspect-module.js";
import PizZip from "pizzip";
import * as z from "zod";
import { distinctFaults, noWord, type TemplateFault } from "./template-fault.ts";

/** A place of a template where something of the report goes. */
export interface Tag {
  readonly name: string;
  /** `drawn`: `{@name}`; `repeated`: `{#name}…{/name}` or `{^name}…{/name}`; `value`: `{name}`. */
  readonly use: "value" | "drawn" | "repeated";
  readonly inside: readonly Tag[];
}

/** A tag and those inside it. */
export const tagNames = ({ name, inside }: Tag): readonly string[] => [
  name,
  ...inside.flatMap(tagNames),
];

export interface OpenedTemplate {
  readonly kind: "opened";
  readonly document: Docxtemplater;
  /** In the text, its headers and footers. */
  readonly shown: readonly Tag[];
  /** In the properties of the file, which nobody reads. */
  readonly aside: readonly Tag[];
}

export interface FaultyTemplate {
  readonly kind: "faulty";
  readonly faults: readonly TemplateFault[];
}

/** Opens a template, or says everything that keeps it from being one. */
export const openTemplate = (bytes: Uint8Array): OpenedTemplate | FaultyTemplate => {
  const inspect = inspector();
  try {
    const zip = new PizZip(bytes);
    const document = new Docxtemplater(zip, {
      modules: [inspect],
      paragraphLoop: true,
      linebreaks: true,
      nullGetter: () => "",
      errorLogging: false,
    });
    if (inspect.getFileType() !== "docx") return noTemplate;
    const tagsIn = (file: string) => Parts.parse(inspect.getStructuredTags(file)).flatMap(tagOf);
    const { shown = [], aside = [] } = Object.groupBy(inspect.getTemplatedFiles(), (file) =>
      file.startsWith("docProps/") ? "aside" : "shown",
    );
    return {
      kind: "opened",
      document,
      shown: shown.flatMap(tagsIn),
      aside: aside.flatMap(tagsIn),
    };
  } catch (error) {
    const told = Refusal.safeParse(error);
    if (!told.success) return noTemplate;
    const { id, errors = [told.data] } = told.data.properties;
    if (id.startsWith("filetype")) return noTemplate;
    return { kind: "faulty", faults: distinctFaults(errors.map(faultOf)) };
  }
};

const noTemplate: FaultyTemplate = { kind: "faulty", faults: [noWord] };

/** As the library gives the parts of a template; what it does not say of itself is no tag. */
interface Part {
  readonly type: string;
  readonly value: string;
  readonly module?: string | undefined;
  readonly subparsed?: readonly Part[] | undefined;
}
const Part: z.ZodType<Part> = z.object({
  type: z.string(),
  value: z.string(),
  module: z.string().optional(),
  get subparsed() {
    return z.array(Part).optional();
  },
});
const Parts = z.array(Part);

const tagOf = ({ type, value, module, subparsed = [] }: Part): readonly Tag[] => {
  if (type !== "placeholder") return [];
  return [{ name: value, use: uses.get(module) ?? "value", inside: subparsed.flatMap(tagOf) }];
};

const uses: ReadonlyMap<string | undefined, Tag["use"]> = new Map([
  ["rawxml", "drawn"],
  ["loop", "repeated"],
]);

const Fault = z.object({
  properties: z.object({
    id: z.string(),
    explanation: z.string().optional(),
    xtag: z.string().optional(),
    openingtag: z.string().optional(),
    closingtag: z.string().optional(),
  }),
});
type Fault = z.infer<typeof Fault>;
/** The library's errors, one by one or several in one. */
const Refusal = z.object({
  properties: Fault.shape.properties.extend({ errors: z.array(Fault).optional() }),
});

const faultOf = ({ properties }: Fault): TemplateFault => {
  const { id, explanation = id, openingtag, closingtag } = properties;
  const where = properties.xtag ?? [openingtag, closingtag].filter((tag) => tag).join("、");
  if (where === "") return noWord;
  const what = sentences[id] ?? "写法不合模板的规则";
  return { zh: `“${where}”：${what}。`, en: `“${where}”: ${explanation.replace(/\.+$/, "")}.` };
};

const sentences: Readonly<Record<string, string>> = {
  unclosed_tag: "有“{”而没有“}”",
  unopened_tag: "有“}”而没有“{”",
  duplicate_open_tag: "重复了“{”",
  duplicate_close_tag: "重复了“}”",
  unclosed_loop: "有开头“{#…}”而没有结尾“{/…}”",
  unopened_loop: "有结尾“{/…}”而没有开头“{#…}”",
  closing_tag_does_not_match_opening_tag: "结尾与开头的名称不一致",
  raw_xml_tag_not_in_paragraph: "“{@…}”须独占一段",
  raw_xml_tag_should_be_only_text_in_paragraph: "“{@…}”须独占一段，同段不能有其他文字",
  loop_position_invalid: "开头“{#…}”和结尾“{/…}”须都在表格外，或都在同一个表格里",
  raw_tag_outerxml_invalid: "“{@…}”须独占一段，它外面的“{#…}”和“{/…}”也须各占一段",
  multi_error: "有多处错误",
};
