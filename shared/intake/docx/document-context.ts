import type { OpenFields } from "./fields.ts";
import type { ListNumbers } from "./list-numbers.ts";
import type { Styles } from "./styles.ts";

/** What holds for a whole document while it is read from its beginning to its end. */
export interface DocumentContext {
  readonly styles: Styles;
  readonly numbers: ListNumbers;
  readonly fields: OpenFields;
}
