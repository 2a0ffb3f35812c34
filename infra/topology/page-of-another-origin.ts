/** What the page of another origin may do (Fetch standard, "CORS protocol"): the same on this machine and in the cloud. */
export interface Admission {
  readonly methods: readonly ("GET" | "POST" | "PUT" | "DELETE")[];
  readonly headers: readonly string[];
  /** Of an answer, besides those that any page may read. */
  readonly exposed: readonly string[];
  /** How long a browser need not ask again. */
  readonly maxAgeSeconds: number;
}

/** At the API, for a console that a web server of the province's own serves. `date` sets its clock, the id names a failure. */
export const apiAdmission: Admission = {
  methods: ["GET", "POST", "DELETE"],
  headers: ["authorization", "content-type"],
  exposed: ["date", "apigw-requestid", "content-disposition"],
  maxAgeSeconds: 600,
};

/** At the store that uploads go to, which is of another origin than every page; frames and downloads need no leave. */
export const uploadAdmission: Admission = {
  methods: ["PUT"],
  headers: ["content-type", "if-none-match", "x-amz-checksum-sha256", "x-amz-meta-registration"],
  exposed: ["ETag"],
  maxAgeSeconds: 600,
};
