/** Which endings of a name in Latin letters say its legal form, in the countries along the chain? **Shape** in small letters, each a last word. */
export const legalForms =
  "inc incorporated corp corporation co company ltd limited llc lp plc gmbh ag kg se sa sas spa srl nv bv ab as oy oyj pty pte kk group holding holdings".split(
    " ",
  );
