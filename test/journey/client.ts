import { createHash } from "node:crypto";
import type * as z from "zod";
import { ReceiptAnswer, UploadAnswer } from "../../events/api/receipt.ts";
import { HistoryPage, StatusAnswer } from "../../events/api/status.ts";

/** A running system, wherever it runs. Tokens are what its identity provider gives to such a person. */
export interface Target {
  readonly apiUrl: string;
  tokenFor(holder: Holder): Promise<string>;
}

/** Whom a token stands for; with a department only a clerk who fills in for it. */
export interface Holder {
  readonly role: string;
  readonly division: string;
  readonly department?: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly json: unknown;
}

export interface FileToFile {
  readonly bytes: Uint8Array;
  readonly kind: "indicators" | "document" | "narrative";
  readonly fileName: string;
  readonly contentType: string;
  /** Whatever else the registration says, or says differently. */
  readonly change?: Readonly<Record<string, unknown>>;
}

/** Waiting for a chain of queues and streams: long, because an emulator or a machine may be slow; a poll ends it as soon as it can. */
const PATIENCE_MS = 150_000;
const POLL_MS = 50;

/** Calls the public API of a target as one person; nothing else of the system is touched. */
export const personAt = async (
  target: Target,
  role: string,
  division: string,
  department?: string,
) => {
  const token = await target.tokenFor({ role, division, department });
  return personWith(target, token);
};
export type Person = ReturnType<typeof personWith>;

export const personWith = (target: Target, token: string | undefined) => {
  const call = async (
    method: string,
    path: string,
    options: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const response = await fetch(`${target.apiUrl}/v1${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(options.body !== undefined && { "content-type": "application/json" }),
        ...options.headers,
      },
      ...(options.body !== undefined && {
        body: typeof options.body === "string" ? options.body : JSON.stringify(options.body),
      }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      json: isJson && bytes.length > 0 ? JSON.parse(new TextDecoder().decode(bytes)) : undefined,
    };
  };
  return { call, ...countyCalls(call) };
};

type Call = (
  method: string,
  path: string,
  options?: { body?: unknown; headers?: Record<string, string> },
) => Promise<Answer>;

const countyCalls = (call: Call) => {
  const at = (county: string) => `/counties/${county}/cycles/2021`;
  const receipt = async (county: string, evidenceId: string) =>
    ReceiptAnswer.parse((await call("GET", `${at(county)}/evidence/${evidenceId}`)).json);
  const status = async (county: string) =>
    StatusAnswer.parse((await call("GET", `${at(county)}/status`)).json);
  const register = (county: string, file: FileToFile) =>
    call("POST", `${at(county)}/evidence`, { body: registrationOf(file) });
  /** Registers, uploads and waits until the receipt is settled. */
  const file = async (county: string, sent: FileToFile) => {
    const registered = await register(county, sent);
    if (registered.status !== 201) throw new Error(`registration answered ${registered.status}`);
    const { evidenceId, upload } = UploadAnswer.parse(registered.json);
    const uploaded = await put(upload, sent.bytes);
    if (uploaded.status !== 200) throw new Error(`upload answered ${uploaded.status}`);
    return eventually(
      () => receipt(county, evidenceId),
      ({ state }) => state !== "requested",
    );
  };
  return {
    at,
    receipt,
    status,
    register,
    file,
    history: async (county: string) =>
      HistoryPage.parse((await call("GET", `${at(county)}/history`)).json),
    withdraw: (county: string, evidenceId: string, reason?: string) =>
      call("DELETE", `${at(county)}/evidence/${evidenceId}`, {
        ...(reason !== undefined && { body: { reason } }),
      }),
    /** The status once it satisfies the condition. */
    statusWhen: (county: string, isReached: (status: z.infer<typeof StatusAnswer>) => boolean) =>
      eventually(() => status(county), isReached),
    receiptWhen: (county: string, evidenceId: string, state: string) =>
      eventually(
        () => receipt(county, evidenceId),
        (found) => found.state === state,
      ),
  };
};

export const registrationOf = ({ bytes, kind, fileName, contentType, change }: FileToFile) => ({
  kind,
  fileName,
  contentType,
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  title: fileName,
  issuer: "education",
  period: { from: "2021-01-01", to: "2021-12-31" },
  ...change,
});

/** PUT to a presigned address. fetch sets the length by itself, from the bytes it is given. */
export const put = (
  upload: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const { "content-length": _, ...signed } = upload.headers;
  return fetch(upload.url, {
    method: "PUT",
    headers: { ...signed, ...headers },
    body: Buffer.from(bytes),
  });
};

/** Asks until the answer is the one waited for; the last answer is shown when it never comes. */
export const eventually = async <T>(
  ask: () => Promise<T>,
  isReached: (answer: T) => boolean,
): Promise<T> => {
  for (let left = PATIENCE_MS / POLL_MS; ; left -= 1) {
    const answer = await ask();
    if (isReached(answer)) return answer;
    if (left <= 0)
      throw new Error(`waited in vain; last answer: ${JSON.stringify(answer).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
};
