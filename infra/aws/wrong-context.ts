/** What is asked for cannot be deployed; the message says what to give instead. */
export class WrongContext extends Error {
  override readonly name = "WrongContext";
}
