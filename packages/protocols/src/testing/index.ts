export { conductivityExample } from "./conductivity-example.js";
export { editedProtocol, type Edits } from "./edited-protocol.js";
