import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pngOf } from "../support/png.ts";
import type { FileToFile } from "./client.ts";

const pack = join(import.meta.dirname, "../../events/samples/packs/lingchuan-2021");

/** The 27 figures of Lingchuan's public report. */
export const lingchuanFigures = (): FileToFile => ({
  bytes: readFileSync(join(pack, "indicators.json")),
  kind: "indicators",
  fileName: "陵川县2021年指标.json",
  contentType: "application/json",
});

/** One or more figures as the CSV a clerk would save. */
export const figures = (
  rows: Readonly<Record<string, string>>,
  change: FileToFile["change"] = {},
): FileToFile => ({
  bytes: new TextEncoder().encode(
    `id,value\n${Object.entries(rows)
      .map((row) => row.join(","))
      .join("\n")}\n`,
  ),
  kind: "indicators",
  fileName: "figures.csv",
  contentType: "text/csv",
  change,
});

/** A scan that serves required documents; `shade` makes its bytes its own. */
export const scan = (documents: readonly string[], shade = 0): FileToFile => ({
  bytes: pngOf(shade),
  kind: "document",
  fileName: "scan.png",
  contentType: "image/png",
  change: { documents },
});

export const narrative = (): FileToFile => ({
  bytes: new TextEncoder().encode(
    [
      "# 主要工作成效",
      "各项工作稳步推进。",
      "# 经验做法",
      "坚持党建引领。",
      "# 存在问题",
      "师资结构有待优化。",
      "# 改进措施",
      "加大教师补充力度。",
    ].join("\n\n"),
  ),
  kind: "narrative",
  fileName: "narrative.md",
  contentType: "text/markdown",
});
