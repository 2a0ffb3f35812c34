import { documentMakers } from "../../infra/local/demo/documents/document-makers.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import { quantile } from "../bench/bench.ts";
import { type Calls, meanOfCalls } from "../bench/requests/count-calls.ts";
import { type ChainPart, countedChain, type Spent } from "../bench/requests/one-upload.ts";
import type { FileToFile } from "../journey/client.ts";
import { scan } from "../journey/files.ts";
import { framework2021 } from "../support/builders.ts";
import { startTestEngines } from "../support/engines.ts";

/** What one upload asks of a function: its calls, how they follow each other, and its own work. */
export interface PartUnits {
  readonly calls: Calls;
  readonly rounds: Omit<Spent, "ms" | "waitedMs">;
  /** Milliseconds on this machine, all in all and without the waits for services. */
  readonly ms: number;
  readonly ownMs: number;
}
export type UploadUnits = Readonly<Record<Exclude<ChainPart, "PUT">, PartUnits>> & {
  /** Of the PUT itself on this machine. */
  readonly putMs: number;
};

const parts = ["request-upload", "ingest-evidence", "recompute-status", "keep-ledger"] as const;

/**
 * The functions of one upload, measured on the engines of this machine: scans, and papers as a county has them (PDF and Word
 * with a page of text). The first uploads warm up and fill the status; the later half is what is counted.
 */
export const measureUpload = async (
  uploads: number,
  onlyScans: boolean,
  progress: () => void,
): Promise<UploadUnits> => {
  const engines = await startTestEngines();
  const spent = new Map<ChainPart, Spent[]>();
  try {
    const chain = countedChain(engines, (part, each) => {
      spent.set(part, [...(spent.get(part) ?? []), each]);
    });
    const fileOf = await files(onlyScans);
    const documents = itemsOf(framework2021()).flatMap((item) =>
      item.documents.map(({ id }) => id),
    );
    const calls: Awaited<ReturnType<typeof chain.upload>>[] = [];
    for (let nth = 0; nth < uploads; nth += 1) {
      const document = documents[nth % documents.length] ?? "";
      calls.push(await chain.upload(document, nth % 256, await fileOf(document, nth)));
      progress();
    }
    const counted = calls.slice(Math.floor(uploads / 2));
    const of = (part: (typeof parts)[number]): PartUnits => ({
      calls: meanOfCalls(counted.map((each) => each[part])),
      ...timesOf(spent.get(part) ?? []),
    });
    return {
      "request-upload": of("request-upload"),
      "ingest-evidence": of("ingest-evidence"),
      "recompute-status": of("recompute-status"),
      "keep-ledger": of("keep-ledger"),
      putMs: timesOf(spent.get("PUT") ?? []).ms,
    };
  } finally {
    await engines.stop();
  }
};

/** Every third file a PDF, every third a Word paper, the others scans; papers differ in a remark, so that each has its bytes. */
const files = async (onlyScans: boolean) => {
  const { make } = await documentMakers();
  const types = [
    ["pdf", "application/pdf"],
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ] as const;
  return async (document: string, nth: number): Promise<FileToFile> => {
    const [ending, contentType] = (onlyScans ? undefined : types[nth % 3]) ?? [];
    if (ending === undefined) return scan([document], nth % 256);
    const paper = {
      title: `关于教育工作的第${nth}号通知`,
      text: "各乡镇人民政府、县直有关单位：为进一步落实教育优先发展，现将有关事项通知如下。".repeat(
        12,
      ),
      documentNumber: `教字〔2021〕${nth}号`,
      contentType,
      period: { from: "2021-01-01", to: "2021-12-31" },
    };
    const bytes = await make({
      ...paper,
      fileName: `${nth}.${ending}`,
      documents: [document],
      issuer: "education",
    });
    return { ...scan([document]), bytes, fileName: `${nth}.${ending}`, contentType };
  };
};

const timesOf = (all: readonly Spent[]): Omit<PartUnits, "calls"> => {
  const counted = all.slice(Math.floor(all.length / 2));
  const mean = (of: (each: Spent) => number) =>
    counted.reduce((sum, each) => sum + of(each), 0) / Math.max(1, counted.length);
  // Of times the median: what else this machine does at the moment is not the upload's
  const median = (of: (each: Spent) => number) => quantile(counted.map(of), 0.5);
  return {
    rounds: {
      tableReads: mean(({ tableReads }) => tableReads),
      tableWrites: mean(({ tableWrites }) => tableWrites),
      bucketReads: mean(({ bucketReads }) => bucketReads),
      bucketWrites: mean(({ bucketWrites }) => bucketWrites),
    },
    ms: median(({ ms }) => ms),
    ownMs: median(({ ms, waitedMs }) => ms - waitedMs),
  };
};
