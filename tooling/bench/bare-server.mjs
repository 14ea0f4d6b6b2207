import { createServer } from "node:http";

import { openPool } from "../database/open-client.mjs";

// What a handler without any framework does: the same queries over a pool, then the same JSON. Told by its parent what to answer.
/** @typedef {{ queries: import("./captured-queries.mjs").Query[], body: unknown }} Answer */

process.once(
  "message",
  (/** @type {{ url: string, answers: Record<string, Answer> }} */ { url, answers }) => {
    const pool = openPool({ connectionString: url, max: 10 });
    const server = createServer((request, response) => {
      const answer = answers[request.url ?? ""];
      void reply(answer).then((text) => {
        response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
        response.end(text);
      });
    });
    /** @param {Answer | undefined} answer */
    const reply = async (answer) => {
      if (!answer) return "{}";
      if (answer.queries.length > 0) {
        const client = await pool.connect();
        for (const { text, values } of answer.queries) await client.query(text, values);
        client.release();
      }
      return JSON.stringify(answer.body);
    };
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      process.send?.(typeof address === "object" && address ? address.port : 0);
    });
  },
);
process.once("disconnect", () => process.exit(0));
