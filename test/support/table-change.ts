import type { CountyCycle } from "../../shared/domain/place/county-cycle.ts";

/** A record of the table's stream. */
export const change = ({ county, cycle }: CountyCycle, sk: string, sequence = "1") => ({
  eventID: sequence,
  eventName: "INSERT",
  eventSource: "aws:dynamodb",
  dynamodb: { Keys: { pk: { S: `${county}#${cycle}` }, sk: { S: sk } }, SequenceNumber: sequence },
});
