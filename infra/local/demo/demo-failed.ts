import { Sentences } from "../../command-line/sentences.ts";

/** Something in the demo is not as it should be. */
export class DemoFailed extends Sentences {
  override readonly name = "DemoFailed";
}
