import { setTimeout as sleep } from "node:timers/promises";
import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import type { StatusAnswer } from "../../../events/api/status.ts";
import type { ApiClient } from "./api.ts";
import { DemoFailed } from "./demo-failed.ts";

const patienceMs = 120_000;
const pollMs = 100;

/** The receipts once every upload is settled. */
export const awaitReceipts = async (
  api: ApiClient,
  evidenceIds: readonly string[],
  onProgress: (settled: number) => void,
): Promise<readonly ReceiptAnswer[]> => {
  const own = new Set(evidenceIds);
  return until("回执 receipts", async () => {
    const receipts = (await api.receipts()).filter(({ evidenceId }) => own.has(evidenceId));
    const settled = receipts.filter(({ state }) => state !== "requested");
    onProgress(settled.length);
    return settled.length === own.size ? settled : undefined;
  });
};

/** The status once all of these evidences stand in it. */
export const awaitStatus = (
  api: ApiClient,
  evidenceIds: readonly string[],
): Promise<StatusAnswer> =>
  until("达标状态 status", async () => {
    const status = await api.status();
    const shown = evidenceIn(status);
    return evidenceIds.every((id) => shown.has(id)) ? status : undefined;
  });

/** The status once it is signed for as it is and was sent on. */
export const awaitForwarded = (api: ApiClient): Promise<StatusAnswer> =>
  until("市级上报 forwarded", async () => {
    const status = await api.status();
    return status.forwarded ? status : undefined;
  });

const evidenceIn = ({ priorities, narrative }: StatusAnswer): ReadonlySet<string | undefined> => {
  const criteria = priorities.flatMap(({ items }) => items.flatMap((item) => item.criteria));
  return new Set([
    narrative,
    ...criteria.map(({ evidenceId }) => evidenceId),
    ...criteria.flatMap(({ documents = [] }) => documents.map(({ evidenceId }) => evidenceId)),
  ]);
};

const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(pollMs);
  }
  throw new DemoFailed(
    `等了 ${patienceMs / 1000} 秒，${what}仍未就绪。`,
    `After ${patienceMs / 1000} s still waiting for: ${what}.`,
  );
};
