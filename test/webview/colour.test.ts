import assert from 'node:assert/strict';
import { plainColour } from '../../src/webview/export/colour';

describe('a colour of an exported picture', () => {
  const cases: Readonly<Record<string, ReturnType<typeof plainColour>>> = {
    'rgb(180, 95, 6)': { colour: '#b45f06', opacity: 1 },
    'rgba(136, 136, 136, 0.33)': { colour: '#888888', opacity: 0.33 },
    'rgba(0, 0, 0, 0)': { colour: '#000000', opacity: 0 },
    'color(srgb 1 0.5 0)': { colour: '#ff8000', opacity: 1 },
    'color(srgb 0.776471 0.156863 0.156863 / 0.45)': { colour: '#c62828', opacity: 0.45 },
    'color(srgb 1.02 -0.01 0)': { colour: '#ff0000', opacity: 1 },
    none: undefined,
    'url("#hatch")': undefined,
    'color(display-p3 1 0 0)': undefined,
    'lab(50 20 30)': undefined,
  };
  for (const [computed, plain] of Object.entries(cases))
    it(`reads ${computed}`, () => assert.deepEqual(plainColour(computed), plain));
});
