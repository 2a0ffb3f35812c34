/** Where produced reports are kept; the bucket, as far as whoever makes or reads a report knows. */
export interface Shelf {
  readonly find: (key: string) => Promise<ShelvedReport | undefined>;
  readonly keep: (key: string, file: ReportFile) => Promise<void>;
}

/** A report or summary that stands on the shelf: how large it is, and its bytes when asked for. */
export interface ShelvedReport {
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** A report or summary as it is put on the shelf. */
export interface ReportFile {
  readonly bytes: Uint8Array;
  /** Hex. */
  readonly sha256: string;
  readonly contentType: string;
  readonly fileName: string;
}
