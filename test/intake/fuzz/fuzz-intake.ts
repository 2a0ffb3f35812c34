import { createHash } from "node:crypto";
import { Claim } from "../../../shared/domain/claim.ts";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import type { IntakeOutcome } from "../../../shared/domain/intake-outcome.ts";
import { type IntakeInput, intake } from "../../../shared/intake/intake.ts";
import { awkwardCells } from "../corpus/awkward-cells.ts";
import { awkwardCsv } from "../corpus/awkward-csv.ts";
import { awkwardDocuments } from "../corpus/awkward-documents.ts";
import { awkwardWorkbooks } from "../corpus/awkward-workbooks.ts";
import { clean } from "../corpus/clean.ts";
import { hostileContents } from "../corpus/hostile-contents.ts";
import { hostilePictures } from "../corpus/hostile-pictures.ts";
import { hostileXml } from "../corpus/hostile-xml.ts";
import { silentWorkbooks } from "../corpus/silent-workbooks.ts";
import { mutate } from "./mutate.ts";
import { randomOf } from "./random.ts";

/** Files above this size are left out: their mutants would measure the copying. */
const SEED_BYTES = 100_000;

/** A mutant that takes longer, in milliseconds, is a hang. */
const HANG_MILLISECONDS = 2_000;

export interface FuzzReport {
  readonly files: number;
  readonly accepted: number;
  readonly codes: ReadonlyMap<string, number>;
  readonly slowest: { readonly run: number; readonly milliseconds: number };
  readonly hangs: readonly number[];
  /** Resident memory in megabytes, after each tenth. */
  readonly memory: readonly number[];
}

const seeds = async (): Promise<readonly IntakeInput[]> => {
  const files = [
    ...clean,
    ...awkwardCsv,
    ...awkwardCells,
    ...awkwardWorkbooks,
    ...silentWorkbooks,
    ...awkwardDocuments,
    ...hostileContents,
    ...hostilePictures,
    ...hostileXml,
  ];
  const inputs = await Promise.all(files.map(({ input }) => input()));
  return inputs.filter(({ bytes }) => bytes.length <= SEED_BYTES);
};

/** Runs mutants `from` to `from + runs`; each number makes the same mutant every time. Throws what the intake throws. */
export const fuzzIntake = async (
  runs: number,
  from = 0,
  onTenth: (report: FuzzReport) => void = () => undefined,
): Promise<FuzzReport> => {
  const inputs = await warmSeeds();
  const codes = new Map<string, number>();
  const hangs: number[] = [];
  const memory: number[] = [];
  let accepted = 0;
  let slowest = { run: from, milliseconds: 0 };
  const reportAt = (files: number): FuzzReport => ({
    files,
    accepted,
    codes,
    slowest,
    hangs,
    memory,
  });
  for (let run = from; run < from + runs; run++) {
    const input = mutantOf(inputs, run);
    const began = performance.now();
    const outcome = await intake(input);
    const milliseconds = Math.round(performance.now() - began);
    checkOutcome(outcome, run);
    if (outcome.kind === "accepted") accepted++;
    for (const { code } of outcome.findings) codes.set(code, (codes.get(code) ?? 0) + 1);
    if (milliseconds > slowest.milliseconds) slowest = { run, milliseconds };
    if (milliseconds > HANG_MILLISECONDS) hangs.push(run);
    if ((run - from + 1) % Math.ceil(runs / 10) === 0) {
      memory.push(Math.round(process.memoryUsage().rss / 2 ** 20));
      onTenth(reportAt(run - from + 1));
    }
  }
  return reportAt(runs);
};

/** Each seed once before the clock runs: starting the thread and loading its parsers is no hang. */
const warmSeeds = async (): Promise<readonly IntakeInput[]> => {
  const inputs = await seeds();
  for (const input of inputs) await intake(input);
  return inputs;
};

/** A mutant is registered as what it is: it is the parsers that are tried, not the checksum. */
const mutantOf = (inputs: readonly IntakeInput[], run: number): IntakeInput => {
  const random = randomOf(run);
  const input = random.oneOf(inputs);
  const bytes = mutate(input.bytes, random, random.oneOf(inputs).bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const registration = { ...input.registration, size: bytes.length, sha256 };
  return { ...input, registration, bytes };
};

/** Whatever was made of a mutant can be stored and told. */
const checkOutcome = (outcome: IntakeOutcome, run: number): void => {
  if (outcome.kind === "accepted") for (const claim of outcome.claims) Claim.parse(claim);
  for (const finding of outcome.findings) {
    const { message, remedy } = describeFinding(finding, "zh");
    if (/\{[@#]?\w+\}|undefined/.test(`${message}${remedy}`.replaceAll(/“[^”]*”/g, "")))
      throw new Error(`run ${run}: a finding cannot be told: ${finding.code}`);
  }
  if (outcome.kind === "rejected" && !outcome.findings.some(({ severity }) => severity === "error"))
    throw new Error(`run ${run} was rejected without an error`);
};
