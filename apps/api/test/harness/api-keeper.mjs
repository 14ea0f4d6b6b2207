import { fork } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";

const entry = join(import.meta.dirname, "built-api.mjs");

/**
 * Runs processes of the built api for the suites, and owns them: jest's workers ask by HTTP, since a suite's modules end
 * with the suite. `POST /shared/<name>` gives the process of that name, begun by the first who asks; `POST /own` a new one;
 * both take the settings as JSON. `GET /<pid>/heap` collects garbage and tells what is left; `DELETE /<pid>` ends one.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startApiKeeper() {
  const running = new Map();
  const shared = new Map();
  const begin = async (env) => {
    const api = await startApi(env);
    running.set(String(api.pid), api);
    return api;
  };
  const answer = async (method, path, body) => {
    const [, first = "", second] = path.split("/");
    if (method === "POST" && first === "own") return seen(await begin(JSON.parse(body)));
    if (method === "POST" && first === "shared") {
      if (!shared.has(second)) shared.set(second, begin(JSON.parse(body)));
      const api = await shared.get(second);
      // A process that died under one suite is a fault to be told, not one to begin again in silence.
      if (api.fault() !== undefined) throw new Error(api.fault());
      return seen(api);
    }
    const api = running.get(first);
    if (api === undefined) throw new Error(`no process ${first}`);
    if (method === "GET" && second === "heap") return api.heap();
    running.delete(first);
    return api.end();
  };
  const server = createServer((request, response) => {
    readBody(request)
      .then((body) => answer(request.method, request.url, body))
      .then(
        (value) => response.end(JSON.stringify(value ?? null)),
        (error) => response.writeHead(500).end(error.message),
      );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all([...running.values()].map((api) => api.end()));
    },
  };
}

const seen = ({ url, pid }) => ({ url, pid });

/** Starts one and waits until it listens. **Fails** with the last of what it wrote when it ends before. */
async function startApi(env) {
  // Only what is given: a setting in the shell of whoever runs the tests must not decide them.
  const child = fork(entry, {
    env: { PATH: process.env.PATH, ...env },
    execArgv: ["--expose-gc"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let words = "";
  let isWanted = true;
  child.stderr.setEncoding("utf8").on("data", (text) => (words = `${words}${text}`.slice(-4000)));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const fault = () => {
    const isGone = child.exitCode !== null || child.signalCode !== null;
    return isWanted && isGone
      ? `a process of the api ended by itself with ${child.exitCode ?? child.signalCode}\n${words}`
      : undefined;
  };
  const message = (name) =>
    new Promise((resolve, reject) => {
      const look = (said) => {
        if (name in said) child.off("message", look);
        if (name in said) resolve(said[name]);
      };
      child.on("message", look);
      ended.then(() => reject(new Error(fault() ?? "the process has ended")));
    });
  const url = await message("url");
  return {
    url,
    pid: child.pid,
    fault,
    heap: () => {
      const answer = message("heapUsed");
      child.send("heap");
      return answer;
    },
    end: async () => {
      isWanted = false;
      if (child.connected) child.send("end");
      await ended;
    },
  };
}

async function readBody(request) {
  let text = "";
  for await (const part of request.setEncoding("utf8")) text += part;
  return text;
}
