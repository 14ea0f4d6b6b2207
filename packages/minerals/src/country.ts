import { z } from "zod";

/** **Source** ISO 3166-1 alpha-3 as of 2024, https://www.iso.org/obp/ui/#search/code; XKX is the World Bank's code of Kosovo. */
const codes =
  "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL " +
  "BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM " +
  "DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY " +
  "HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY " +
  "LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM " +
  "NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU " +
  "SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON " +
  "TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM XKX YEM ZAF ZMB ZWE";

/** Which countries are there? **Shape** ISO 3166-1 alpha-3 and XKX for Kosovo, ascending; no groups, no "others". */
export const countryIso3Codes: ReadonlySet<string> = new Set(codes.split(" "));

/** Is a text the code of one country? **Shape** as `countryIso3Codes`; what a person chooses is checked, not only its form. */
export const countryIso3Schema = z
  .string()
  .regex(/^[A-Z]{3}$/, { abort: true, error: "Write an ISO 3166-1 alpha-3 code, such as CHL" })
  .refine((code) => countryIso3Codes.has(code), {
    error: ({ input }) => `${String(input)} is no country of ISO 3166-1 alpha-3 (nor XKX)`,
  });
