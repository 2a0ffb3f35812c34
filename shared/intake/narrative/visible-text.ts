import { unprintableAt } from "../../domain/text/unprintable.ts";
import type { PlacedRemark, WrittenSection } from "./written-section.ts";

/**
 * A section without the characters that nobody sees. Dropping them changes nothing that its reader saw; where one stood
 * inside a figure, or turned the direction in which figures are read, or cannot be printed at all, it is named.
 */
export const visibleSection = (section: WrittenSection): WrittenSection => {
  const { title, text, tables, remarks } = section;
  return {
    ...section,
    title: visible(title),
    text: visible(text),
    tables: tables.map((table) => ({
      ...table,
      titles: table.titles.map(visible),
      rows: table.rows.map((row) => (typeof row === "string" ? visible(row) : row.map(visible))),
    })),
    remarks: [...remarks, ...placed("title", title), ...placed("text", text)],
  };
};

const visible = (text: string): string => text.replaceAll(INVISIBLE, "");

/** Joiners, tags and selectors belong to emoji and to other scripts; within figures they are as invisible as the rest. Fillers show a blank. */
const INVISIBLE =
  /[\u034f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|(?<=\p{N})[\p{Default_Ignorable_Code_Point}--[\u115f\u1160\u3164\uffa0]]+(?=[\p{N}.,．，])|(?<=[.,．，])[\p{Default_Ignorable_Code_Point}--[\u115f\u1160\u3164\uffa0]]+(?=\p{N})/gv;

const placed = (place: PlacedRemark["place"], text: string): readonly PlacedRemark[] =>
  text.split("\n").flatMap((line) =>
    rules.flatMap(({ code, find }) => {
      const at = find(line);
      if (at === undefined) return [];
      return [{ code, place, near: around(line, at), quote: codePoint(line, at) }];
    }),
  );

const search = (pattern: RegExp) => (line: string) => {
  const at = line.search(pattern);
  return at < 0 ? undefined : at;
};

const IN_FIGURE =
  /(?<=[\p{N}.,．，+\-−])[[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]--[\u115f\u1160\u3164\uffa0]]+(?=[\p{N}.,．，%％‰])/v;
const TURNED = /[\u061c\u200f\u202b\u202e\u2067]/u;

const rules = [
  { code: "unprintable", find: unprintableAt },
  { code: "invisibleInFigure", find: search(IN_FIGURE) },
  {
    code: "directionTurned",
    find: (line: string) => (/\p{N}/u.test(line) ? search(TURNED)(line) : undefined),
  },
] as const;

/** The words before and after, for a line may be long. */
const around = (line: string, at: number): string =>
  line
    .slice(Math.max(0, at - 10), at + 10)
    .replaceAll(INVISIBLE, "")
    .toWellFormed();

/** `U+200B`: what a clerk can be told of a character that cannot be shown. */
const codePoint = (line: string, at: number): string =>
  `U+${(line.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
