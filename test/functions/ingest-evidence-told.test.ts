import { expect, test } from "vitest";
import { StaleRow, UnwritableRow } from "../../shared/aws/errors.ts";
import { finding } from "../../shared/domain/findings/make-finding.ts";
import { acceptance, lingchuan } from "../support/evidence-builders.ts";
import { comesAgain, done, id, play } from "../support/ingest-in-memory.ts";

const ref = { ...lingchuan, evidenceId: id };

test("a file that comes back while its receipt is withdrawn is read again at once", async () => {
  const receipt = { ...acceptance(id, []).receipt, etag: '"e1"' };

  const { answer, did } = await play({ receipt, comesBack: true });

  expect([answer, did]).toStrictEqual([done, ["withdrawn", "accepted"]]);
});

test("what the table cannot hold is refused, and the log says of which evidence and why", async () => {
  const error = new UnwritableRow("too large", { rows: 1 });
  const refusals = [error];

  const { answer, did, log } = await play({
    settle: async () => {
      const refusal = refusals.pop();
      if (refusal) throw refusal;
    },
  });

  expect([answer, did]).toStrictEqual([done, ["rejected cannotBeKept"]]);
  expect(log.lines).toStrictEqual([
    { message: "evidence not kept", facts: { ...ref, error } },
    { message: "evidence settled", facts: { ...ref, state: "rejected", findings: 1 } },
  ]);
});

test("an evidence that keeps changing is named in the log", async () => {
  const { answer, log } = await play({
    settle: async () => {
      throw new StaleRow("moved", { rows: 1 });
    },
  });

  expect(answer).toStrictEqual(comesAgain);
  expect(log.lines).toStrictEqual([
    {
      message: "message failed",
      facts: { messageId: "m-1", comesAgain: ["m-1"], error: expect.any(StaleRow) },
    },
  ]);
  expect(log.lines[0]?.facts).toMatchObject({ error: { facts: ref } });
});

test.each([
  { what: "that nobody registered", scene: { registration: undefined }, cycle: "2021" },
  {
    what: "of a year without evaluation",
    scene: { key: `evidence/2019/140524/${id}/a.png` },
    cycle: "2019",
  },
])("an object $what is named in the log and comes again", async ({ scene, cycle }) => {
  const { answer, log } = await play(scene);

  expect(answer).toStrictEqual(comesAgain);
  const error = { name: "ForeignObject", facts: { ...ref, cycle } };
  expect(log.lines).toMatchObject([{ message: "message failed", facts: { error } }]);
});

test("a file that blew a fuse is named with it; one that is refused for what it says is not", async () => {
  const blown = finding("tooComplex", { path: "", values: { fuse: "seconds" } });
  const wrong = finding("cannotBeKept", { path: "" });

  const { log } = await play({ outcome: { kind: "rejected", findings: [wrong, blown] } });
  const { log: quiet } = await play({ outcome: { kind: "rejected", findings: [wrong] } });

  const settled = (findings: number) => ({
    message: "evidence settled",
    facts: { ...ref, state: "rejected", findings },
  });
  const rings = { message: "a file blew a fuse", facts: { ...ref, fuse: "seconds" } };
  expect(log.lines).toStrictEqual([rings, settled(2)]);
  expect(quiet.lines).toStrictEqual([settled(1)]);
});
