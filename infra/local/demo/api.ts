import { ulid } from "ulid";
import { type ReceiptAnswer, ReceiptPage, UploadAnswer } from "../../../events/api/receipt.ts";
import { DecisionAnswer, ReviewAnswer } from "../../../events/api/review.ts";
import { StatusAnswer } from "../../../events/api/status.ts";
import { VerificationRequest } from "../../../events/report-verification.ts";
import { DemoFailed } from "./demo-failed.ts";
import type { UploadFile } from "./pack.ts";

/** What a report can be asked for as. */
export const reportFormats = VerificationRequest.shape.format.options;
export type AskedFormat = VerificationRequest["format"];

/** What the demo asks of the public API, as one person; it knows nothing of the system but this. */
export const apiAs = (person: Person) => {
  const call = caller(person);
  return {
    upload: (file: UploadFile) => upload(call, file),
    receipts: () => receipts(call),
    status: async (): Promise<StatusAnswer> =>
      StatusAnswer.parse(await (await call("GET", "/status")).json()),
    review: async (): Promise<ReviewAnswer> =>
      ReviewAnswer.parse(await (await call("GET", "/review")).json()),
    /** Decides under an id of its own; the number and what stands after it. */
    decide: async (decision: { readonly kind: string } & Readonly<Record<string, unknown>>) =>
      DecisionAnswer.parse(
        await (await call("POST", "/decisions", { id: ulid(), ...decision })).json(),
      ),
    report: async (format: AskedFormat): Promise<Uint8Array> =>
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
  const { evidenceId, upload: to } = UploadAnswer.parse(await granted.json());
  const { method, url, headers } = to;
  const put = await fetch(url, { method, headers, body: new Uint8Array(bytes) });
  if (!put.ok) throw await refused(`PUT ${String(registration.fileName)}`, put);
  return evidenceId;
};

const receipts = async (call: Call): Promise<readonly ReceiptAnswer[]> => {
  const found: ReceiptAnswer[] = [];
  let next: string | undefined;
  do {
    const page = await call("GET", `/evidence${next === undefined ? "" : `?next=${next}`}`);
    const parsed = ReceiptPage.parse(await page.json());
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
