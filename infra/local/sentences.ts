/** An end that a person can do something about: told in both languages, without a stack; the exit code is 1. */
export class Sentences extends Error {
  override readonly name: string = "Sentences";
  constructor(chinese: string, english: string, options?: ErrorOptions) {
    super(`${chinese}\n${english}`, options);
  }
}

/** The host cannot start, and this says what to do about it. */
export class StartRefused extends Sentences {
  override readonly name = "StartRefused";
}
