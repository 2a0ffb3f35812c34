import {
  GetBucketNotificationConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { figures } from "../../journey/files.ts";
import { holds, output, type Runbook } from "./runbook.ts";
import { clerkOf, type Mend, uploaded } from "./troubles.ts";

const COUNTY = "140405";

/** Runbook "reconcile gap": what no event announced is found, and nothing is found the second time. */
export const reconcileGap: Runbook = async (walk) => {
  const clerk = await clerkOf(walk, COUNTY);
  const announced = await silent(output(walk, "EvidenceBucketName"));
  const evidenceId = await uploaded(clerk, COUNTY, figures({ headTeacherAllowance: "500" }));
  await announced();
  const { state } = await clerk.receipt(COUNTY, evidenceId);
  holds("nobody heard of the object", state === "requested", state);
  walk.note(
    "trouble: somebody took the bucket's notifications away, and a clerk uploaded meanwhile",
  );
  const found = await walk.operator.npm("reconcile");
  holds("one evidence is found", found.includes("材料放回队列 1 份"), found);
  await clerk.receiptWhen(COUNTY, evidenceId, "accepted");
  const { score } = await clerk.statusWhen(COUNTY, (status) => status.score === "1.00");
  const again = await walk.operator.npm("reconcile");
  holds("nothing is found the second time", again.includes("一致"), again);
  walk.note(`right again: the upload is accepted, ${COUNTY} has ${score}`);
};

const silent = async (Bucket: string): Promise<Mend> => {
  const s3 = new S3Client();
  const { QueueConfigurations } = await s3.send(
    new GetBucketNotificationConfigurationCommand({ Bucket }),
  );
  const set = (NotificationConfiguration: object) =>
    s3.send(new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration }));
  await set({});
  return () => set({ QueueConfigurations });
};
