import { fields, requiredFields, type TemplateFields } from "./fields.ts";
import { openTemplate, type Tag, tagNames } from "./opened-template.ts";
import { distinctFaults, type TemplateFault } from "./template-fault.ts";
import { readPackage } from "./template-package.ts";

/** Everything that is wrong with a Word template; none when reports can be made with it. */
export const templateFaults = (bytes: Uint8Array): readonly TemplateFault[] => {
  const given = readPackage(bytes);
  if (given.kind === "unreadable") return given.faults;
  return distinctFaults([...given.faults, ...tagsFaults(bytes, given.paragraphs)]);
};

const tagsFaults = (bytes: Uint8Array, paragraphs: readonly string[]): readonly TemplateFault[] => {
  const opened = openTemplate(bytes);
  // Where brackets do not fit nobody knows what stands inside what; names that stand nowhere are told all the same
  if (opened.kind === "faulty") return [...opened.faults, ...paragraphs.flatMap(strangersIn)];
  const wrong = [...opened.shown, ...opened.aside].flatMap((tag) => tagFaults(tag, [fields]));
  const used = new Set(opened.shown.flatMap(tagNames));
  const absent = requiredFields.filter((name) => !used.has(name)).map(absentFault);
  return [...wrong, ...absent];
};

const strangersIn = (text: string): readonly TemplateFault[] =>
  [...text.matchAll(/\{[#^/@]?([^{}#^/@][^{}]*)\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !everywhere.has(name))
    .map((name) => unknownField(name, Object.keys(fields)));

const namesUnder = (scope: TemplateFields): readonly string[] =>
  Object.entries(scope).flatMap(([name, field]) => [
    name,
    ...(typeof field === "object" ? namesUnder(field) : []),
  ]);
const everywhere: ReadonlySet<string> = new Set(namesUnder(fields));

const unknownField = (name: string, known: readonly string[]): TemplateFault => {
  // Typed with a Chinese keyboard, or with blanks
  const [, sign = "", meant = ""] = /^([#^/@]?)\s*(.*?)\s*$/s.exec(name.normalize("NFKC")) ?? [];
  if (everywhere.has(meant))
    return {
      zh: `“{${name}}”须用半角符号、不带空格，写成“{${sign}${meant}}”。`,
      en: `“{${name}}” must be written in half width and without blanks: {${sign}${meant}}.`,
    };
  return {
    zh: `没有名为“${name}”的字段。此处可用：${known.join("、")}。`,
    en: `There is no field “${name}” here; there are: ${known.join("、")}.`,
  };
};

/** A name is looked for in the part it stands in, then in those around it. */
const tagFaults = (tag: Tag, scopes: readonly TemplateFields[]): readonly TemplateFault[] => {
  const field = scopes.findLast((scope) => Object.hasOwn(scope, tag.name))?.[tag.name];
  const own = tag.name === "." ? undefined : faultOf(tag, field, scopes);
  const inner = typeof field === "object" ? [...scopes, field] : scopes;
  return [...(own ? [own] : []), ...tag.inside.flatMap((each) => tagFaults(each, inner))];
};

const faultOf = (
  { name, use }: Tag,
  field: TemplateFields[string] | undefined,
  scopes: readonly TemplateFields[],
): TemplateFault | undefined => {
  if (field === undefined) return unknownField(name, Object.keys(scopes.at(-1) ?? {}));
  if (field === "drawn" && use === "value")
    return {
      zh: `“${name}”是表或图，请写成“{@${name}}”并独占一段。`,
      en: `“${name}” is drawn: write {@${name}} in a paragraph of its own.`,
    };
  if (field === "value" && use === "drawn")
    return {
      zh: `“${name}”是文字，请写成“{${name}}”。`,
      en: `“${name}” is text: write {${name}}.`,
    };
  if (typeof field === "object" && use !== "repeated")
    return {
      zh: `“${name}”有多条，请写成“{#${name}}…{/${name}}”。`,
      en: `“${name}” repeats: write {#${name}}…{/${name}}.`,
    };
  return undefined;
};

const absentFault = (name: string): TemplateFault => ({
  zh: `缺少字段“${name}”：没有它，报告不完整或无法核验。`,
  en: `The field “${name}” is missing: without it a report is not whole or cannot be verified.`,
});
