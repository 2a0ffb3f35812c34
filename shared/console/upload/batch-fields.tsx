import { useId } from "preact/hooks";
import type { Framework } from "../../domain/framework/framework.ts";
import { useWords } from "../context.tsx";
import { uploadWords } from "../words/upload.ts";
import { type BatchRow, yearsUpTo } from "./batch.ts";

/** What is the same for all files of a batch is said once. */
export const BatchFields = (props: {
  readonly framework: Framework;
  readonly department: string | undefined;
  readonly onChoose: (same: Partial<Pick<BatchRow, "issuer" | "year">>) => void;
}) => {
  const { framework, department, onChoose } = props;
  const say = useWords(uploadWords);
  return (
    <fieldset class="filters">
      <legend class="unseen">{say("forAll")}</legend>
      {department === undefined && (
        <ForAll
          label={say("issuerOfAll")}
          options={framework.departments}
          onChoose={(issuer) => onChoose({ issuer })}
        />
      )}
      <ForAll
        label={say("yearOfAll")}
        options={yearsUpTo(framework.cycle).map((year) => ({ id: year, name: year }))}
        onChoose={(year) => onChoose({ year })}
      />
    </fieldset>
  );
};

const ForAll = (props: {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}) => {
  const say = useWords(uploadWords);
  const id = useId();
  return (
    <div class="size batch-field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value=""
        onChange={(event) => {
          if (event.currentTarget.value !== "") props.onChoose(event.currentTarget.value);
          event.currentTarget.value = "";
        }}
      >
        <option value="">{say("asEach")}</option>
        {props.options.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};
