import { h, svg, type Child } from '../dom';

/** What shapes, strokes and colours mean; drawn with the classes of the picture itself. */
export function legend(): Child[] {
  return [
    ...item(box('node stateful', cylinder()), 'holds state'),
    ...item(box('node stateless', rectangle()), 'holds none'),
    ...item(box('node stateless unsure', rectangle()), 'class not sure'),
    ...item(line('edge required sync'), 'waits for the answer'),
    ...item(line('edge optional sync'), 'can do without'),
    ...item(line('edge required async'), 'does not wait'),
    ...item(line('edge on-journey'), 'way of users to the selection'),
  ];
}

function item(sign: Element, says: string): Child[] {
  return [h('dt', {}, sign), h('dd', {}, says)];
}

function box(classes: string, shape: SVGElement): SVGElement {
  return picture(svg('g', { class: classes }, shape));
}

function line(classes: string): SVGElement {
  const path = svg('path', { d: 'M1 9 H30', fill: 'none' });
  const head = svg('polygon', { points: '30,5.5 37,9 30,12.5' });
  return picture(svg('g', { class: classes }, path, head));
}

function rectangle(): SVGElement {
  return svg('rect', { x: 4, y: 2, width: 30, height: 14, rx: 3 });
}

function cylinder(): SVGElement {
  return svg('path', { d: 'M5 4.5 V13.5 C5 17.5 33 17.5 33 13.5 V4.5 C33 0.5 5 0.5 5 4.5 C5 8.5 33 8.5 33 4.5' });
}

function picture(...children: SVGElement[]): SVGElement {
  return svg('svg', { width: 38, height: 18, viewBox: '0 0 38 18', 'aria-hidden': 'true' }, ...children);
}
