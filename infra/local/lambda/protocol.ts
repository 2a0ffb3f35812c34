/** What the host and a function's thread say to each other. Events and results are JSON, as Lambda passes them. */
export interface Invocation {
  readonly requestId: string;
  readonly functionName: string;
  readonly arn: string;
  readonly memoryMegabytes: number;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly event: string;
}

export type Outcome =
  | { readonly requestId: string; readonly kind: "answered"; readonly payload: string }
  | {
      readonly requestId: string;
      readonly kind: "failed";
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };
