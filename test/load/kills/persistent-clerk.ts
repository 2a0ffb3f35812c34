import { setTimeout as sleep } from "node:timers/promises";
import { ulid } from "ulid";
import { RepeatedUpload } from "../../../events/api/receipt.ts";
import { type Person, personAt, put, registrationOf, type Target } from "../../journey/client.ts";
import type { Oracle } from "../oracle.ts";
import type { PlannedUpload } from "../planned-upload.ts";

/** What clients got told while hosts came and went. */
export interface Acknowledged {
  /** Registrations answered 201, and 200 where the answer to the one before had been lost. */
  registered: number;
  registeredBefore: number;
  /** PUTs answered 200, and 412 where the file had come though nobody was told. */
  stored: number;
  storedBefore: number;
  /** Files that a receipt told of already when their clerk asked again. */
  settledBefore: number;
  /** Calls that got no answer, or one that says to try again. */
  unanswered: number;
}

export const nothingAcknowledged = (): Acknowledged => ({
  registered: 0,
  registeredBefore: 0,
  stored: 0,
  storedBefore: 0,
  settledBefore: 0,
  unanswered: 0,
});

const AGAIN_MS = 100;

/**
 * Sends a file under an id of its own again and again, as a client that loses its connection does, until somebody has told
 * that it was stored. The host may be another one each time.
 */
export const fileUntilAcknowledged = async (
  planned: PlannedUpload,
  options: {
    /** Waits for a host that is up. */
    readonly target: () => Promise<Target>;
    readonly oracle: Oracle;
    readonly told: Acknowledged;
  },
): Promise<void> => {
  const { target, oracle, told } = options;
  const evidenceId = ulid();
  for (;;) {
    const outcome = await attempt(planned, evidenceId, await target(), told).catch((error) => {
      if (error instanceof Refused) throw error;
      // The connection went with its host
      return "again" as const;
    });
    if (outcome === "stored") return oracle.sent(planned, evidenceId);
    told.unanswered += 1;
    await sleep(AGAIN_MS);
  }
};

/** An answer that no host under load may give. */
class Refused extends Error {
  override readonly name = "Refused";
}

const attempt = async (
  { county, file }: PlannedUpload,
  evidenceId: string,
  target: Target,
  told: Acknowledged,
): Promise<"stored" | "again"> => {
  const clerk = await personAt(target, "clerk", county);
  const answer = await register(clerk, county, { ...registrationOf(file), evidenceId });
  if (answer.status >= 500 || answer.status === 429) return "again";
  if (answer.status !== 201 && answer.status !== 200)
    throw new Refused(`a registration answered ${answer.status}: ${JSON.stringify(answer.json)}`);
  told[answer.status === 201 ? "registered" : "registeredBefore"] += 1;
  const { upload } = RepeatedUpload.parse(answer.json);
  if (!upload) {
    told.settledBefore += 1;
    return "stored";
  }
  const { status } = await put(upload, file.bytes);
  if (status === 200) told.stored += 1;
  else if (status === 412) told.storedBefore += 1;
  // 403: signed by a host that is gone
  else if (status < 500 && status !== 403) throw new Refused(`an upload answered ${status}`);
  return status === 200 || status === 412 ? "stored" : "again";
};

const register = (clerk: Person, county: string, body: unknown) =>
  clerk.call("POST", `${clerk.at(county)}/evidence`, { body });
