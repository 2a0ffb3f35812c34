/** Objects of an evidence bucket, wherever they lie: in S3, or in a folder that it was exported to. */
export interface AuditSource {
  /** Keys that begin with the prefix, in no order. */
  readonly keys: (prefix: string) => AsyncIterable<string>;
  /** Throws where the object is gone. */
  readonly bytes: (key: string) => Promise<Uint8Array>;
}
