import { expect, test } from "vitest";
import { type ClaimSet, claimSets, claimTexts } from "../../../../bench/claims/claim-texts.ts";
import { noticedIn } from "./noticed.ts";
import second from "./second.json" with { type: "json" };
import seed from "./seed.json" with { type: "json" };
import third from "./third.json" with { type: "json" };
import tuning from "./tuning.json" with { type: "json" };

/**
 * What was noticed of each public text when it was last looked through: a finding names the numbers that it holds against
 * each other, so each can be worked out from the text. A rule that changes changes them, and they are looked through again.
 */
const expected = { seed, tuning, second, third } as const satisfies Record<ClaimSet, unknown>;

test.each(claimSets.flatMap((set) => claimTexts(set).map((text) => ({ set, id: text.id, text }))))(
  "in $id of the $set texts the same is judged, and the same altered figures are noticed",
  ({ set, id, text }) => {
    const texts: Readonly<Record<string, unknown>> = expected[set];

    expect(noticedIn(text)).toEqual(texts[id]);
  },
);
