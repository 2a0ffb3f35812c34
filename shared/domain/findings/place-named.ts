import { narrativeHeadings } from "../formats/narrative-headings.ts";
import { known } from "../known.ts";

interface Naming {
  /** What the finding calls the indicator it is about. */
  readonly name?: string | undefined;
  readonly indicatorName: (id: string) => string | undefined;
}

/**
 * The place of a finding in the words of a paper for people: `indicators[23].value` is
 * 指标表第24行“平安校园创建率”的填报值. Programs get the path itself.
 */
export const placeNamed = (path: string, naming: Naming): string => {
  for (const [pattern, told] of places) {
    const found = pattern.exec(path)?.groups;
    const words = found && told(found, naming);
    if (words !== undefined) return words;
  }
  return path === "" ? "整份材料" : `材料中的“${path}”`;
};

type Told = (found: Readonly<Record<string, string>>, naming: Naming) => string | undefined;

const places: readonly (readonly [RegExp, Told])[] = [
  [
    /^indicators\[(?<at>\d+)\](?:\.(?<field>\w+)(?:\[(?<part>\d+)\])?)?$/u,
    ({ at, field, part }, { name }) => {
      const row = `指标表第${place(at)}行${name === undefined ? "" : `“${name}”`}`;
      if (field === undefined) return row;
      const many = part === undefined ? "" : `第${place(part)}个`;
      return `${row}的${many}${fields.get(field) ?? "内容"}`;
    },
  ],
  [
    /^facts\[(?<at>\d+)\](?:\.(?<field>\w+))?$/u,
    ({ at, field }) =>
      `第${place(at)}条事实${field === undefined ? "" : `的${fields.get(field) ?? "内容"}`}`,
  ],
  [
    /^sections\[(?<at>\d+)\](?:\.(?<field>\w+))?$/u,
    ({ at, field }) =>
      `自评文字第${place(at)}节${field === undefined ? "" : `的${fields.get(field) ?? "内容"}`}`,
  ],
  [/^documents\[(?<at>\d+)\]$/u, ({ at }) => `登记的第${place(at)}个材料编号`],
  [/^documents\.(?<item>[\w.-]+)$/u, ({ item }) => `${item}项的佐证材料`],
  [
    /^(?:(?<sheet>.+)!)?(?<from>[A-Z]{1,3}\d{1,7}):(?<to>[A-Z]{1,3}\d{1,7})$/su,
    ({ sheet, from, to }) => `${sheetNamed(sheet)}${from}至${to}单元格`,
  ],
  [
    /^(?:(?<sheet>.+)!)?(?<column>[A-Z]{1,3})(?<row>\d{1,7})$/su,
    ({ sheet, column, row }, { name }) =>
      `${sheetNamed(sheet)}第${row}行${column}列${name === undefined ? "" : `（${name}）`}`,
  ],
  [/^(?<line>\d+):(?<column>\d+)$/u, ({ line, column }) => `第${line}行第${column}个字符`],
  [/^(?<line>\d+)$/u, ({ line }) => `第${line}行`],
  [
    /^(?<id>[A-Za-z0-9][\w-]*)\.(?<field>value|previous)$/u,
    // Stryker disable next-line StringLiteral: what is found has both
    ({ id = "", field = "" }, { indicatorName }) => {
      const name = indicatorName(id);
      return name === undefined ? undefined : `“${name}”的${fields.get(field)}`;
    },
  ],
  // Stryker disable next-line StringLiteral: what is found has a field
  [/^(?<field>[A-Za-z]\w*(?:\.\w+)?)$/u, ({ field = "" }) => registered.get(field)],
];

/** Counted from 1, as people count. */
const place = (at: string | undefined): string =>
  String(Number(known(at, "the number of a place")) + 1);

const sheetNamed = (sheet: string | undefined): string =>
  sheet === undefined ? "表格" : `工作表“${sheet}”`;

const fields: ReadonlyMap<string, string> = new Map([
  ["id", "指标代码"],
  ["name", "指标名称"],
  ["value", "填报值"],
  ["previous", "上年值"],
  ["numerator", "分子"],
  ["denominator", "分母"],
  ["parts", "分项"],
  ["statedGrowth", "增长率"],
  ["note", "备注"],
  ["title", "标题"],
  ["text", "正文"],
  ["part", "所属部分"],
]);

const registered: ReadonlyMap<string, string> = new Map([
  ...Object.entries(narrativeHeadings).map(
    ([part, [heading]]) => [part, `自评文字“${heading}”部分`] as const,
  ),
  ["sha256", "文件内容"],
  ["size", "文件大小"],
  ["fileName", "文件名"],
  ["contentType", "文件格式"],
  ["title", "登记的标题"],
  ["issuer", "登记的出具单位"],
  ["documentNumber", "登记的文号"],
  ["documents", "登记的材料编号"],
  ["period", "登记的所属期"],
  ["period.from", "登记的起始日期"],
  ["period.to", "登记的终止日期"],
  ["county", "县级代码"],
  ["cycle", "年度"],
]);
