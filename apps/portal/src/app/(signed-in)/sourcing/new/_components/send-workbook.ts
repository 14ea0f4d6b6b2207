import type { SendAnswer } from "../send/send-answer";

export interface WorkbookToSend {
  readonly file: File;
  readonly name: string;
  readonly year: string;
  readonly isDryRun: boolean;
  readonly decimal: string;
  readonly encoding: string;
  readonly key: string;
}

/**
 * Sends a workbook to the portal and tells how far it is.
 * An XMLHttpRequest because it alone says how much of a body has left. **Fails** never: a lost connection is an answer.
 */
export function sendWorkbook(
  workbook: WorkbookToSend,
  onProgress: (sentFraction: number) => void,
): { answer: Promise<SendAnswer>; cancel: () => void } {
  const query = new URLSearchParams({ dryRun: String(workbook.isDryRun), key: workbook.key });
  if (workbook.decimal !== "") query.set("decimal", workbook.decimal);
  if (workbook.encoding !== "") query.set("encoding", workbook.encoding);
  const body = new FormData();
  body.append("name", workbook.name);
  body.append("year", workbook.year);
  body.append("file", workbook.file, workbook.file.name);
  const request = new XMLHttpRequest();
  const answer = new Promise<SendAnswer>((done) => {
    const lost = () => {
      done({ kind: "unreachable" });
    };
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      const received: unknown = request.response;
      done(received === null ? { kind: "unreachable" } : (received as SendAnswer));
    };
    request.onerror = lost;
    request.onabort = lost;
    request.ontimeout = lost;
    request.open("POST", `/sourcing/new/send?${query.toString()}`);
    request.responseType = "json";
    request.send(body);
  });
  return {
    answer,
    cancel: () => {
      request.abort();
    },
  };
}
