import type { Framework } from "../../domain/framework/framework.ts";
import { departmentNamed } from "../../domain/framework/framework-items.ts";
import { useWords } from "../context.tsx";
import { uploadWords } from "../words/upload.ts";
import { type BatchRow, evidenceKinds } from "./batch.ts";
import type { RowFault } from "./batch-faults.ts";
import { firstLook, mediaTypeOf } from "./first-look.ts";

/** A name may hold anything, signs that turn the line around included: it is shown by itself. */
export const FileName = ({ row }: { readonly row: BatchRow }) => (
  <>
    <bdi class="file-name">{row.file.name}</bdi>
    {row.folder !== "" && (
      <p class="small">
        <bdi class="file-name">{row.folder}</bdi>
      </p>
    )}
  </>
);

/** Which kind of evidence it is: what it may be filed for and which formats it may have follow from it. */
export const KindChoice = (props: {
  readonly row: BatchRow;
  readonly onChange: (row: BatchRow) => void;
}) => {
  const { row } = props;
  const say = useWords(uploadWords);
  const change = (name: string) => {
    const kind = evidenceKinds.find((each) => each === name) ?? row.kind;
    const contentType = mediaTypeOf(row.file.name, kind);
    props.onChange({
      ...row,
      kind,
      contentType,
      document: kind === "document" ? (row.match.chosen ?? "") : "",
      moreDocuments: [],
      firstLook: firstLook(row.file, kind, contentType),
    });
  };
  return (
    <select
      aria-label={`${say("kind")} ${row.file.name}`}
      value={row.kind}
      onChange={(event) => change(event.currentTarget.value)}
    >
      {evidenceKinds.map((kind) => (
        <option key={kind} value={kind}>
          {say(kind)}
        </option>
      ))}
    </select>
  );
};

/** Who issued it; for a clerk of a department that is his own. */
export const IssuerChoice = (props: {
  readonly row: BatchRow;
  readonly departments: Framework["departments"];
  readonly isFixed: boolean;
  readonly isBad: boolean;
  readonly onChange: (row: BatchRow) => void;
}) => {
  const { row, departments } = props;
  const say = useWords(uploadWords);
  if (props.isFixed) return <>{departmentNamed(departments, row.issuer)}</>;
  return (
    <select
      class="issuer-choice"
      aria-label={`${say("issuer")} ${row.file.name}`}
      aria-invalid={props.isBad}
      value={row.issuer}
      onChange={(event) => props.onChange({ ...row, issuer: event.currentTarget.value })}
    >
      <option value="">{say("pleaseChoose")}</option>
      {departments.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
};

/** What is to be mended of a row, and what is good to know of it. */
export const RowNotes = (props: {
  readonly row: BatchRow;
  readonly fault: RowFault | undefined;
  readonly isTwice: boolean;
  /** Another department answers for it. */
  readonly isOthers: boolean;
}) => {
  const { row, fault, isTwice, isOthers } = props;
  const say = useWords(uploadWords);
  return (
    <>
      {fault !== undefined && <p class="field-error">{say(fault)}</p>}
      {row.supersedes !== undefined && <p class="small">{say("replaces")}</p>}
      {fault === undefined && isTwice && <p class="small">{say("twice")}</p>}
      {fault === undefined && isOthers && <p class="small">{say("ofOthers")}</p>}
      {row.documentNumber !== "" && <p class="small">{row.documentNumber}</p>}
    </>
  );
};
