/** An end that a person can do something about: told in both languages, without a stack; the exit code is 1. */
export class Sentences extends Error {
  override readonly name: string = "Sentences";
  constructor(chinese: string, english: string, options?: ErrorOptions) {
    super(`${chinese}\n${english}`, options);
  }
}

/** What was typed after a command cannot be meant: told with the command's usage. */
export class WrongUsage extends Sentences {
  override readonly name = "WrongUsage";
}
