import { S3Client } from "@aws-sdk/client-s3";
import { ulid } from "ulid";
import { complianceTableFrom } from "../../shared/aws/compliance-table.ts";
import { required } from "../../shared/aws/environment.ts";
import { uploadPresigner } from "../../shared/aws/upload-presigner.ts";
import { logger } from "../../shared/http/log.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: complianceTableFrom(process.env),
  presign: uploadPresigner({
    client: new S3Client({ requestChecksumCalculation: "WHEN_REQUIRED" }),
    name: required(process.env, "EVIDENCE_BUCKET"),
  }),
  newId: (now) => ulid(now.getTime()),
  now: () => new Date(),
  log: logger(process.stdout, "request-upload"),
});
