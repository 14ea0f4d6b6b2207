/** Where does a card stand, and what may its reader do? */
export interface CardPlace {
  readonly assessmentId: string;
  readonly planId: string;
  readonly canOpenPlan: boolean;
  readonly canChange: boolean;
  /** The address of this page with the form of this finding open. */
  readonly editHref: (index: number) => string;
}
