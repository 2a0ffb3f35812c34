/** Inside the thread of a function: its own module as it is, and every call that it makes of a service written down. */
import { appendFileSync } from "node:fs";
import { PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { S3Client } from "@aws-sdk/client-s3";
import { sendKeepingVersions } from "./kept-versions.ts";

type Handler = (event: unknown, context: unknown) => unknown;

/** The function of a module, with a line in the file for each command that it sends and each address that it signs. */
export const recordFunction = async (module: string, file: string): Promise<Handler> => {
  const write = (call: object) => appendFileSync(file, `${JSON.stringify(call, withoutBytes)}\n`);
  recordCommands(write);
  recordFetches(write);
  const { handler }: Record<string, unknown> = await import(module);
  if (!isHandler(handler)) throw new Error(`${module} exports no function "handler"`);
  return async (event, context) => {
    const answer = await handler(unpacked(event), context);
    for (const url of JSON.stringify(answer ?? null).match(signedAddress) ?? []) write({ url });
    return answer;
  };
};

const isHandler = (value: unknown): value is Handler => typeof value === "function";

/** Asked so that its answer can be read here: packed, an address in it would be seen by nobody. */
const unpacked = (event: unknown): unknown =>
  typeof event === "object" && event !== null && "headers" in event
    ? { ...event, headers: { ...Object(event.headers), "accept-encoding": "identity" } }
    : event;

/** What a person who is given it may do, the function has to be allowed to. */
const signedAddress = /https?:[^"\\\s]+[?&]x-id=\w+[^"\\\s]*/g;

const withoutBytes = (name: string, value: unknown): unknown =>
  name === "Body" || value instanceof Uint8Array ? undefined : value;

type Write = (call: object) => void;

/** All clients of the SDK send by the same method. */
const recordCommands = (write: Write): void => {
  const clients: object = Object.getPrototypeOf(S3Client.prototype);
  const send: unknown = Reflect.get(clients, "send");
  if (typeof send !== "function") throw new Error("clients of the SDK send by another name");
  const recorded = async function (this: unknown, command: Command, ...rest: unknown[]) {
    const call = { command: command.constructor.name, input: command.input };
    try {
      const answer: unknown = await (command instanceof PutEventsCommand
        ? taken(command)
        : sendKeepingVersions(command, (each) => Reflect.apply(send, this, [each, ...rest])));
      write(call);
      return answer;
    } catch (error) {
      write({ ...call, error: error instanceof Error ? error.name : String(error) });
      throw error;
    }
  };
  Reflect.set(clients, "send", recorded);
};

interface Command {
  readonly input: unknown;
}

/** As a bus answers that takes everything. */
const taken = ({ input: { Entries = [] } }: PutEventsCommand) => ({
  Entries: Entries.map((_, index) => ({ EventId: String(index) })),
});

const recordFetches = (write: Write): void => {
  const { fetch } = globalThis;
  globalThis.fetch = (address, ...rest) => {
    const url = address instanceof Request ? address.url : String(address);
    if (url.match(signedAddress)) write({ url });
    return fetch(address, ...rest);
  };
};
