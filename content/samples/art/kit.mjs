// Pieces of the sample art: flat colour, few shapes, no outlines but where they carry meaning. Everything is SVG text.

export const colour = {
  ink: '#10161D', night: '#0E2438', paper: '#FFFFFF', ground: '#E9EDF1',
  blue: '#1D50B9', yellow: '#FFDB39', orange: '#F18757', green: '#4AD2A4', mint: '#B9EDD9', deep: '#2C7A6B',
  sky: '#C1E4FC', wine: '#962E5D', violet: '#3E0459', red: '#A30D16', sand: '#FCE3D7', cream: '#FFF3BF',
  grey: '#8FA1B3', steel: '#C3CAD3', slate: '#5E7C86',
};
export const skins = ['#8D5A3B', '#A9714B', '#C68B62', '#6F4630'];
export const hairs = { black: '#21150F', grey: '#D6D6D6', brown: '#4A2E1E' };

const attrs = (given) => Object.entries(given).map(([name, value]) => ` ${name}="${value}"`).join('');
export const rect = (x, y, width, height, fill, more = {}) => `<rect${attrs({ x, y, width, height, fill, ...more })}/>`;
export const circle = (cx, cy, r, fill, more = {}) => `<circle${attrs({ cx, cy, r, fill, ...more })}/>`;
export const ellipse = (cx, cy, rx, ry, fill, more = {}) => `<ellipse${attrs({ cx, cy, rx, ry, fill, ...more })}/>`;
export const path = (d, fill, more = {}) => `<path${attrs({ d, fill, ...more })}/>`;
export const stroke = (d, colourOf, width, more = {}) =>
  path(d, 'none', { stroke: colourOf, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more });
export const group = (inside, transform, more = {}) => `<g${attrs({ transform, ...more })}>${inside}</g>`;
export const text = (x, y, words, size, fill, more = {}) =>
  `<text${attrs({ x, y, 'font-size': size, fill, 'font-weight': 700, 'font-family': 'Atkinson', ...more })}>${words}</text>`;

/** A standing figure, about 620 tall, feet at (0, 0). `left` and `right` are the hands, relative to the feet. */
export function person({ x, y, scale = 1, skin = skins[1], hair = hairs.black, longHair = false, shirt = colour.deep, trousers = colour.night,
  coat = null, left = [-130, -250], right = [130, -250], mask = false, tilt = 0 }) {
  const top = coat ?? shirt;
  const arm = (side, [hx, hy]) => {
    const sx = side * 62;
    const elbow = [(sx + hx) / 2 + side * 22, (-400 + hy) / 2 + 26];
    return stroke(`M${sx} -396 Q${elbow[0]} ${elbow[1]} ${hx} ${hy}`, top, 52) + circle(hx, hy, 27, skin);
  };
  const body = [
    rect(-62, -210, 56, 210, trousers, { rx: 10 }), rect(8, -210, 56, 210, trousers, { rx: 10 }),
    path('M-92 -14 h88 v14 h-96 q-2 -12 8 -14z M6 -14 h88 q10 2 8 14 h-96z', colour.ink),
    longHair ? path('M-92 -560 Q-96 -420 -70 -390 L70 -390 Q96 -420 92 -560z', hair) : '',
    path('M-84 -400 Q-80 -452 -30 -456 L30 -456 Q80 -452 84 -400 L92 -180 L-92 -180z', top),
    coat ? path('M-26 -456 L26 -456 L12 -200 L-12 -200z', shirt) + stroke('M-26 -456 L-4 -330 M26 -456 L4 -330', colour.steel, 6) : '',
    path('M-22 -490 h44 v40 q-22 22 -44 0z', skin),
    circle(0, -536, 76, skin),
    path('M-82 -530 Q-92 -636 0 -632 Q92 -636 82 -530 Q74 -580 20 -590 Q-50 -596 -64 -556 Q-74 -548 -82 -530z', hair),
    mask ? path('M-56 -530 Q0 -548 56 -530 L50 -484 Q0 -456 -50 -484z', '#DDEBF7') + stroke('M-56 -526 L-76 -544 M56 -526 L76 -544', '#DDEBF7', 6)
      : circle(-26, -534, 8, colour.ink) + circle(28, -534, 8, colour.ink) + stroke('M-20 -500 Q2 -482 24 -500', colour.ink, 7),
    arm(-1, left), arm(1, right),
  ].join('');
  return group(body, `translate(${x} ${y}) scale(${scale}) rotate(${tilt})`);
}

/** The volcano of San Salvador and its hills, from `base` downwards. */
export const volcano = (x, base, width, height, fill = colour.slate) =>
  path(`M${x} ${base} C${x + width * 0.22} ${base - height * 0.5} ${x + width * 0.3} ${base - height} ${x + width * 0.42} ${base - height}
    L${x + width * 0.47} ${base - height * 0.94} L${x + width * 0.55} ${base - height * 0.98} C${x + width * 0.68} ${base - height * 0.9} ${x + width * 0.78} ${base - height * 0.35} ${x + width} ${base}z`, fill);

export const tree = (x, y, scale = 1, leaf = '#2F8F6B') => group(
  rect(-14, -150, 28, 150, '#6B4A33', { rx: 8 }) + circle(0, -230, 110, leaf) + circle(-70, -180, 70, leaf) + circle(74, -176, 74, leaf) + circle(30, -260, 60, '#3BA57C'),
  `translate(${x} ${y}) scale(${scale})`);

export const cloud = (x, y, scale = 1) => group(
  circle(0, 0, 46, '#fff') + circle(54, -18, 60, '#fff') + circle(118, 0, 48, '#fff') + rect(-4, 0, 130, 46, '#fff', { rx: 23 }), `translate(${x} ${y}) scale(${scale})`);

export const cross = (x, y, size, fill) =>
  rect(x - size / 6, y - size / 2, size / 3, size, fill, { rx: size / 20 }) + rect(x - size / 2, y - size / 6, size, size / 3, fill, { rx: size / 20 });

export const drop = (x, y, size, fill = colour.blue) =>
  path(`M${x} ${y - size} C${x + size * 0.75} ${y} ${x + size * 0.62} ${y + size * 0.7} ${x} ${y + size * 0.7} C${x - size * 0.62} ${y + size * 0.7} ${x - size * 0.75} ${y} ${x} ${y - size}z`, fill);

export const mosquito = (x, y, scale = 1, flap = 0) => group([
  group(ellipse(0, -110, 44, 120, '#fff', { stroke: colour.ink, 'stroke-width': 9, opacity: 0.95 }), `translate(20 -20) rotate(${24 + flap})`),
  group(ellipse(0, -110, 44, 120, '#fff', { stroke: colour.ink, 'stroke-width': 9, opacity: 0.95 }), `translate(30 -20) rotate(${58 - flap})`),
  path('M20 -30 Q120 -20 210 40 Q120 50 10 16z', colour.ink), stroke('M96 -12 L84 28 M140 8 L128 40', '#fff', 14),
  circle(0, 0, 48, colour.ink), circle(-58, 6, 30, colour.ink), circle(-66, 0, 9, '#fff'),
  stroke('M-80 16 L-142 74 M-70 -18 L-130 -50', colour.ink, 10),
  stroke('M-16 38 L-60 90 L-76 170 M4 44 L-10 104 L-40 184 M40 34 L66 96 L60 184 M60 28 L110 80 L128 150', colour.ink, 10),
].join(''), `translate(${x} ${y}) scale(${scale})`);

export const noSign = (x, y, r) =>
  circle(x, y, r, 'none', { stroke: colour.red, 'stroke-width': r * 0.14 }) +
  stroke(`M${x - r * 0.68} ${y - r * 0.68} L${x + r * 0.68} ${y + r * 0.68}`, colour.red, r * 0.14, { 'stroke-linecap': 'butt' });

export const barrel = (x, y, scale = 1, lid = 0) => group([
  path('M-130 -330 Q-165 -170 -118 0 Q0 36 118 0 Q165 -170 130 -330z', colour.blue), path('M40 -330 Q80 -170 30 16 Q90 12 118 0 Q165 -170 130 -330z', '#153D90'),
  stroke('M-142 -240 Q0 -206 142 -240 M-142 -96 Q0 -58 142 -96', colour.night, 14),
  ellipse(0, -330, 132, 34, '#0D2A66'),
  group(ellipse(0, -330, 140, 36, colour.steel) + ellipse(0, -344, 140, 36, '#fff') + stroke('M-34 -366 Q0 -414 34 -366', colour.night, 15), `translate(0 ${-lid})`),
].join(''), `translate(${x} ${y}) scale(${scale})`);

export const basin = (x, y, scale = 1) => group([
  rect(-260, -230, 520, 250, colour.grey), rect(110, -230, 150, 250, '#76889B'), rect(-285, -275, 570, 48, '#DDE3EA'),
  rect(-240, -272, 300, 22, '#9CC9F2'), rect(-240, -262, 300, 14, colour.blue),
  stroke('M-150 -280 L-150 -400 Q-150 -436 -112 -436 L-84 -436', colour.night, 24, { 'stroke-linecap': 'butt' }), rect(-94, -438, 34, 36, colour.night),
  drop(-78, -338, 30),
  group(rect(-74, -30, 148, 42, colour.orange, { rx: 18 }) + rect(-72, 6, 144, 34, colour.cream, { rx: 6 }), 'translate(172 -302) rotate(-12)'),
  circle(130, -350, 22, '#fff'), circle(240, -366, 17, '#fff'), circle(160, -384, 14, '#fff'),
].join(''), `translate(${x} ${y}) scale(${scale})`);

export const svg = (width, height, inside) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;
