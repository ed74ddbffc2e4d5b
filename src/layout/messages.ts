/** What the layout's thread is asked. */
export interface LayoutRequest {
  readonly id: number;
  readonly dot: string;
}

/** What it answers: an SVG, or why there is none. */
export type LayoutAnswer =
  { readonly id: number; readonly svg: string } | { readonly id: number; readonly error: string };
