import { type FormatName, formatAliases, formatNames } from "./format-names.ts";

/** What a person would open a file with; it decides how it is turned into something that is taken. */
export type FormatFamily =
  | "text"
  | "table"
  | "slides"
  | "picture"
  | "layout"
  | "web"
  | "archive"
  | "other";

export interface FileFormat {
  readonly family: FormatFamily;
  readonly zh: string;
  readonly en: string;
  readonly endings: readonly string[];
}

const families: Readonly<Record<string, FormatFamily>> = {
  text: "text",
  table: "table",
  slides: "slides",
  picture: "picture",
  layout: "layout",
  web: "web",
  archive: "archive",
};

const cellsOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));

export const fileFormats: ReadonlyMap<string, FileFormat> = new Map(
  // Stryker disable next-line StringLiteral: every line of the table has five cells
  cellsOf(formatNames).map(([name = "", family = "", zh = "", en = "", endings = ""]) => [
    name,
    { family: families[family] ?? "other", zh, en, endings: endings.split(" ").filter(Boolean) },
  ]),
);

const aliases: ReadonlyMap<string, string> = new Map(
  // Stryker disable next-line StringLiteral: every line of the table has two cells
  cellsOf(formatAliases).flatMap(([name = "", others = ""]) =>
    others.split(" ").map((other): readonly [string, string] => [other, name]),
  ),
);

/** The name under which a media type stands among the formats, whatever its letter case and parameters; else itself. */
export const knownFormat = (contentType: string): string => {
  // Stryker disable next-line StringLiteral: whatever is split has a first part
  const [first = ""] = contentType.toLowerCase().split(";");
  const written = first.trim();
  const name = aliases.get(written) ?? written;
  return fileFormats.has(name) ? name : contentType;
};

/** Whether a format has a line among the names. */
export const isFormatName = (name: string): name is FormatName => fileFormats.has(name);

/** The format that the ending of a file name belongs to. */
export const formatOfName = (fileName: string): string | undefined => {
  const name = fileName.toLowerCase();
  return [...fileFormats].find(([, { endings }]) =>
    endings.some((ending) => name.endsWith(ending)),
  )?.[0];
};

export const familyOf = (name: string): FormatFamily => fileFormats.get(name)?.family ?? "other";
