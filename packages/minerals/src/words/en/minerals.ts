/** What should be known about a mineral's figures before they are read? */
export const mineralNotes = {
  lithium: "Processing, not mining, is the narrow passage.",
  nickel: "Refined figures are primary nickel, not battery grade.",
  manganese: "No refining series by country is openly published.",
  "natural-graphite": "Refining figures join natural and synthetic battery grade.",
  "rare-earths": "Production is published for the group only.",
  lanthanum: "Reported only within the rare-earth group.",
  yttrium: "Reported only within the rare-earth group.",
  zirconium: "Figures are zircon concentrates.",
  germanium: "A by-product of zinc and coal: it has no mine stage of its own.",
  titanium: "Mine figures add ilmenite and rutile; metal is refined as sponge.",
  phosphorus: "White phosphorus, the precursor of P2S5 and LiPF6.",
  indium: "A by-product of zinc.",
  sulfur: "Mostly recovered, not mined.",
};
