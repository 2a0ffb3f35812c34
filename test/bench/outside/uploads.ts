import { setTimeout as sleep } from "node:timers/promises";
import { UploadAnswer } from "../../../events/api/receipt.ts";
import { itemsOf } from "../../../shared/domain/framework/framework-items.ts";
import { type Person, put } from "../../journey/client.ts";
import { scan } from "../../journey/files.ts";
import { framework2021 } from "../../support/builders.ts";

/** How soon the status is asked for again; what is measured is that much too long at most. */
const EVERY_MS = 10;

const documents = itemsOf(framework2021()).flatMap((item) => item.documents.map(({ id }) => id));

/** Milliseconds of one upload, stage by stage. */
export interface Timed {
  readonly registering: number;
  readonly putting: number;
  readonly counting: number;
}

/** One scan of its own bytes for one of the required documents, until the status that is read counts it. */
export const uploadOne = async (clerk: Person, county: string, nth: number): Promise<Timed> => {
  const document = documents[nth % documents.length] ?? "";
  const file = { ...scan([document], nth % 256), fileName: `${nth}.png` };
  const began = performance.now();
  const registered = await clerk.register(county, file);
  const { evidenceId, upload } = UploadAnswer.parse(registered.json);
  const signed = performance.now();
  const stored = await put(upload, file.bytes);
  if (!stored.ok) throw new Error(`the upload answered ${stored.status}`);
  const sent = performance.now();
  await counted(clerk, county, evidenceId);
  return {
    registering: signed - began,
    putting: sent - signed,
    counting: performance.now() - sent,
  };
};

const counted = async (clerk: Person, county: string, evidenceId: string): Promise<void> => {
  let tag: string | undefined;
  for (;;) {
    const { status, headers, bytes } = await clerk.call("GET", `${clerk.at(county)}/status`, {
      ...(tag !== undefined && { headers: { "if-none-match": tag } }),
    });
    if (status === 200 && Buffer.from(bytes).includes(evidenceId)) return;
    tag = headers.get("etag") ?? undefined;
    await sleep(EVERY_MS);
  }
};

/** The same by several people at once, each for a county of their own; milliseconds of the whole. */
export const uploadMany = async (
  people: readonly { readonly clerk: Person; readonly county: string }[],
  count: number,
): Promise<number> => {
  const began = performance.now();
  let next = 0;
  await Promise.all(
    people.map(async ({ clerk, county }) => {
      while (next < count) {
        next += 1;
        await uploadOne(clerk, county, next);
      }
    }),
  );
  return performance.now() - began;
};
