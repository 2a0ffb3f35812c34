/** What the topology says of a function, and nothing more: its words, without its values. */

export type QueueName =
  | "evidenceEvents"
  | "recomputeRequests"
  | "reconcileRequests"
  | "announcements";

/** A queue whose messages end in a queue of dead letters after so many tries. */
export interface Queue {
  readonly purpose: string;
  /**
   * How long a message that was taken is hidden from others: six times what its consumer may take ("Creating and configuring
   * an Amazon SQS event source mapping"), or one is taken again while it is still worked on. A test holds it.
   */
  readonly visibilitySeconds: number;
  readonly attempts: number;
  readonly retentionDays: number;
}

/** What a function may do, by resource, as IAM actions without their service prefix. */
export interface Touches {
  readonly table?: readonly string[];
  readonly boardIndex?: readonly string[];
  readonly evidenceBucket?: readonly string[];
  readonly reportsBucket?: readonly string[];
  readonly eventBus?: readonly string[];
  readonly evidenceEvents?: readonly string[];
  readonly recomputeRequests?: readonly string[];
  readonly reconcileRequests?: readonly string[];
  readonly announcements?: readonly string[];
  /** The ledger's objects in the evidence bucket, and no other. */
  readonly ledger?: readonly string[];
  /** The table's rows of the test county, and no other. */
  readonly testRows?: readonly string[];
  /** The evidence bucket's objects of the test county, and no other. */
  readonly testObjects?: readonly string[];
}

/** Places that are a part of another, and go by its name. */
export type PartPlace = "boardIndex" | "ledger" | "testRows" | "testObjects";

/** As API Gateway writes it; `$default` takes what no other route does. `events/api/routes.ts` says what each is for. */
export type Route = `${"GET" | "POST" | "DELETE"} /v1/${string}` | "$default";

/** Of what anybody is given, without a token: the pages that one signs in on. */
export type OpenRoute = "GET /" | `GET /console${string}`;

export type Trigger =
  | {
      readonly kind: "http";
      readonly routes: readonly Route[];
      /** Served to whoever asks: no token is looked at. */
      readonly open?: readonly OpenRoute[];
      /** Which part of the API's requests a second each of them may take; all of them unless told. */
      readonly share?: number;
    }
  | {
      readonly kind: "queue";
      readonly queue: QueueName;
      readonly batchSize: number;
      readonly concurrency: number;
    }
  | {
      readonly kind: "stream";
      /** Sort key prefixes that pass the filter. */
      readonly sortKeys: readonly string[];
      readonly batchSize: number;
      readonly windowSeconds: number;
      readonly attempts: number;
      readonly parallelPerShard: number;
    }
  | {
      readonly kind: "schedule";
      readonly everyMinutes: number;
      /** What a machine that was off calls it with at its start, and when it goes on after a stop, in the place of the clock's event. */
      readonly atStart?: Readonly<Record<string, unknown>>;
    };

/** A line of a function's log that somebody has to look at: an alarm where it is deployed, a line in the terminal here. */
export interface Alert {
  /** The line's `message`, word for word. */
  readonly message: string;
  /** What that means, in both languages. */
  readonly says: string;
}

export interface ServiceFunction {
  readonly purpose: string;
  readonly triggers: readonly Trigger[];
  readonly touches: Touches;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  /** Modules that it runs as threads, by path from the root; each is bundled beside it under its own name. */
  readonly threads?: readonly string[];
  /** A module of the console's: the pages that it begins are built beside the function, into a folder of their own. */
  readonly pages?: string;
  /** It hands presigned addresses to people, so it signs for the address that people reach. */
  readonly presigns?: true;
  readonly alerts?: readonly Alert[];
  /** Files or folders of the deployer's own that it uses when they are there, by the variable that names their path. */
  readonly given?: readonly string[];
  /** What cannot be put into one file of JavaScript: packages with native code, and single files or folders of packages. */
  readonly unbundled?: readonly string[];
}
