/** Does this browser know passkeys, in the form that needs no translation of bytes? */
export function knowsPasskeys(): boolean {
  return (
    typeof PublicKeyCredential !== "undefined" &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function" &&
    typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function"
  );
}

/** Can passkeys be offered among a field's suggestions, without a button? */
export async function knowsPasskeySuggestions(): Promise<boolean> {
  return knowsPasskeys() && (await PublicKeyCredential.isConditionalMediationAvailable());
}

/** What did the browser bring? `cancelled`: the person said no, or had none; `known`: this device has one already. */
export type PasskeyResult =
  | { readonly kind: "given"; readonly response: unknown }
  | { readonly kind: "cancelled" }
  | { readonly kind: "known" };

function resultOf(credential: Credential | null): PasskeyResult {
  return credential instanceof PublicKeyCredential
    ? { kind: "given", response: credential.toJSON() }
    : { kind: "cancelled" };
}

function refusalOf(fault: unknown): PasskeyResult {
  const name = fault instanceof DOMException ? fault.name : "";
  if (name === "InvalidStateError") return { kind: "known" };
  return { kind: "cancelled" };
}

/** Asks the person for a passkey they have. With `isSuggested` it waits among the suggestions until they choose one. */
export async function presentPasskey(
  options: unknown,
  { isSuggested = false, signal }: { isSuggested?: boolean; signal?: AbortSignal } = {},
): Promise<PasskeyResult> {
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
      options as PublicKeyCredentialRequestOptionsJSON,
    );
    return resultOf(
      await navigator.credentials.get({
        publicKey,
        ...(isSuggested ? { mediation: "conditional" } : {}),
        ...(signal ? { signal } : {}),
      }),
    );
  } catch (fault) {
    return refusalOf(fault);
  }
}

/** Asks the person to make a passkey on this device, key or phone. */
export async function makePasskey(options: unknown): Promise<PasskeyResult> {
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      options as PublicKeyCredentialCreationOptionsJSON,
    );
    return resultOf(await navigator.credentials.create({ publicKey }));
  } catch (fault) {
    return refusalOf(fault);
  }
}
