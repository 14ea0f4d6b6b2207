import type { ColourToken } from "./colours.js";

/** Where does something lie? **Units and range** the picture's own units, origin top left, y grows downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How wide is a text in the medium's font? **Units and range** the unit of `size`. An upper bound will do, a lower one will not. */
export type Measure = (text: string, size: number, weight: "regular" | "bold") => number;

interface Painted {
  /** What the mark belongs to: the `ref` of a pick. */
  readonly ref?: string | undefined;
  readonly fill?: ColourToken | undefined;
  readonly stroke?: ColourToken | undefined;
  readonly strokeWidth?: number | undefined;
  /** Lengths of stroke and gap, in turn. */
  readonly dash?: readonly number[] | undefined;
  /** Of fill and stroke, 0-1. */
  readonly opacity?: number | undefined;
  /** "hatch" lies over the fill and means "not known", everywhere and nothing else. */
  readonly pattern?: "hatch" | undefined;
}

/** Which rectangle is drawn? */
export interface RectMark extends Painted, Box {
  readonly kind: "rect";
}

/** Which disc is drawn? */
export interface CircleMark extends Painted {
  readonly kind: "circle";
  /** The centre. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Which outline is drawn? */
export interface PathMark extends Painted {
  readonly kind: "path";
  /** SVG path data: M, L, l, C and z only. */
  readonly d: string;
  /** What the path fills. */
  readonly box: Box;
}

/** Which straight line is drawn? */
export interface LineMark extends Painted {
  readonly kind: "line";
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

/** Which line of text is drawn, and where? */
export interface TextMark {
  readonly kind: "text";
  readonly ref?: string | undefined;
  readonly text: string;
  /** The whole text, where `text` had to be cut. */
  readonly label?: string | undefined;
  /** The anchor's place. */
  readonly x: number;
  /** The alphabetic baseline. */
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly weight: "regular" | "bold";
  readonly fill: ColourToken;
  /** A rim of this colour keeps the text apart from what it lies on. */
  readonly halo?: ColourToken | undefined;
}

/** What is drawn, in order? Later marks lie on earlier ones. */
export type Mark = RectMark | CircleMark | PathMark | LineMark | TextMark;

/** Where is something pointed at? */
export type Shape =
  | ({ readonly kind: "rect" } & Box)
  | { readonly kind: "circle"; readonly x: number; readonly y: number; readonly radius: number }
  | { readonly kind: "path"; readonly d: string; readonly box: Box };

/** What can a reader point at, stand on or follow? **Shape** in reading order. */
export interface Pick {
  readonly kind: "head" | "row" | "column" | "cell" | "node" | "link" | "country" | "point";
  readonly ref: string;
  /** The whole name, never cut. */
  readonly label: string;
  readonly shape: Shape;
  /** The row's and the column's ids, of a cell. */
  readonly row?: string | undefined;
  readonly column?: string | undefined;
}

/** What stands on one page? Nothing leaves the box from 0, 0 to its width and height. */
export interface ChartPage {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly picks: readonly Pick[];
  /** What found no free place for its name; a medium without pointing names them beside the picture. */
  readonly unlabelled: readonly { readonly ref: string; readonly label: string }[];
}

/** What is a picture? **Shape** one page unless its rows were split over several; each page is complete in itself. */
export interface Chart {
  readonly pages: readonly ChartPage[];
}

/** How much room has a picture of rows? Without `pageHeight` all rows stand on one page. */
export interface PageRoom {
  readonly pageHeight?: number | undefined;
  /** The room on the first page, where something stands above the picture. */
  readonly firstPageHeight?: number | undefined;
}

/** What does every layout ask for? */
export interface LayoutRoom {
  /** 390 and 1100 are the forms that are looked at; narrow forms begin below 560. */
  readonly width: number;
  readonly measure: Measure;
  /** The size of names; ticks are a little smaller, rows and gaps follow it. 12 where not said. */
  readonly textSize?: number | undefined;
}
