import type { Gate } from "./gate.ts";
import type { Kind } from "./kind.ts";
import { assigned } from "./kinds/assigned.ts";
import { checked } from "./kinds/checked.ts";
import { confirmed } from "./kinds/confirmed.ts";
import { disclosed } from "./kinds/disclosed.ts";
import { extended } from "./kinds/extended.ts";
import { forwarded } from "./kinds/forwarded.ts";
import { recalled } from "./kinds/recalled.ts";
import { returned } from "./kinds/returned.ts";
import { selfAssessed } from "./kinds/self-assessed.ts";
import { sentBack } from "./kinds/sent-back.ts";
import { signedOff } from "./kinds/signed-off.ts";
import { urged } from "./kinds/urged.ts";
import { vetoDeclared } from "./kinds/veto-declared.ts";
import { vetoLifted } from "./kinds/veto-lifted.ts";
import type { Situation } from "./situation.ts";
import type { Stage } from "./stage.ts";

/** Every kind of decision on a county. Fold, permit and projection know none by name: another is a file and a line here. */
export const countyKinds = [
  assigned,
  selfAssessed,
  checked,
  sentBack,
  disclosed,
  signedOff,
  recalled,
  returned,
  confirmed,
  forwarded,
  urged,
  extended,
  vetoDeclared,
  vetoLifted,
] as const satisfies readonly Kind<Stage, Gate, Situation>[];
