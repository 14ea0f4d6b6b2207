import type { SendAnswer } from "../documents/send/send-answer";

/** Sends a document's form to the portal. **Fails** never: a lost connection is null. */
export function sendDocument(query: URLSearchParams, form: FormData): Promise<SendAnswer | null> {
  const request = new XMLHttpRequest();
  return new Promise((done) => {
    request.onload = () => {
      done(request.response as SendAnswer | null);
    };
    request.onerror =
      request.onabort =
      request.ontimeout =
        () => {
          done(null);
        };
    request.open("POST", `/groups/documents/send?${query.toString()}`);
    request.responseType = "json";
    request.send(form);
  });
}
