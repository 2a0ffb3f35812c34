/** «Look at this key», in the words that S3 uses, so that ingest needs no second way in. */
export const objectNotice = (key: string) => ({
  Records: [{ s3: { object: { key: encodeURIComponent(key) } } }],
});
