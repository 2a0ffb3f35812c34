import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isOutForGood } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { startTableEngine, type TableEngine } from "../support/table-in-memory.ts";
import type { Checkpoints } from "./chain/copies.ts";
import { type County, untouchedCounties } from "./chain/county.ts";
import { fileOf, idOf } from "./chain/files.ts";
import { functionsOf } from "./chain/functions.ts";
import type { Evidence, Upload } from "./chain/program.ts";

let engine: TableEngine;
let untouched: () => Promise<County>;
beforeAll(async () => {
  engine = await startTableEngine();
  untouched = untouchedCounties(engine, "withdrawals");
});
afterAll(() => engine.stop());

const evidence: readonly Evidence[] = [undefined, 0].map((supersedes) => ({
  kind: "indicators",
  documents: [],
  supersedes,
  unregistered: false,
}));

/** One county, its functions, and what can happen to its first evidence. */
const scene = (county: County, checkpoints: Checkpoints) => {
  let milliseconds = Date.UTC(2021, 11, 1);
  const functions = functionsOf(
    county,
    (work) => work,
    () => new Date(milliseconds++),
  );
  const waiting: string[] = [];
  const put = async (which: 0 | 1): Promise<void> => {
    const [about] = evidence.slice(which);
    if (!about) throw new Error("there are two evidences");
    const indicators = [{ id: "primaryVariationCoefficient", value: which === 0 ? "0.6" : "0.7" }];
    const upload: Upload = {
      do: "upload",
      evidence: which,
      indicators,
      variant: 0,
      fault: undefined,
    };
    const { key, bytes, registration } = fileOf(upload, about, county.place);
    await county.put({ key, bytes, registration });
  };
  const noticed = (keys: readonly string[]) =>
    keys.map((key) =>
      JSON.stringify({ Records: [{ s3: { object: { key: encodeURIComponent(key) } } }] }),
    );
  /** Delivers until nothing waits; what fails comes again, and `twice` everything comes once more. */
  const deliver = async (twice = false): Promise<void> => {
    const batch = [...waiting.splice(0), ...noticed(county.notified())];
    if (batch.length === 0) return;
    for (const body of twice ? [...batch, ...batch] : batch) {
      const record = { messageId: "m", eventSource: "aws:sqs", body };
      const failed = await functions.ingestEvidence([record], checkpoints);
      if (failed.length > 0) waiting.push(body);
    }
    await deliver();
  };
  const evidenceSent = (messages: readonly unknown[]) =>
    void waiting.push(...messages.map((message) => JSON.stringify(message)));
  return {
    put,
    deliver,
    withdraw: () => functions.withdraw(idOf(0), evidenceSent, checkpoints),
    reconcile: async (): Promise<void> => {
      await functions.reconcile({ evidence: evidenceSent, recompute: () => undefined }, calm);
      await deliver();
    },
  };
};
type Scene = ReturnType<typeof scene>;

/** One machine dies, before or after the call of that number; all others live. */
const dyingAt = (fatal: number, moment: "before" | "after") => {
  let made = 0;
  const wrap: Checkpoints["reading"] =
    (_, make) =>
    async (...parameters) => {
      const isFatal = made++ === fatal;
      if (isFatal && moment === "before") throw new Error("the machine died");
      const answer = await make(...parameters);
      if (isFatal) throw new Error("the machine died");
      return answer;
    };
  return { checkpoints: { reading: wrap, writing: wrap }, wasReached: () => made > fatal };
};
const { checkpoints: calm } = dyingAt(-1, "before");

/** Until somebody is told that it is done, as a person would. */
const insist = async ({ withdraw }: Scene): Promise<void> => {
  while ((await withdraw()) !== 202);
};

/** Each order in which a withdrawal, an upload by the kept address and notifications can come. */
const orders: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  "told, withdrawn, told, put again": async (scene) => {
    await scene.deliver();
    await insist(scene);
    await scene.deliver();
    await scene.put(0);
  },
  "told, withdrawn, put again before anything is told": async (scene) => {
    await scene.deliver();
    await insist(scene);
    await scene.put(0);
  },
  "told, withdrawn, put again and again, all told twice": async (scene) => {
    await scene.deliver();
    await insist(scene);
    await scene.put(0);
    await scene.deliver(true);
    await scene.put(0);
    await scene.deliver(true);
  },
  "told, withdrawn by two people, put again between them": async (scene) => {
    await scene.deliver();
    await insist(scene);
    await scene.put(0);
    await insist(scene);
    await scene.put(0);
  },
  "told, replaced, told, put again": async (scene) => {
    await scene.deliver();
    await scene.put(1);
    await scene.deliver();
    await scene.put(0);
  },
  "told, replaced, put again before anything is told": async (scene) => {
    await scene.deliver();
    await scene.put(1);
    await scene.put(0);
  },
  "told, replaced and withdrawn, told twice, put again": async (scene) => {
    await scene.deliver();
    await scene.put(1);
    await insist(scene);
    await scene.deliver(true);
    await scene.put(0);
  },
};

const isOut = async ({ place, table, bucket }: County): Promise<void> => {
  const evidenceId = idOf(0);
  const prefix = `evidence/${place.cycle}/${place.county}/${evidenceId}/`;
  const claims = await table.claims(place);

  expect(isOutForGood(await table.receipt({ ...place, evidenceId }))).toBe(true);
  expect(claims.filter((claim) => claim.evidenceId === evidenceId)).toEqual([]);
  expect(await Array.fromAsync(bucket.objects(prefix))).toEqual([]);
};

describe("an evidence that was taken out stays out, whichever call one of the machines dies at", () => {
  test.for(Object.entries(orders))("%s", { timeout: 120_000 }, async ([, play]) => {
    for (const moment of ["before", "after"] as const) {
      let wasReached = true;
      for (let fatal = 0; wasReached; fatal++) {
        const county = await untouched();
        const death = dyingAt(fatal, moment);
        const stage = scene(county, death.checkpoints);
        await stage.put(0);

        await play(stage);
        await stage.deliver();
        await stage.reconcile();

        await isOut(county);
        wasReached = death.wasReached();
      }
    }
  });
});
