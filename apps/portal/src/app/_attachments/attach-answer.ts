/** What came of a file that was attached? */
export type AttachAnswer =
  | { readonly kind: "kept"; readonly href: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "signed-out" };
