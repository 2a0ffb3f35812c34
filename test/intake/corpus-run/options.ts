import { statSync } from "node:fs";
import type { OptionsConfig, Values } from "../../../infra/command-line/command.ts";
import { WrongUsage } from "../../../infra/command-line/sentences.ts";
import { EvidenceKind } from "../../../shared/domain/formats/evidence-kind.ts";

export const corpusUsage = `npm run corpus -- <文件夹 FOLDER> [选项 options]
  --kind <indicators|document|narrative>  只按这一类 only as this kind
  --limit <N>       只看前 N 个文件 the first N files
  --jobs <N>        同时读取的进程数（默认 1） processes at the same time (1)
  --second-reader   工作簿的每个单元格再由另一个读取程序对照 workbooks' cells against a second reader
  --out <FILE>      把结果写成 JSON 行 write the verdicts as JSON lines
  --json            终端上也用 JSON 行 JSON lines on the terminal too
  --against <FILE>  与以前 --out 的结果比较，有变化时退出码为 1 compare with an earlier --out; exit code 1 when something changed`;

export interface CorpusOptions {
  readonly folder: string;
  readonly kinds: ReadonlySet<EvidenceKind>;
  readonly limit: number;
  readonly jobs: number;
  readonly secondReader: boolean;
  readonly out: string | undefined;
  readonly json: boolean;
  readonly against: string | undefined;
}

export const corpusOptions = {
  kind: { type: "string" },
  limit: { type: "string" },
  jobs: { type: "string", default: "1" },
  "second-reader": { type: "boolean", default: false },
  out: { type: "string" },
  json: { type: "boolean", default: false },
  against: { type: "string" },
} as const satisfies OptionsConfig;

/** What the command line asks for; whatever cannot be meant is refused. */
export const readCorpusOptions = (
  {
    kind,
    limit,
    jobs,
    "second-reader": secondReader,
    out,
    json,
    against,
  }: Values<typeof corpusOptions>,
  [folder, ...more]: readonly string[],
): CorpusOptions => {
  if (folder === undefined || more.length > 0)
    throw new WrongUsage("请给出一个文件夹。", "One folder is wanted.");
  if (!isFolder(folder))
    throw new WrongUsage(`没有文件夹 ${folder}。`, `There is no folder ${folder}.`);
  return {
    folder,
    kinds: new Set(kind === undefined ? EvidenceKind.options : [kindOf(kind)]),
    limit: limit === undefined ? Number.POSITIVE_INFINITY : wholeNumber("limit", limit),
    jobs: wholeNumber("jobs", jobs),
    secondReader,
    out,
    json,
    against,
  };
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const kindOf = (text: string): EvidenceKind => {
  const kind = EvidenceKind.safeParse(text);
  if (kind.success) return kind.data;
  throw new WrongUsage(`没有这一类材料：${text}。`, `There is no such kind: ${text}.`);
};

const wholeNumber = (name: string, text: string): number => {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new WrongUsage(
    `--${name} 应为正整数，而不是 ${text}。`,
    `--${name} is a whole number above 0, not ${text}.`,
  );
};
