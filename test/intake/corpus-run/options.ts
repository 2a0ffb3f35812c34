import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { Sentences } from "../../../infra/local/sentences.ts";
import { EvidenceKind } from "../../../shared/domain/formats/evidence-kind.ts";

export const usage = `用法 usage: npm run corpus -- <文件夹 FOLDER> [选项 options]
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

/** What the command line asks for; whatever cannot be meant is refused with the usage. */
export const readCorpusOptions = (args: readonly string[]): CorpusOptions => {
  const { values, positionals } = parsed(args);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Sentences("请给出一个文件夹。", usage);
  if (!isFolder(folder)) throw new Sentences(`没有文件夹 ${folder}，no such folder。`, usage);
  return {
    folder,
    kinds: new Set(values.kind === undefined ? EvidenceKind.options : [kindOf(values.kind)]),
    limit: wholeNumber("limit", values.limit, Number.POSITIVE_INFINITY),
    jobs: wholeNumber("jobs", values.jobs, 1),
    secondReader: values["second-reader"] ?? false,
    out: values.out,
    json: values.json ?? false,
    against: values.against,
  };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        kind: { type: "string" },
        limit: { type: "string" },
        jobs: { type: "string" },
        "second-reader": { type: "boolean" },
        out: { type: "string" },
        json: { type: "boolean" },
        against: { type: "string" },
      },
      allowPositionals: true,
    });
  } catch (cause) {
    throw new Sentences(cause instanceof Error ? cause.message : String(cause), usage, { cause });
  }
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const kindOf = (text: string): EvidenceKind => {
  const kind = EvidenceKind.safeParse(text);
  if (kind.success) return kind.data;
  throw new Sentences(`没有这一类 no such kind: ${text}`, usage);
};

const wholeNumber = (name: string, text: string | undefined, otherwise: number): number => {
  if (text === undefined) return otherwise;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Sentences(`--${name} 应为正整数 must be a whole number above 0: ${text}`, usage);
};
