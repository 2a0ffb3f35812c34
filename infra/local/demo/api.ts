import * as z from "zod";
import { DemoFailed } from "./demo-failed.ts";
import type { UploadFile } from "./pack.ts";

const Finding = z.object({
  code: z.string(),
  severity: z.string(),
  path: z.string(),
  message: z.string(),
  remedy: z.string(),
  evidenceId: z.string().optional(),
});
export type Finding = z.infer<typeof Finding>;

const Upload = z.object({
  evidenceId: z.string(),
  upload: z.object({
    method: z.string(),
    url: z.url(),
    headers: z.record(z.string(), z.string()),
  }),
});

const Receipts = z.object({
  receipts: z.array(
    z.object({
      evidenceId: z.string(),
      state: z.string(),
      title: z.string(),
      findings: z.array(Finding),
    }),
  ),
  next: z.string().optional(),
});
export type Receipt = z.infer<typeof Receipts>["receipts"][number];

const Item = z.object({
  id: z.string(),
  state: z.string(),
  criteria: z.array(
    z.object({
      evidenceId: z.string().optional(),
      documents: z.array(z.object({ evidenceId: z.string().optional() })).optional(),
    }),
  ),
});

const Status = z.object({
  version: z.int(),
  score: z.string(),
  maxScore: z.string(),
  grade: z.string(),
  provisional: z.boolean(),
  reported: z.object({ indicators: z.int(), of: z.int() }),
  vetoes: z.array(z.object({ name: z.string() })),
  priorities: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      points: z.string(),
      score: z.string(),
      items: z.array(Item),
    }),
  ),
  findings: z.array(Finding),
  narrative: z.string().optional(),
});
export type Status = z.infer<typeof Status>;

/** What the demo asks of the public API, as one person; it knows nothing of the system but this. */
export const apiAs = (person: Person) => {
  const call = caller(person);
  return {
    upload: (file: UploadFile) => upload(call, file),
    receipts: () => receipts(call),
    status: async (): Promise<Status> => Status.parse(await (await call("GET", "/status")).json()),
    report: async (format: string): Promise<Uint8Array> =>
      new Uint8Array(await (await call("GET", `/report?format=${format}`)).arrayBuffer()),
  };
};
export type ApiClient = ReturnType<typeof apiAs>;

interface Person {
  readonly apiUrl: string;
  readonly token: string;
  readonly county: string;
  readonly cycle: string;
}
type Call = (method: string, path: string, body?: unknown) => Promise<Response>;

const caller =
  ({ apiUrl, token, county, cycle }: Person): Call =>
  async (method, path, body) => {
    const response = await fetch(`${apiUrl}/v1/counties/${county}/cycles/${cycle}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await refused(`${method} ${path}`, response);
    return response;
  };

/** Registers, then uploads to the presigned address; the evidence's id. */
const upload = async (call: Call, { registration, bytes }: UploadFile): Promise<string> => {
  const granted = await call("POST", "/evidence", registration);
  const { evidenceId, upload: to } = Upload.parse(await granted.json());
  const { method, url, headers } = to;
  const put = await fetch(url, { method, headers, body: new Uint8Array(bytes) });
  if (!put.ok) throw await refused(`PUT ${String(registration.fileName)}`, put);
  return evidenceId;
};

const receipts = async (call: Call): Promise<readonly Receipt[]> => {
  const found: Receipt[] = [];
  let next: string | undefined;
  do {
    const page = await call("GET", `/evidence${next === undefined ? "" : `?next=${next}`}`);
    const parsed = Receipts.parse(await page.json());
    found.push(...parsed.receipts);
    next = parsed.next;
  } while (next !== undefined);
  return found;
};

const refused = async (what: string, response: Response): Promise<DemoFailed> =>
  new DemoFailed(
    `${what} 被拒绝（${response.status}）：${await response.text()}`,
    `${what} was refused with ${response.status}.`,
  );
