import { expect } from "vitest";
import type { County } from "./county.ts";
import { idOf } from "./files.ts";
import type { Program } from "./program.ts";

/** Whoever was put there before its replacement and was replaced by an accepted evidence has no object any more. */
export const expectReplacedGone = async (program: Program, county: County): Promise<void> => {
  const lastUpload = (which: number) =>
    program.steps.findLastIndex((step) => step.do === "upload" && step.evidence === which);
  const stillThere = await Promise.all(
    program.evidence.map(async ({ supersedes }, which) => {
      const isReplaced =
        supersedes !== undefined &&
        supersedes < which &&
        lastUpload(supersedes) < lastUpload(which) &&
        (await isAccepted(which, county));
      return isReplaced && (await isThere(supersedes, county)) ? [supersedes] : [];
    }),
  );
  expect(stillThere.flat()).toEqual([]);
};

const isAccepted = async (which: number, { place, table }: County): Promise<boolean> =>
  (await table.receipt({ ...place, evidenceId: idOf(which) }))?.state === "accepted";

const isThere = async (which: number, { place, bucket }: County): Promise<boolean> => {
  const prefix = `evidence/${place.cycle}/${place.county}/${idOf(which)}/`;
  return (await Array.fromAsync(bucket.objects(prefix))).length > 0;
};
