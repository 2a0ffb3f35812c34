import { Sentences } from "../command-line/sentences.ts";

/** The host cannot start, and this says what to do about it. */
export class StartRefused extends Sentences {
  override readonly name = "StartRefused";
}
