import { intake } from "../../../shared/intake/intake.ts";
import { upload } from "../../support/intake-builders.ts";
import { sample } from "../corpus/corpus-file.ts";
import type { FileFound } from "./files-of.ts";
import { type Judgement, judgeFile } from "./judge-file.ts";
import type { Try } from "./tries-of.ts";

/** Entry of the process that reads a corpus: what a file does to it is the file's, and its end is noticed. */
export interface JudgeRequest {
  readonly file: FileFound;
  readonly as: Try;
}
export type JudgeAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "judged"; readonly judgement: Judgement; readonly restingMegabytes: number };

const say = (answer: JudgeAnswer) => process.send?.(answer);

/** Loads every parser, so that none is charged to the file that happens to come first. */
const warmUp = async (): Promise<void> => {
  await intake(upload("indicators", "a.xlsx", sample("workbook-resaved.xlsx")));
  await intake(upload("indicators", "a.csv", "指标,数值\n"));
  for (const name of ["notice.pdf", "notice.docx", "scan.png"])
    await intake(upload("document", name, sample(name)));
  await intake(upload("narrative", "a.md", "# 好"));
};

process.on("message", async ({ file, as }: JudgeRequest) => {
  const judgement = await judgeFile(file, as);
  // A thread that was ended is started anew by the next file, which shall not be charged for it.
  if ("tooComplex" in judgement.codes) await warmUp();
  say({ kind: "judged", judgement, restingMegabytes: process.memoryUsage().rss / 2 ** 20 });
});
await warmUp();
say({ kind: "ready" });
