import type * as english from "../en/protocols.js";

/** What is each action of this domain called in Chinese, as something that somebody can do? */
export const protocolsWords: typeof english.protocolsWords = {
  "protocol.draft.read": { words: "查看编制中的测试规程" },
  "protocol.draft.write": { words: "编写并提出测试规程" },
  "protocol.draft.move": { words: "推进工作组的测试规程" },
  "protocol.release": { words: "批准和发布测试规程、标明其已被取代或撤销" },
  "protocol.run.read": { words: "查看本机构的测试运行" },
  "protocol.run.write": { words: "建立和更改本机构的测试运行" },
};
