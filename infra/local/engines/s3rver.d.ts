/** What this project uses of s3rver, which ships no types. */
declare module "@20minutes/s3rver" {
  import type { EventEmitter } from "node:events";
  import type { IncomingHttpHeaders, Server } from "node:http";
  import type { AddressInfo } from "node:net";
  import type { Readable } from "node:stream";

  // biome-ignore lint/style/noNamespace: the only way to say what a CommonJS `module.exports = class` has beside it.
  namespace S3rver {
    interface StoredObject {
      readonly bucket: string;
      readonly key: string;
      readonly content: Readable | Buffer;
      readonly metadata: Readonly<Record<string, string>>;
    }
    interface Stored {
      readonly size: number;
      readonly md5: string;
    }
    interface Store {
      getBucketPath(bucket: string): string;
      getResourcePath(bucket: string, key: string, resource: string): string;
      putContent(path: string, content: Readable | Buffer): Promise<[number, string]>;
      putMetadata(
        bucket: string,
        key: string,
        metadata: Readonly<Record<string, string>>,
        md5: string,
      ): Promise<void>;
      putObject(object: StoredObject): Promise<Stored>;
      deleteObject(bucket: string, key: string): Promise<void>;
      listObjects(bucket: string, options: { readonly maxKeys?: number }): Promise<unknown>;
    }
    interface Notification {
      readonly Records: readonly {
        readonly eventName: string;
        readonly eventTime: string;
        readonly s3: {
          readonly bucket: { readonly name: string };
          readonly object: {
            readonly key: string;
            readonly size?: number;
            readonly eTag?: string;
          };
        };
      }[];
    }
    interface Context {
      readonly method: string;
      readonly path: string;
      readonly querystring: string;
      readonly headers: IncomingHttpHeaders;
      status: number;
      type: string;
      body: string;
      get(header: string): string;
      set(headers: Readonly<Record<string, string>>): void;
    }
    type Middleware = (context: Context, next: () => Promise<unknown>) => Promise<void>;
    interface Options {
      readonly address?: string;
      /** A text is the path of a Unix domain socket. */
      readonly port: number | string;
      readonly silent: boolean;
      readonly directory: string;
      readonly vhostBuckets: boolean;
      readonly allowMismatchedSignatures: boolean;
      readonly configureBuckets: readonly { readonly name: string }[];
    }
  }

  class S3rver extends EventEmitter {
    constructor(options: S3rver.Options);
    readonly store: S3rver.Store;
    readonly middleware: S3rver.Middleware[];
    readonly logger: { close: () => void };
    readonly httpServer?: Server;
    run(): Promise<AddressInfo | string>;
    close(): Promise<void>;
    on(event: "event", listener: (notification: S3rver.Notification) => void): this;
    on(event: "error", listener: (error: Error) => void): this;
  }

  export = S3rver;
}

declare module "@20minutes/s3rver/lib/signature/v4.js" {
  interface Signed {
    readonly querystring: string;
  }
  const signatures: { getStringToSign: (request: Signed, signature: object) => string };
  export = signatures;
}

declare module "@20minutes/s3rver/lib/models/account.js" {
  interface AWSAccount {
    createKeyPair(accessKeyId: string, secretAccessKey: string): void;
    revokeAccessKey(accessKeyId: string): void;
  }
  const accounts: { readonly DUMMY_ACCOUNT: AWSAccount };
  export = accounts;
}
