import type { AttachAnswer } from "./attach-answer";

/** Sends a file's form to an address of the portal. **Fails** never: a lost connection is null. */
export function sendDocument(sendTo: string, form: FormData): Promise<AttachAnswer | null> {
  const request = new XMLHttpRequest();
  return new Promise((done) => {
    request.onload = () => {
      done(request.response as AttachAnswer | null);
    };
    request.onerror =
      request.onabort =
      request.ontimeout =
        () => {
          done(null);
        };
    request.open("POST", sendTo);
    request.responseType = "json";
    request.send(form);
  });
}
