import { expect, test } from "vitest";
import { reconcileAll } from "../../../infra/aws/operations/reconcile-all.ts";
import { evidenceId } from "../../support/builders.ts";
import { foundOnly, requestOf } from "../../support/reconcile-in-memory.ts";

const places = [
  { province: "14", cycle: "2021" },
  { county: "140524", cycle: "2021" },
  { county: "140525", cycle: "2021" },
];

/** A function that answers what is listed for each place, one run after the other. */
const functionOf = (answers: Readonly<Record<string, readonly object[]>>) => {
  const asked: unknown[] = [];
  const left = new Map(Object.entries(answers).map(([place, runs]) => [place, [...runs]]));
  const ask = async (event: unknown): Promise<unknown> => {
    asked.push(event);
    const { place } = Object(event);
    if (!place) {
      const requests = places.map((each) => ({ ...requestOf(), place: each }));
      return { round: requestOf().round, scope: "full", places: 3, requests };
    }
    return left.get(place.county ?? place.province)?.shift() ?? foundOnly();
  };
  return { asked, ask };
};

const noBar = () => undefined;

test("a round by hand asks for everything, waits for nothing, and counts counties, not calendars", async () => {
  const { asked, ask } = functionOf({});

  const found = await reconcileAll({ ask, told: noBar });

  expect(asked[0]).toEqual({ round: { scope: "full", graceSeconds: 0, by: "caller" } });
  expect(asked).toHaveLength(4);
  expect(found).toEqual({ counties: 2, evidence: 0, statuses: 0, faults: 0, ledger: 0 });
});

test("a county that is too long for one run is followed to its end, and all runs are added up", async () => {
  const next = requestOf({ cursor: { after: evidenceId(1), looked: 1, inFlight: 0 } });
  const { asked, ask } = functionOf({
    "140524": [foundOnly({ evidence: 2, next }), foundOnly({ evidence: 1, statuses: 1 })],
    "140525": [foundOnly({ statuses: 1, ledger: 4 })],
    "14": [foundOnly({ faults: 1 })],
  });

  const found = await reconcileAll({ ask, told: noBar });

  expect(asked).toContainEqual(next);
  expect(found).toEqual({ counties: 2, evidence: 3, statuses: 2, faults: 1, ledger: 4 });
});

test("whoever waits is told of each place that is done, out of how many", async () => {
  const heard: string[] = [];
  const { ask } = functionOf({});

  await reconcileAll({ ask, told: (done, of) => heard.push(`${done}/${of}`) });

  expect(heard).toEqual(["1/3", "2/3", "3/3"]);
});

test("a run that answers no comparison ends the round", async () => {
  const { ask } = functionOf({ "140524": [{ errorMessage: "down" }] });

  await expect(reconcileAll({ ask, told: noBar })).rejects.toThrow();
});
