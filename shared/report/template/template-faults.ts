import { type Fields, fields, requiredFields } from "./fields.ts";
import { openTemplate, type Tag, type TemplateFault } from "./opened-template.ts";

/** Everything that is wrong with a Word template; none when reports can be made with it. */
export const templateFaults = (bytes: Uint8Array): readonly TemplateFault[] => {
  const opened = openTemplate(bytes);
  if (!("document" in opened)) return opened;
  const wrong = [...opened.shown, ...opened.aside].flatMap((tag) => tagFaults(tag, [fields]));
  const used = new Set(opened.shown.flatMap(namesIn));
  const absent = requiredFields.filter((name) => !used.has(name)).map(absentFault);
  return [...wrong, ...absent];
};

const namesIn = ({ name, inside }: Tag): readonly string[] => [name, ...inside.flatMap(namesIn)];

/** A name is looked for in the part it stands in, then in those around it. */
const tagFaults = (tag: Tag, scopes: readonly Fields[]): readonly TemplateFault[] => {
  const field = scopes.findLast((scope) => Object.hasOwn(scope, tag.name))?.[tag.name];
  const own = tag.name === "." ? undefined : faultOf(tag, field, scopes);
  const inner = typeof field === "object" ? [...scopes, field] : scopes;
  return [...(own ? [own] : []), ...tag.inside.flatMap((each) => tagFaults(each, inner))];
};

const faultOf = (
  { name, use }: Tag,
  field: Fields[string] | undefined,
  scopes: readonly Fields[],
): TemplateFault | undefined => {
  if (field === undefined) {
    const known = Object.keys(scopes.at(-1) ?? {}).join("、");
    return {
      zh: `没有名为“${name}”的字段。此处可用：${known}。`,
      en: `There is no field “${name}” here; there are: ${known}.`,
    };
  }
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
