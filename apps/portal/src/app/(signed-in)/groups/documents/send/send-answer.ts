/** What came of a file that was sent? */
export type SendAnswer =
  | { readonly kind: "kept"; readonly href: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "signed-out" };
