export { conductivityExample } from "./conductivity-example.js";
