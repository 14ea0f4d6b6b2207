import { readFileSync } from "node:fs";
import { argv, exit } from "node:process";

const MOST_CHARACTERS = 71;
const SHAPE = /^[a-z]+(\([a-z0-9-]+\))?: \S/;

/**
 * What is wrong with a commit's subject? Undefined where nothing is (house style 10).
 *
 * @param {string} message
 * @returns {string | undefined}
 */
export function problemOfSubject(message) {
  const [subject = ""] = message.split("\n");
  if (/^(Merge|Revert|fixup!|squash!) ?/.test(subject)) return undefined;
  if (subject.length > MOST_CHARACTERS)
    return `the subject has ${String(subject.length)} characters; fewer than ${String(MOST_CHARACTERS + 1)} are read everywhere`;
  if (!SHAPE.test(subject)) return "the subject is `type(room): effect`, in the present tense";
  return undefined;
}

// lefthook runs it with the file of the message.
if (import.meta.filename === argv[1]) {
  const problem = problemOfSubject(readFileSync(argv[2] ?? "", "utf8"));
  if (problem !== undefined) {
    console.error(problem);
    exit(1);
  }
}
