import type { CountyCode } from "../../shared/domain/place/division.ts";
import type { PlannedUpload } from "./planned-upload.ts";

/** What of one county has to stand in the end. */
export interface Expected {
  /** Every evidence that somebody has the receipt of, and its state. */
  readonly receipts: ReadonlyMap<string, "accepted" | "rejected">;
  /** `subject evidence` of each claim. */
  readonly claims: ReadonlySet<string>;
  /** By subject what counts: of which evidence, and of an indicator its reading. */
  readonly standing: ReadonlyMap<
    string,
    { readonly evidenceId: string; readonly reading?: string }
  >;
}

type Sent = Pick<PlannedUpload, "says" | "isSound"> & { readonly evidenceId: string };

/**
 * What a run has to end with, from nothing but what was sent and acknowledged: an upload that is sound is accepted and
 * claims what it says, one that is not is refused; of several on a subject the one that was registered last counts (its id,
 * a ULID, is the greatest). It knows nothing of how the system arrives there.
 */
export const createOracle = () => {
  const sent = new Map<CountyCode, Sent[]>();
  return {
    sent: ({ county, says, isSound }: PlannedUpload, evidenceId: string): void => {
      const ofCounty = sent.get(county) ?? [];
      ofCounty.push({ says, isSound, evidenceId });
      sent.set(county, ofCounty);
    },
    counties: (): readonly CountyCode[] => [...sent.keys()],
    expected: (county: CountyCode): Expected => expectedOf(sent.get(county) ?? []),
  };
};
export type Oracle = ReturnType<typeof createOracle>;

const expectedOf = (sent: readonly Sent[]): Expected => {
  const sound = sent.filter(({ isSound }) => isSound);
  const standing = new Map<string, { evidenceId: string; reading?: string }>();
  for (const { evidenceId, says } of sound) {
    for (const [subject, reading] of says) {
      const before = standing.get(subject);
      if (before && before.evidenceId > evidenceId) continue;
      standing.set(subject, { evidenceId, ...(reading !== undefined && { reading }) });
    }
  }
  return {
    receipts: new Map(
      sent.map(({ evidenceId, isSound }) => [evidenceId, isSound ? "accepted" : "rejected"]),
    ),
    claims: new Set(
      sound.flatMap(({ evidenceId, says }) =>
        [...says.keys()].map((subject) => `${subject} ${evidenceId}`),
      ),
    ),
    standing,
  };
};
