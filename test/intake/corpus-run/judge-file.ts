import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { IntakeOutcome } from "../../../shared/domain/evidence/intake-outcome.ts";
import { checkRegistration } from "../../../shared/domain/evidence/registration.ts";
import { sizeLimits } from "../../../shared/domain/evidence/size-limits.ts";
import { type IntakeInput, intake } from "../../../shared/intake/intake.ts";
import { upload, valuesOf } from "../../support/intake-builders.ts";
import type { FileFound } from "./files-of.ts";
import { peakMemory, resetPeakMemory } from "./peak-memory.ts";
import type { Try } from "./tries-of.ts";
import type { Verdict } from "./verdict.ts";

export type Judgement = Omit<Verdict, "path" | "kind" | "cells">;

/** Registers a file as its bytes are and takes it in, measuring this process meanwhile. */
export const judgeFile = async (file: FileFound, as: Try): Promise<Judgement> => {
  globalThis.gc?.();
  resetPeakMemory();
  const before = process.cpuUsage();
  const told = await toldOf(file, as);
  const { user, system } = process.cpuUsage(before);
  return {
    ...told,
    cpuMilliseconds: Math.round((user + system) / 1000),
    peakMegabytes: Math.round(peakMemory() / 2 ** 20),
  };
};

/** The system refuses a file by its size before it reads it, and so is it here. */
const toldOf = async (file: FileFound, { kind, contentType }: Try): Promise<Told> => {
  const registered = { contentType, size: file.size };
  const isTooLarge = file.size > sizeLimits[kind];
  try {
    const bytes = isTooLarge ? new Uint8Array() : await readFile(file.location);
    const input = upload(kind, basename(file.path), bytes, registered);
    return isTooLarge ? refusedUnread(input) : takenIn(await intake(input));
  } catch (error) {
    const crash = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { verdict: "crashed", codes: {}, crash: crash.slice(0, 200) };
  }
};

type Told = Pick<Verdict, "verdict" | "codes" | "read" | "crash">;

const refusedUnread = ({ registration, framework, ref }: IntakeInput): Told => ({
  verdict: "rejected",
  codes: counted(checkRegistration({ description: registration, framework, cycle: ref.cycle })),
});

const takenIn = (outcome: IntakeOutcome): Told => {
  const codes = counted(outcome.findings);
  return outcome.kind === "rejected"
    ? { verdict: "rejected", codes }
    : { verdict: "accepted", codes, read: readOf(outcome) };
};

const counted = (findings: readonly { readonly code: string }[]): Record<string, number> => {
  const codes: Record<string, number> = {};
  for (const { code } of findings) codes[code] = (codes[code] ?? 0) + 1;
  return codes;
};

/** Enough to see that something else was read than before; of a text its length and hash. */
const readOf = (outcome: IntakeOutcome): Record<string, string> => {
  const sections = outcome.kind === "accepted" ? (outcome.narrative?.sections ?? []) : [];
  return {
    ...valuesOf(outcome),
    ...Object.fromEntries(
      sections.map((section, at) => [`${at + 1} ${section.part}`, fingerprint(section.text)]),
    ),
  };
};

const fingerprint = (text: string): string =>
  `${text.length} characters ${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
