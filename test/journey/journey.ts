import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UploadAnswer } from "../../events/api/receipt.ts";
import { BoardAnswer } from "../../events/api/status.ts";
import { SummaryModel } from "../../shared/report/summary/summary-model.ts";
import { type Person, personAt, put, type Target } from "./client.ts";
import { figures, lingchuanFigures, narrative, scan } from "./files.ts";

export interface StartedTarget extends Target {
  stop(): Promise<void>;
}

/** Longest a step may take on a slow emulator. */
const STEP_MS = 180_000;

/**
 * The whole chain as its users see it, through the public API only. Each test has a county of its own, so that it neither
 * sees nor disturbs the others, and the suite can run again on a system that has data.
 */
export const journeyTests = (name: string, start: () => Promise<StartedTarget>) =>
  describe(name, { timeout: STEP_MS }, () => {
    let target: StartedTarget;
    let inspector: Person;
    const clerkOf = (county: string) => personAt(target, "clerk", county);
    beforeAll(async () => {
      target = await start();
      inspector = await personAt(target, "inspector", "14");
    }, STEP_MS);
    afterAll(() => target.stop(), STEP_MS);

    test("the figures of Lingchuan score 26.25, and the rate that no count can give is found", async () => {
      const clerk = await clerkOf("140524");

      const receipt = await clerk.file("140524", lingchuanFigures());
      const status = await clerk.statusWhen("140524", ({ reported }) => reported.indicators === 27);

      expect(receipt.state).toBe("accepted");
      expect(status).toMatchObject({ score: "26.25", grade: "不合格", provisional: true });
      const found = status.findings.map(({ code, path }) => [code, path]);
      expect(found).toContainEqual([
        "noWholeDenominator",
        expect.stringContaining("indicators[23]"),
      ]);
      expect(found.filter(([code]) => code?.includes("rowth"))).toEqual([]);
    });

    test("withdrawing gives the points of the evidence before it back, and the history tells it", async () => {
      const clerk = await clerkOf("140521");
      const first = await clerk.file("140521", figures({ headTeacherAllowance: "500" }));
      const second = await clerk.file("140521", figures({ headTeacherAllowance: "440" }));
      await clerk.statusWhen("140521", ({ score }) => score === "0.00");

      const answer = await clerk.withdraw("140521", second.evidenceId);
      await clerk.receiptWhen("140521", second.evidenceId, "withdrawn");
      await clerk.statusWhen("140521", ({ score }) => score === "1.00");

      expect(answer.status).toBe(202);
      const { versions } = await clerk.history("140521");
      expect(versions[0]).toMatchObject({
        cause: { evidence: [second.evidenceId] },
        score: { from: "0.00", to: "1.00" },
        changes: [
          {
            subject: "headTeacherAllowance",
            from: { reading: "440", score: "0.00", evidenceId: second.evidenceId },
            to: { reading: "500", score: "1.00", evidenceId: first.evidenceId },
          },
        ],
      });
    });

    test("an accepted replacement withdraws what it supersedes; a rejected one leaves it", async () => {
      const clerk = await clerkOf("140522");
      const old = await clerk.file("140522", figures({ universityPartnerships: "1" }));
      const supersedes = old.evidenceId;

      const bad = await clerk.file("140522", figures({ noSuchIndicator: "1" }, { supersedes }));
      const stillThere = await clerk.receipt("140522", supersedes);
      await clerk.file("140522", figures({ universityPartnerships: "3" }, { supersedes }));
      const gone = await clerk.receiptWhen("140522", supersedes, "withdrawn");

      expect([bad.state, stillThere.state, gone.state]).toEqual([
        "rejected",
        "accepted",
        "withdrawn",
      ]);
      expect(bad.findings.map(({ path, remedy }) => [path, remedy.length > 0])).not.toEqual([]);
    });

    test("documents add up, and the narrative stands in the report in every format", async () => {
      const clerk = await clerkOf("140525");
      await clerk.file("140525", scan(["1.1-1", "1.1-2"]));
      await clerk.file("140525", scan(["1.1-3"], 1));
      const told = await clerk.file("140525", narrative());
      await clerk.statusWhen(
        "140525",
        (status) => status.score === "0.50" && status.narrative === told.evidenceId,
      );

      const reports = await Promise.all(
        ["docx", "html", "md", "json", "pdf"].map((format) =>
          inspector.call("GET", `${inspector.at("140525")}/report?format=${format}`),
        ),
      );

      expect(reports.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      const [docx, html, md, , pdf] = reports.map(({ bytes }) => bytes);
      expect(
        Buffer.from(docx ?? [])
          .subarray(0, 2)
          .toString(),
      ).toBe("PK");
      expect(
        Buffer.from(pdf ?? [])
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
      for (const text of [html, md])
        expect(new TextDecoder().decode(text)).toContain("师资结构有待优化");
    });

    test("the same status gives the same report, byte for byte", async () => {
      const path = `${inspector.at("140581")}/report?format=docx`;

      const [one, other] = [await inspector.call("GET", path), await inspector.call("GET", path)];

      expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    });

    test("a body other than the one that was hashed is refused at the bucket or rejected at ingest", async () => {
      const clerk = await clerkOf("140502");
      const sent = figures({ headTeacherAllowance: "500" });
      const { evidenceId, upload } = UploadAnswer.parse(
        (await clerk.register("140502", sent)).json,
      );
      const tampered = Buffer.from(sent.bytes);
      tampered.write("9", tampered.length - 2);

      const response = await put(upload, tampered);

      if (response.ok) {
        const receipt = await clerk.receiptWhen("140502", evidenceId, "rejected");
        expect(receipt.findings.map(({ code }) => code)).toContain("hashDiffers");
      }
      expect((await clerk.status("140502")).score).toBe("0.00");
    });

    test("the board shows every county of the division to those who may see it", async () => {
      const { json } = await inspector.call("GET", "/cycles/2021/board?division=1405");

      expect(BoardAnswer.parse(json).counties).toHaveLength(6);
    });

    test("the same board is a workbook with a row for each county", async () => {
      const { bytes } = await inspector.call("GET", "/cycles/2021/board.xlsx?division=1405");

      const { sheets } = await readXlsx(bytes);
      expect(sheets[0]?.rows.slice(3).map(([, name]) => name)).toHaveLength(6);
    });

    test("a city's summary names the status of each county, and the list of them gives it again", async () => {
      const path = "/cycles/2021/report?division=1405&format=json";

      const { json, bytes } = await inspector.call("GET", path);
      const told = SummaryModel.parse(json).figures;
      const list = told.counties.map(({ county, version }) => `${county}.${version}`).join(",");
      const again = await inspector.call("GET", `${path}&versions=${list}`);

      expect(told.counts.counties).toBe(6);
      expect(told.counts.filed).toBeGreaterThan(0);
      expect(Buffer.compare(again.bytes, bytes)).toBe(0);
    });
  });
