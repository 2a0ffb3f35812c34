import { expect, test } from "vitest";
import { changedCounties, requestedCounties } from "../../shared/aws/changed-counties.ts";
import { evidenceId } from "../support/builders.ts";

const changed = (pk: string, sk: string, SequenceNumber: string) => ({
  eventSource: "aws:dynamodb" as const,
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber },
});
const message = (messageId: string, body: string) => ({
  eventSource: "aws:sqs" as const,
  messageId,
  body,
});
const lingchuan = { county: "140524", cycle: "2021" };
const qinshui = { county: "140521", cycle: "2021" };

test("a batch asks for each county once, with all that changed in it and why, each thing once", () => {
  const { touched, unknown } = changedCounties({
    Records: [
      changed("140524#2021", `CLAIM#1.1-2#${evidenceId(2)}`, "s1"),
      changed("140521#2021", `CLAIM#1.1-1#${evidenceId(3)}`, "s2"),
      changed("140524#2021", `CLAIM#1.1-1#${evidenceId(1)}`, "s3"),
      changed("140524#2021", `CLAIM#1.1-1#${evidenceId(2)}`, "s4"),
    ],
  });

  expect(touched).toEqual([
    {
      place: lingchuan,
      subjects: new Set(["1.1-2", "1.1-1"]),
      cause: { evidence: [evidenceId(1), evidenceId(2)], decisions: [], reconciled: false },
      identifiers: ["s1", "s3", "s4"],
    },
    {
      place: qinshui,
      subjects: new Set(["1.1-1"]),
      cause: { evidence: [evidenceId(3)], decisions: [], reconciled: false },
      identifiers: ["s2"],
    },
  ]);
  expect(unknown).toEqual([]);
});

test("one county in two cycles is looked at twice, and a cycle says nothing of another", () => {
  const { touched } = changedCounties({
    Records: [
      changed("140524#2021", `CLAIM#1.1-1#${evidenceId(1)}`, "s1"),
      changed("140524#2022", `CLAIM#1.1-1#${evidenceId(1)}`, "s2"),
    ],
  });

  expect(touched.map(({ place, identifiers }) => [place.cycle, identifiers])).toEqual([
    ["2021", ["s1"]],
    ["2022", ["s2"]],
  ]);
});

test("a decision touches no claim, and is named as the cause by its number, in the order of numbers", () => {
  const { touched } = changedCounties({
    Records: [
      changed("140524#2021", "DECISION#0000000010", "s1"),
      changed("140524#2021", "DECISION#0000000009", "s2"),
      changed("140524#2021", "DECISION#0000000010", "s3"),
    ],
  });

  expect(touched).toEqual([
    {
      place: lingchuan,
      subjects: new Set(),
      cause: { evidence: [], decisions: ["9", "10"], reconciled: false },
      identifiers: ["s1", "s2", "s3"],
    },
  ]);
});

test.each([
  { what: "a row that no recompute is told of", pk: "140524#2021", sk: "STATUS" },
  { what: "a key of no county", pk: "COUNTY#140524", sk: `CLAIM#1.1-1#${evidenceId(1)}` },
])("law 5: $what is handed back by its keys, beside what is known", ({ pk, sk }) => {
  const { touched, unknown } = changedCounties({
    Records: [
      changed(pk, sk, "odd"),
      changed("140524#2021", `CLAIM#1.1-1#${evidenceId(1)}`, "good"),
    ],
  });

  expect(unknown).toEqual([{ identifier: "odd", message: "row not known", facts: { pk, sk } }]);
  expect(touched.map(({ identifiers }) => identifiers)).toEqual([["good"]]);
});

test("messages ask for a county as a whole, once, as a reconciliation", () => {
  const body = JSON.stringify(lingchuan);

  expect(requestedCounties({ Records: [message("m1", body), message("m2", body)] })).toEqual({
    touched: [
      {
        place: lingchuan,
        subjects: "all",
        cause: { evidence: [], decisions: [], reconciled: true },
        identifiers: ["m1", "m2"],
      },
    ],
    unknown: [],
  });
});

test.each(["", "{", "null", '{"county":"140524"}', '{"county":"1405","cycle":"2021"}'])(
  "law 5 and 9: the message %j is handed back by its id, without what it says",
  (body) => {
    expect(requestedCounties({ Records: [message("m1", body)] })).toEqual({
      touched: [],
      unknown: [{ identifier: "m1", message: "message not readable", facts: { messageId: "m1" } }],
    });
  },
);
