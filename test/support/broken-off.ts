import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** What a client throws whose process is thought to have died. */
export class BrokenOff extends Error {
  override readonly name = "BrokenOff";
}

/** The client, which takes so many writes and none after them. */
export const dyingAfter = (client: DynamoDBClient, writes: number): DynamoDBClient => {
  let left = writes;
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (given) => {
        const isWrite = commandName.startsWith("Put") || commandName.startsWith("Transact");
        if (isWrite && left-- <= 0) throw new BrokenOff("no more is written");
        return next(given);
      },
    { step: "initialize", name: "dyingAfter" },
  );
  return client;
};
