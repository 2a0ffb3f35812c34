import { type LedgerRoom, ledgerKey } from "../../shared/domain/ledger/ledger-place.ts";

/** The message by which S3 announces an object of the ledger. */
export const ledgerNotice = (
  { county, cycle }: { readonly county: string; readonly cycle: string },
  room: LedgerRoom,
  name: string,
  messageId: string,
) => {
  const key = ledgerKey({ division: county, cycle, room, name });
  return {
    messageId,
    eventSource: "aws:sqs" as const,
    body: JSON.stringify({ Records: [{ s3: { object: { key } } }] }),
  };
};
