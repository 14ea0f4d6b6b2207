import { createSocket } from "node:dgram";

/** A name server on loopback that knows TXT records alone. */
export interface TestDnsServer {
  readonly address: string;
  /** Texts by name; whatever is not here does not exist. */
  readonly texts: Map<string, string>;
  close(): Promise<void>;
}

const headerBytes = 12;
const noSuchName = 3;

/** Starts one. **Source** RFC 1035, sections 4.1.1 to 4.1.3. */
export async function startDnsServer(): Promise<TestDnsServer> {
  const texts = new Map<string, string>();
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    const labels: string[] = [];
    let at = headerBytes;
    for (let length = query[at]!; length > 0; length = query[at]!) {
      labels.push(query.subarray(at + 1, at + 1 + length).toString("latin1"));
      at += 1 + length;
    }
    const question = query.subarray(headerBytes, at + 5);
    const text = texts.get(labels.join(".").toLowerCase());
    const header = Buffer.from(query.subarray(0, headerBytes));
    header.writeUInt16BE(0x8180 | (text === undefined ? noSuchName : 0), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(text === undefined ? 0 : 1, 6);
    header.writeUInt32BE(0, 8);
    socket.send(
      Buffer.concat([header, question, ...(text === undefined ? [] : [answerOf(text)])]),
      port,
      address,
    );
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${String(socket.address().port)}`,
    texts,
    close: () => new Promise<void>((resolve) => void socket.close(resolve)),
  };
}

/** The record of the name that was asked for: TXT, IN, for a minute. */
function answerOf(text: string): Buffer {
  const data = Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length);
  return Buffer.concat([Buffer.from([0xc0, headerBytes, 0, 16, 0, 1, 0, 0, 0, 60]), length, data]);
}
