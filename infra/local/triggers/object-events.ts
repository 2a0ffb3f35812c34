import { region } from "../engines/credentials.ts";
import { bucket, type ObjectEvent } from "../engines/evidence-store.ts";

/** The message S3 puts on a queue for an object event. In a versioned bucket a removal sets a delete marker. */
export const objectNotification = ({ kind, key, time, size, etag }: ObjectEvent) => ({
  Records: [
    {
      eventVersion: "2.1",
      eventSource: "aws:s3",
      awsRegion: region,
      eventTime: time,
      eventName: kind === "created" ? "ObjectCreated:Put" : "ObjectRemoved:DeleteMarkerCreated",
      s3: {
        s3SchemaVersion: "1.0",
        configurationId: "evidence",
        bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
        object: {
          key: formEncoded(key),
          ...(size !== undefined && { size }),
          ...(etag !== undefined && { eTag: etag }),
        },
      },
    },
  ],
});

/** S3 writes keys as form data, with the slashes left as they are. */
const formEncoded = (key: string): string =>
  key
    .split("/")
    .map((part) => encodeURIComponent(part).replaceAll("%20", "+"))
    .join("/");
