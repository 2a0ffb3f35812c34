import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import type { SheetRow } from "../extraction/extracted.ts";
import { plainCharacters } from "../plain-characters.ts";
import { isUnit } from "./units.ts";

export interface TitleUnits {
  readonly units: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * What the lines above and below a table say of its units: `单位：万元`, `（计量单位：元、%）`, also in two cells side by
 * side.
 */
export const titleUnits = (
  rows: readonly SheetRow[],
  at: (column: number, row: number) => string,
): TitleUnits => {
  const found = rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, column) => {
      const said = statedIn(cell, cells.slice(column + 1));
      return said === undefined ? [] : [{ ...said, path: at(column, number) }];
    }),
  );
  return {
    units: found.flatMap(({ units }) => units),
    findings: found.flatMap(({ unclear, path }) =>
      unclear.map((remark) => finding("titleUnitUnclear", { path, values: { remark } })),
    ),
  };
};

/** 填报单位 and 单位名称 speak of an office; so does 单位 itself where an office is named behind it. */
const STATED = /(?:^|[\s(])(?:(?:计量|金额|货币|数据)?单位|units?)\s*:\s*(?<said>[^()]*)/iu;
/** `单位均为元`, `以万元为单位`, `按元填报`. */
const SAID_IN_A_SENTENCE = [
  /单位\s*(?:均|都|皆|统一|一律)?\s*[为是]\s*["“「]?(?<said>[\p{L}%‰/·]{1,6})/u,
  /[以按]照?\s*["“「]?(?<said>[\p{L}%‰/·]{1,6}?)["”」]?\s*(?:[为作](?:计量|金额|货币)?单位|计$|计[，。；,;]|计[算价]|填[报写]|统计)/u,
] as const;
/** Without a colon only what is a unit is taken for one: 单位 begins many a heading. */
const LOOSELY = [
  /^[\s(]*(?:(?:计量|金额|货币|数据)?单位|units?)[\s(]+(?<said>[^()]+)/iu,
  /^\s*金额\s*[:(]\s*(?<said>[^()]+)/u,
  /^\s*\((?<said>[^()]+)\)\s*$/u,
  ...SAID_IN_A_SENTENCE,
] as const;
const OFFICE = /[局县市区镇乡办厅部处科院会府组中心]|学校|小学|中学|幼儿园/u;

const statedIn = (cell: string, behind: readonly string[]) => {
  const plain = plainCharacters(cell.slice(0, CELL_CHARACTERS));
  const said = STATED.exec(plain)?.groups?.said;
  if (said === undefined) return looselyStatedIn(plain);
  const next = behind.find((each) => each.trim() !== "") ?? "";
  const text = said.trim() === "" ? plainCharacters(next.slice(0, CELL_CHARACTERS)) : said;
  const words = text.split(/[、,;\s]+/u).filter((word) => word !== "");
  const unclear = words.filter((word) => !isUnit(word));
  return { units: words.filter(isUnit), unclear: isOffice(text) ? [] : unclear };
};

const looselyStatedIn = (plain: string) => {
  const units = LOOSELY.map((pattern) => pattern.exec(plain)?.groups?.said?.trim() ?? "").filter(
    isUnit,
  );
  return units.length === 0 ? undefined : { units, unclear: [] };
};

/** The unit that a note consists of: `单位：元`, `（元）`. A note that says more is prose, which nobody takes apart. */
export const unitOfNote = (note: string): string | undefined => {
  const plain = plainCharacters(note.slice(0, CELL_CHARACTERS)).trim();
  const said =
    UNIT_ALONE.exec(plain)
      ?.slice(1)
      .find((each) => each !== undefined) ?? "";
  return isUnit(said) ? said : undefined;
};

/** The unit that a note speaks of among other words. */
export const unitInNote = (note: string): string | undefined => {
  const plain = plainCharacters(note.slice(0, CELL_CHARACTERS));
  return SAID_IN_A_SENTENCE.map((pattern) => pattern.exec(plain)?.groups?.said ?? "").find(isUnit);
};

const UNIT_ALONE = /^(?:\(?(?:计量|金额|货币)?单位\s*:?\s*([^():]+)\)?|\(([^():]+)\))$/u;

export const isOffice = (text: string): boolean => OFFICE.test(text);

const CELL_CHARACTERS = 200;
