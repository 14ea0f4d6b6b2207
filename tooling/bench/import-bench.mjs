import { once } from "node:events";

import { from, to } from "pg-copy-streams";

import { withClient } from "../backup/owner-database.mjs";
import { apiPeakMebibytes, uploadPlan } from "./api.mjs";
import { compare, rounded, timed } from "./figures.mjs";
import { planCsv } from "./workload.mjs";

const LINES = 100_000;

/**
 * (a) A 100,000-line CSV from its first byte sent to the answer after the commit, against COPY of the same columns into a plain table.
 *
 * @param {import("../test/running-copy.mjs").RunningCopy} copy
 * @param {string} token
 * @param {string} ownerUrl
 */
export async function benchImport(copy, token, ownerUrl) {
  const csv = planCsv(LINES);
  const warm = await uploadPlan(copy, token, "bench warm-up", csv);
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns FROM information_schema.columns WHERE table_name = 'sourcing_plan_lines'",
    );
    const columns = rows[0].columns;
    const text = await copyText(
      client,
      `COPY (SELECT ${columns} FROM sourcing_plan_lines WHERE plan_id = '${warm}') TO STDOUT`,
    );
    await client.query(`CREATE TABLE bench_plain AS SELECT ${columns} FROM sourcing_plan_lines WHERE false`);
    let plan = 0;
    const { ours, plain } = await compare(
      () => timed(() => uploadPlan(copy, token, `bench ${String((plan += 1))}`, csv)),
      () =>
        timed(async () => {
          const sink = client.query(from(`COPY bench_plain (${columns}) FROM STDIN`));
          sink.end(text);
          await once(sink, "finish");
        }),
    );
    await client.query("DROP TABLE bench_plain");
    return {
      lines: LINES,
      timesCopy: rounded(ours / plain),
      limit: 10,
      importMs: Math.round(ours),
      copyMs: Math.round(plain),
      apiPeakMebibytes: Math.round(await apiPeakMebibytes(copy)),
      peakLimitMebibytes: 512,
    };
  });
}

/** @param {import("pg").Client} client @param {string} statement */
async function copyText(client, statement) {
  /** @type {Buffer[]} */
  const chunks = [];
  for await (const chunk of client.query(to(statement))) chunks.push(chunk);
  return Buffer.concat(chunks);
}
