/**
 * What most screens are made of comes with the first load: whichever of them is opened, its own file is then all that is
 * fetched, and not that file first and what it needs afterwards.
 */
import "./anchor.ts";
import "./use-chosen.ts";
import "./use-county.ts";
import "./use-decision.ts";
import "./use-focus-on.ts";
import "./use-newest.ts";
import "../domain/framework/framework-items.ts";
import "./parts/check-field.tsx";
import "./parts/data-table.tsx";
import "./parts/day-field.tsx";
import "./parts/decision-outcome.tsx";
import "./parts/dialog.tsx";
import "./parts/download-button.tsx";
import "./parts/error-summary.tsx";
import "./parts/field-errors.ts";
import "./parts/file-view.tsx";
import "./parts/form-outcome.tsx";
import "./parts/reason-dialog.tsx";
import "./parts/reason-field.tsx";
import "./parts/select-field.tsx";
import "./review/moved-items.ts";
import "./tasks/asked-departments.ts";
import "./upload/first-look.ts";
import "./upload/hash.ts";
import "./upload/shared-pc.ts";
import "./upload/uploads.ts";
import "./words/criteria.ts";
import "./words/stop-reasons.ts";
