import type { Receipt } from "../../../shared/domain/evidence/receipt.ts";
import type { County } from "./county.ts";
import { type File, fileOf, idOf, keyOf } from "./files.ts";
import type { Act, Evidence, Step } from "./program.ts";

/** What somebody outside does: uploads, removes, decides. */
export const takeStep = async (
  step: Exclude<Step, Act | { do: "reconcile" }>,
  evidence: readonly Evidence[],
  county: County,
): Promise<void> => {
  if (step.do === "decide") return county.decide(step.saying);
  const about = evidence[step.evidence];
  if (!about) throw new Error(`the program has no evidence ${step.evidence}`);
  if (step.do === "remove") return county.bucket.remove(keyOf(step.evidence, about, county.place));
  const file = fileOf(step, about, county.place);
  // An object without metadata can only be understood by its registration in the table.
  if (!about.unregistered || step.fault === "bare") await register(step.evidence, file, county);
  const registration = step.fault === "bare" ? undefined : file.registration;
  await county.put({ key: file.key, bytes: file.bytes, registration });
};

/** Once for each evidence, as the API does; the same address may be used for another upload. */
const register = async (which: number, { registration }: File, county: County): Promise<void> => {
  const ref = { ...county.place, evidenceId: idOf(which) };
  if (await county.table.receipt(ref)) return;
  const receipt: Receipt = {
    ...ref,
    state: "requested",
    registration,
    findings: [],
    revision: 1,
    updatedAt: "2021-11-30T00:00:00.000Z",
    expiresAt: "2021-12-02T00:00:00.000Z",
  };
  await county.table.register(receipt);
};
