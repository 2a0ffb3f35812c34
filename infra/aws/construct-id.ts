/** `ingest-evidence` and `evidenceEvents` become `IngestEvidence` and `EvidenceEvents`. */
export const constructId = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
