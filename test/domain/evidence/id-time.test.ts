import fc from "fast-check";
import { ulid } from "ulid";
import { expect, test } from "vitest";
import { EvidenceId } from "../../../shared/domain/evidence/evidence.ts";
import { leastIdAt, timeOf } from "../../../shared/domain/evidence/id-time.ts";

const moments = fc.integer({ min: 1, max: 2 ** 48 - 1 });

test("an id tells when it was made, to the millisecond", () => {
  fc.assert(
    fc.property(moments, (moment) => {
      expect(timeOf(EvidenceId.parse(ulid(moment)))).toBe(moment);
      expect(timeOf(leastIdAt(moment))).toBe(moment);
    }),
  );
});

test("the least id of a moment comes after all that were made before, and before all that are made then", () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const least = leastIdAt(moment);

      expect(least <= ulid(moment)).toBe(true);
      if (moment > 1) expect(ulid(moment - 1) < least).toBe(true);
    }),
  );
});
