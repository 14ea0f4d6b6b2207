import type * as english from "../en/attestation.js";

/** What does somebody confirm who uploads a file, by the version of the text, in Chinese? */
export const attestations: Readonly<Record<keyof typeof english.attestations, string>> = {
  "2026-11":
    "我确认此文件不含竞争敏感信息（如价格、成本、产能、数量、客户、供应商或经营计划），也不含我无权在此分享的他人保密信息。",
};
