import type { EvidenceKind } from "../../../shared/domain/formats/evidence-kind.ts";
import { type FileFound, filesOf } from "./files-of.ts";
import { type Judge, startJudge } from "./judges.ts";
import { type Try, triesOf } from "./tries-of.ts";
import type { Verdict } from "./verdict.ts";

export interface CorpusRun {
  readonly folder: string;
  readonly kinds: ReadonlySet<EvidenceKind>;
  /** The first so many files of the folder. */
  readonly limit: number;
  /** Processes that read at the same time. */
  readonly jobs: number;
  readonly secondReader?: boolean;
}

/** Every file of a folder under every kind it could be filed as, told in the order of the paths. */
export const runCorpus = async (
  { folder, kinds, limit, jobs, secondReader = false }: CorpusRun,
  onVerdict: (verdict: Verdict, done: number, of: number) => void,
): Promise<readonly Verdict[]> => {
  const files = (await filesOf(folder)).slice(0, limit);
  const work = files.flatMap((file) =>
    triesOf(file.path)
      .filter(({ kind }) => kinds.has(kind))
      .map((as) => ({ file, as })),
  );
  const verdicts: Verdict[] = [];
  const inOrder = inTurn<Verdict>((verdict) => {
    verdicts.push(verdict);
    onVerdict(verdict, verdicts.length, work.length);
  });
  const queue = work.entries();
  await Promise.all(
    Array.from({ length: jobs }, () => judgeAll(startJudge({ secondReader }), queue, inOrder)),
  );
  return verdicts;
};

const judgeAll = async (
  judge: Judge,
  queue: Iterator<[number, { readonly file: FileFound; readonly as: Try }]>,
  told: (at: number, verdict: Verdict) => void,
): Promise<void> => {
  try {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const [at, { file, as }] = next.value;
      told(at, { path: file.path, kind: as.kind, ...(await judge.judge(file, as)) });
    }
  } finally {
    judge.end();
  }
};

/** Holds back what comes early until everything before it has come. */
const inTurn = <Value>(pass: (value: Value) => void) => {
  const waiting = new Map<number, Value>();
  let next = 0;
  return (at: number, value: Value): void => {
    waiting.set(at, value);
    for (let due = waiting.get(next); due !== undefined; due = waiting.get(next)) {
      waiting.delete(next);
      next++;
      pass(due);
    }
  };
};
