import { createHash } from "node:crypto";
import { createHandler, type Deps } from "../../functions/verify-report/handler.ts";
import type { Status } from "../../shared/domain/status/status.ts";
import type { Renderer } from "../../shared/report/renderer.ts";
import { reportAt } from "../../shared/report/report-at.ts";
import { documentClaim, framework2021 } from "./builders.ts";
import { lingchuan } from "./evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "./http-event.ts";
import { statusOf } from "./status-in-memory.ts";

const place = { ...lingchuan, framework: framework2021() };
/** The first version of Lingchuan. */
export const first = statusOf([documentClaim("1.1-1", 1)]);
export const sha256Of = (text: string) => createHash("sha256").update(text).digest("hex");

/** A renderer whose paper is its line. */
const lines: Renderer = {
  contentType: "text/plain",
  extension: "md",
  render: async ({ verification }) => new TextEncoder().encode(verification.line),
};
export const template = "ab".repeat(32);

export interface Scene {
  /** The status in force; the first version unless told. */
  readonly inForce?: Status | undefined;
  readonly stored?: Status | undefined;
  /** SHA-256 of what the shelf has under any key. */
  readonly kept?: string;
}

export const tableOf = (scene: Scene): Deps["table"] => ({
  status: async () => ("inForce" in scene ? scene.inForce : first),
  statusAsOf: async () => undefined,
  statusOfVersion: async (_, version) => {
    const stored = "stored" in scene ? scene.stored : first;
    return stored?.version === version ? stored : undefined;
  },
  receiptsById: async () => [],
  narrative: async () => undefined,
  facts: async () => new Map(),
  issuedReport: async () => undefined,
});

export const lineOf = async (version: number, form = {}): Promise<string> => {
  const model = await reportAt(place, { kind: "version", version }, tableOf({}), form);
  return model?.verification.line ?? "";
};

interface File extends Partial<Pick<EventFacts, "role" | "division">> {
  readonly line: string;
  readonly bytes?: string;
  readonly format?: string;
}

/** What is answered of a file, logged, and asked for on the way. */
export const verify = async (
  { line, bytes = line, format = "md", ...caller }: File,
  scene: Scene = {},
) => {
  const asked: string[] = [];
  const log = recordedLog();
  const handler = createHandler({
    table: tableOf(scene),
    reports: {
      find: async (key) => {
        asked.push(key);
        const { kept: sha256 } = scene;
        return sha256 === undefined
          ? undefined
          : { size: 1, sha256, bytes: async () => new Uint8Array() };
      },
      keep: async () => undefined,
      address: async (key) => `https://shelf/${key}`,
    },
    renderer: async (each) => {
      asked.push(each);
      return { ...lines, extension: each };
    },
    word: async () => {
      asked.push("template");
      return { renderer: { ...lines, extension: "docx" }, template };
    },
    log,
  });
  const event = httpEvent({
    routeKey: "POST /v1/report-verifications",
    role: "inspector",
    division: "14",
    ...caller,
    body: { line, sha256: sha256Of(bytes), format },
  });
  const { statusCode: status, body } = await handler(event, lambdaContext());
  return { status, answer: JSON.parse(String(body)), lines: log.lines, asked };
};
