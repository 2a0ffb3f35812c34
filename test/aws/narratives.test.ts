import { DynamoDBClient, GetItemCommand, type GetItemCommandInput } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { UnreadableRow } from "../../shared/aws/errors.ts";
import { narrativeRows } from "../../shared/aws/narratives.ts";
import { attributes } from "../../shared/aws/rows.ts";
import { evidenceId } from "../support/builders.ts";
import { lingchuan } from "../support/evidence-builders.ts";
import { mockedClient } from "../support/mocked-client.ts";

const dynamodb = mockedClient(DynamoDBClient);
const rows = narrativeRows({ client: new DynamoDBClient({ region: "x" }), name: "t" });
const keyOf = (word: string, id: number) =>
  attributes({ pk: "140524#2021", sk: `${word}#${evidenceId(id)}` });
const asked = () => dynamodb.commandCalls(GetItemCommand).map(({ args }) => args[0].input);

const narrative = { sections: [{ part: "problems", title: "问题", text: "教师不足" }] };
const honour = { kind: "honour", item: "1.1", text: "获评省级先进" };

/** Answers with the bodies of these keys, and with nothing for any other. */
const holding = (bodies: Readonly<Record<string, unknown>>) =>
  dynamodb.on(GetItemCommand).callsFake(({ Key }: GetItemCommandInput) => {
    const sk = String(Key?.sk?.S);
    return sk in bodies ? { Item: attributes({ pk: "140524#2021", sk, body: bodies[sk] }) } : {};
  });

test("the narrative of an evidence is read as it stands", async () => {
  holding({ [`NARRATIVE#${evidenceId(1)}`]: narrative });

  expect(await rows.narrative(lingchuan, evidenceId(1))).toEqual(narrative);
  expect(asked()).toEqual([{ TableName: "t", Key: keyOf("NARRATIVE", 1), ConsistentRead: true }]);
});

test("an evidence without a narrative has none", async () => {
  holding({});

  expect(await rows.narrative(lingchuan, evidenceId(1))).toBeUndefined();
});

test("the facts of several evidences stand by evidence, in the order that was asked for", async () => {
  holding({
    [`FACTS#${evidenceId(1)}`]: { facts: [honour] },
    [`FACTS#${evidenceId(3)}`]: { facts: [honour, honour] },
  });

  const facts = await rows.facts(lingchuan, [3, 2, 1].map(evidenceId));

  expect([...facts]).toEqual([
    [evidenceId(3), [honour, honour]],
    [evidenceId(2), []],
    [evidenceId(1), [honour]],
  ]);
  expect(asked().map(({ Key }) => Key)).toEqual([3, 2, 1].map((id) => keyOf("FACTS", id)));
});

test("no evidences have no facts, and nothing is read", async () => {
  expect((await rows.facts(lingchuan, [])).size).toBe(0);
  expect(asked()).toEqual([]);
});

test("facts of a foreign shape are told, and are not taken for none", async () => {
  holding({ [`FACTS#${evidenceId(1)}`]: { facts: "many" } });

  await expect(rows.facts(lingchuan, [evidenceId(1)])).rejects.toBeInstanceOf(UnreadableRow);
});
