import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";

/** What of an authenticator's answer a test may bend. */
export interface PasskeyBend {
  readonly origin?: string;
  readonly isUserVerified?: boolean;
  readonly signCount?: number;
  readonly challenge?: string;
  readonly key?: KeyObject;
}

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();
const base64url = (data: string | Buffer) => Buffer.from(data).toString("base64url");

/** CBOR as far as a passkey speaks it: whole numbers, bytes, texts, maps. **Source** RFC 8949, section 3. */
function cbor(value: number | string | Buffer | Map<number | string, unknown>): Buffer {
  const head = (major: number, size: number) => {
    if (size < 24) return Buffer.from([(major << 5) | size]);
    return size < 256
      ? Buffer.from([(major << 5) | 24, size])
      : Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
  };
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string")
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const parts = [...value].flatMap(([key, inner]) => [cbor(key), cbor(inner as Buffer)]);
  return Buffer.concat([head(5, value.size), ...parts]);
}

/** An authenticator in software: one P-256 key for one site, as a browser would answer for it (Web Authentication Level 3). */
export class TestPasskey {
  readonly id = randomBytes(32);
  private readonly keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  private userHandle = base64url(randomBytes(16));

  constructor(
    private readonly rpId = "localhost",
    private readonly origin = "http://localhost:3000",
  ) {}

  /** Answers a request to make a passkey; a passkey of one device counts from 1. */
  make({ challenge, user }: { challenge: string; user: { id: string } }, bend: PasskeyBend = {}) {
    this.userHandle = user.id;
    const { x, y } = this.keys.publicKey.export({ format: "jwk" });
    const bytes = (text: string | undefined) => Buffer.from(text ?? "", "base64url");
    const key = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(x)],
        [-3, bytes(y)],
      ]),
    );
    const length = Buffer.from([0, this.id.length]);
    const authData = Buffer.concat([this.head(0x40, 1, bend), Buffer.alloc(16), length, this.id, key]);
    const attestation = new Map<string, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", authData],
    ]);
    return {
      ...this.named,
      response: {
        clientDataJSON: this.clientData("webauthn.create", challenge, bend),
        attestationObject: base64url(cbor(attestation)),
        transports: ["internal"],
      },
    };
  }

  /** Answers a request to sign in. */
  use({ challenge }: { challenge: string }, bend: PasskeyBend = {}) {
    const clientDataJSON = this.clientData("webauthn.get", challenge, bend);
    const authenticatorData = this.head(0, 2, bend);
    const signed = Buffer.concat([authenticatorData, sha256(Buffer.from(clientDataJSON, "base64url"))]);
    return {
      ...this.named,
      response: {
        clientDataJSON,
        authenticatorData: base64url(authenticatorData),
        signature: base64url(sign("sha256", signed, bend.key ?? this.keys.privateKey)),
        userHandle: this.userHandle,
      },
    };
  }

  private get named() {
    const id = base64url(this.id);
    return {
      id,
      rawId: id,
      type: "public-key",
      clientExtensionResults: {},
      authenticatorAttachment: "platform",
    };
  }

  private clientData(type: string, challenge: string, bend: PasskeyBend): string {
    const origin = bend.origin ?? this.origin;
    return base64url(
      JSON.stringify({ type, challenge: bend.challenge ?? challenge, origin, crossOrigin: false }),
    );
  }

  private head(
    flags: number,
    count: number,
    { isUserVerified = true, signCount = count }: PasskeyBend,
  ): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(signCount);
    const shown = flags | 0x01 | (isUserVerified ? 0x04 : 0);
    return Buffer.concat([sha256(this.rpId), Buffer.from([shown]), counter]);
  }
}
