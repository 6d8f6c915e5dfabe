// The sample films: each is a pure function of time (seconds) that returns one 1920×1080 frame as SVG.
import { barrel, basin, circle, cloud, colour, cross, drop, group, hairs, mosquito, noSign, path, person, rect, skins, stroke, svg, text, tree, volcano } from './kit.mjs';

const clamp = (value) => Math.min(1, Math.max(0, value));
const ease = (value) => { const t = clamp(value); return t * t * (3 - 2 * t); };
/** 0 before `from`, 1 after `to`, smooth between. */
const during = (t, from, to) => ease((t - from) / (to - from));
const mix = (a, b, share) => a + (b - a) * share;

/** A caption plate at the bottom: what a mute room reads. */
const caption = (words, shown) => group(
  rect(160, 860, 1600, 150, colour.ink, { rx: 18, opacity: 0.94 }) + text(960, 962, words, 92, '#fff', { 'text-anchor': 'middle' }),
  `translate(0 ${mix(60, 0, shown)})`, { opacity: shown });

function dengueFilm(t) {
  const lid = mix(150, 0, during(t, 2.6, 3.6));
  const leave = during(t, 3.6, 5);
  const wander = [Math.sin(t * 2.3) * 90, Math.cos(t * 3.1) * 50];
  const x = mix(1080, 1700, leave) + wander[0] * (1 - leave);
  const y = mix(330, -200, leave) + wander[1];
  const words = t < 2.4 ? 'El zancudo nace en agua limpia' : t < 5 ? 'Tape el barril' : 'Lave la pila cada 7 días';
  const since = t < 2.4 ? t : t < 5 ? t - 2.4 : t - 5;
  return svg(1920, 1080, [
    rect(0, 0, 1920, 1080, colour.mint), circle(1400, 300, 360, '#CFF3E4'), rect(0, 760, 1920, 320, colour.green), rect(0, 760, 1920, 12, '#33B98C'),
    basin(560, 830, 1.05), barrel(1250, 850, 1.15, lid), mosquito(x, y, 0.62, Math.sin(t * 60) * 8),
    t > 5 ? group(noSign(0, 0, 190 * during(t, 5, 5.5)), 'translate(1610 270)') + group(mosquito(-10, 0, 0.8), 'translate(1610 270)', { opacity: during(t, 5, 5.5) }) : '',
    caption(words, during(since, 0, 0.4)),
  ].join(''));
}

const steps = ['Moje sus manos', 'Enjabone', 'Frote veinte segundos', 'Enjuague bien', 'Seque con papel'];
function handsFilm(t) {
  const step = Math.min(steps.length - 1, Math.floor(t / 1.6));
  const local = t - step * 1.6;
  const rub = Math.sin(t * 7) * (step === 2 ? 46 : 18);
  const water = step === 0 || step === 3;
  const foam = step === 1 || step === 2;
  const bubbles = Array.from({ length: 14 }, (_, i) => {
    const rise = ((t * 0.5 + i * 0.37) % 1);
    return circle(760 + ((i * 137) % 420), 620 - rise * 240, 20 + ((i * 13) % 30), '#fff', { opacity: 0.9 * (1 - rise) });
  }).join('');
  const arm = (side, skin, nail) => group(
    rect(-520, -90, 380, 190, colour.paper, { rx: 30 }) + rect(-190, -100, 90, 210, colour.blue, { rx: 24 }) +
    path('M-110 -86 Q40 -120 250 -40 Q310 0 250 46 Q40 130 -110 108z', skin) + stroke('M70 -46 L240 -12 M60 4 L250 14 M70 52 L230 48', nail, 9),
    `translate(${960 - side * (130 - rub * side)} ${600 + side * 26}) scale(${side} 1) rotate(${6})`);
  return svg(1920, 1080, [
    rect(0, 0, 1920, 1080, '#D6EBFB'), rect(0, 800, 1920, 280, '#9CC9F2'),
    rect(700, 90, 560, 66, colour.night, { rx: 33 }), path('M900 130 h120 v130 q-60 26 -120 0z', colour.night),
    water ? [0, 1, 2, 3, 4].map((i) => drop(960 + ((i % 3) - 1) * 22, 300 + (((t * 420) + i * 90) % 330), 30)).join('') : '',
    arm(1, skins[1], '#8D5A3B'), arm(-1, skins[2], '#A9714B'), foam ? bubbles : '',
    step === 4 ? group(rect(-260, -150, 520, 300, '#fff', { rx: 24 }) + stroke('M-200 -80 H200 M-200 0 H200 M-200 80 H200', '#E9EDF1', 12), `translate(${mix(960, 960, 1)} ${mix(1200, 610, during(local, 0, 0.5))}) rotate(-6)`) : '',
    ...steps.map((_, i) => circle(760 + i * 100, 790, 26, i <= step ? colour.blue : '#fff')),
    caption(`${step + 1}. ${steps[step]}`, during(local, 0, 0.25)),
  ].join(''));
}

function welcomeFilm(t) {
  const rise = during(t, 0, 3);
  const sky = `rgb(${Math.round(mix(252, 207, rise))},${Math.round(mix(214, 234, rise))},${Math.round(mix(190, 249, rise))})`;
  const wave = Math.sin(t * 5) * 34;
  return svg(1920, 1080, [
    rect(0, 0, 1920, 1080, sky), circle(1330, mix(760, 260, rise), 110, colour.yellow), cloud(mix(200, 330, t / 7), 230, 1.2), cloud(mix(1500, 1400, t / 7), 160, 0.9),
    volcano(420, 860, 1300, 520), volcano(-300, 860, 1000, 260, '#7E9AA3'), rect(0, 800, 1920, 280, '#7CC58B'),
    rect(170, 430, 620, 440, '#fff'), rect(170, 430, 620, 44, colour.blue), rect(420, 640, 130, 230, colour.night), cross(485, 560, 96, colour.red),
    ...[0, 1].flatMap((i) => [0, 1].map((j) => rect(220 + i * 420 + j * 74, 540, 54, 70, '#9CCBEA'))), tree(120, 900, 0.9), tree(1800, 900, 1.1),
    person({ x: 1080, y: 980, scale: 1, skin: skins[2], hair: hairs.brown, longHair: true, coat: '#fff', shirt: colour.blue, trousers: colour.blue, left: [-120, -250], right: [170 + wave, -560] }),
    person({ x: 1380, y: 980, scale: 1, skin: skins[0], hair: hairs.grey, shirt: colour.orange, trousers: colour.night, left: [-110, -240], right: [120, -240] }),
    person({ x: 860, y: 980, scale: 0.72, skin: skins[1], hair: hairs.black, shirt: colour.yellow, trousers: colour.deep, left: [-150 - wave, -520], right: [120, -250] }),
    caption(t < 3.4 ? 'Le damos la bienvenida' : 'TV ISSS: información para su salud', during(t < 3.4 ? t - 0.6 : t - 3.4, 0, 0.4)),
  ].join(''));
}

export const films = {
  'tape-el-barril.mp4': { seconds: 7, draw: dengueFilm, posterAt: 4.4 },
  'lavese-las-manos.mp4': { seconds: 8, draw: handsFilm, posterAt: 4 },
  'bienvenida.mp4': { seconds: 6, draw: welcomeFilm, posterAt: 2.8 },
};
