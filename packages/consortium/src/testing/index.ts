export {
  castOf,
  electorateOf,
  receiptOf,
  sampleCertificate,
  sampleCertificateFile,
  someBallotKey,
  someRule,
  someTimes,
  type SampleBallot,
} from "./ballot.factory.js";
