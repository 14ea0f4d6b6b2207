import type { ReactNode } from "react";
import { ActForm, ActInput, ActSubmit, type Act } from "@/components/ui/act-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHead, type Crumb } from "@/components/ui/page-head";
import type { AdminWords } from "../_words/words";

interface ConfirmPageProps {
  readonly words: AdminWords;
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  /** What will happen to what, by name. */
  readonly what: ReactNode;
  readonly consequences: readonly string[];
  /** Has to be typed where the act cannot be undone. */
  readonly typed?: { readonly label: ReactNode; readonly help: string };
  readonly children?: ReactNode;
  readonly confirm: string;
  readonly isSafe?: boolean;
  readonly act: Act;
  readonly backHref: string;
}

/** May this really be done? Says what follows; what cannot be undone wants a name typed. */
export function ConfirmPage(props: ConfirmPageProps): ReactNode {
  const { words, crumbs, title, what, consequences, typed, children, confirm, isSafe, act, backHref } = props;
  return (
    <div className="max-w-[62ch]">
      <PageHead crumbs={crumbs} title={title} />
      <p>{what}</p>
      <ul className="my-3 list-disc pl-5 text-ink-2">
        {consequences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <ActForm act={act} className="flex flex-col gap-4">
        {typed === undefined ? null : (
          <ActInput
            id="typed"
            name="typed"
            required
            autoComplete="off"
            label={typed.label}
            help={typed.help}
          />
        )}
        {children}
        <div className="flex gap-2">
          <ActSubmit kind={isSafe === true ? "primary" : "danger"}>{confirm}</ActSubmit>
          <ButtonLink kind="quiet" href={backHref}>
            {words.t("cancel")}
          </ButtonLink>
        </div>
      </ActForm>
    </div>
  );
}
