import { expect, test } from "vitest";
import { createPulse } from "../../../infra/local/pulse.ts";

test("a beat ends a wait before its time", async () => {
  const pulse = createPulse();
  const waiting = pulse.wait(60_000, pulse.beats());

  pulse.beat();

  expect(await waiting).toBe(true);
});

test("a beat that came while nobody waited ends the next wait at once, and no other", async () => {
  const pulse = createPulse();
  const heard = pulse.beats();
  pulse.beat();

  expect(await pulse.wait(60_000, heard)).toBe(true);
  expect(await pulse.wait(1, pulse.beats())).toBe(false);
});
