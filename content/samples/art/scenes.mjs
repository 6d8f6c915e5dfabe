// The sample pictures. Scenes are 1600×1600 with what matters inside the middle 1280×900, sky and ground beyond it,
// so that a template may cut them to any shape. Posters are finished sheets and are never cut.
import { barrel, basin, circle, cloud, colour, cross, drop, ellipse, group, hairs, mosquito, noSign, path, person, rect, skins, stroke, svg, text, tree, volcano } from './kit.mjs';

const stage = (sky, ground, line, inside) => svg(1600, 1600, rect(0, 0, 1600, 1600, sky) + rect(0, 1090, 1600, 510, ground) + rect(0, 1090, 1600, 16, line) + inside);

const dengue = () => stage(colour.mint, colour.green, '#33B98C', [
  circle(800, 560, 270, '#E6F8F0'), mosquito(770, 560, 1.15), noSign(800, 560, 235),
  basin(470, 1190, 0.92), barrel(1130, 1220, 0.98),
].join(''));

const hands = () => stage('#D6EBFB', '#9CC9F2', '#6FAEE3', [
  rect(560, 380, 480, 60, colour.night, { rx: 30 }), rect(760, 330, 80, 70, colour.night, { rx: 16 }), path('M960 400 h80 v120 q-40 20 -80 0z', colour.night),
  ...[0, 1, 2].map((i) => drop(1000, 610 + i * 120, 30 - i * 3)),
  // Two hands, palm on palm, under the water.
  group(rect(-330, -64, 330, 150, colour.paper, { rx: 26 }) + rect(-60, -74, 90, 170, colour.blue, { rx: 20 }) +
    path('M20 -70 Q150 -96 300 -30 Q350 0 300 34 Q140 110 20 92z', skins[1]) + stroke('M160 -40 L290 -10 M150 0 L300 12 M150 40 L280 40', '#8D5A3B', 8), 'translate(560 880) rotate(8)'),
  group(rect(0, -64, 330, 150, colour.paper, { rx: 26 }) + rect(-30, -74, 90, 170, colour.blue, { rx: 20 }) +
    path('M-20 -70 Q-150 -96 -300 -30 Q-350 0 -300 34 Q-140 110 -20 92z', skins[2]) + stroke('M-160 -40 L-290 -10 M-150 0 L-300 12 M-150 40 L-280 40', '#A9714B', 8), 'translate(1080 850) rotate(-10)'),
  ...[[700, 780, 56], [800, 740, 74], [910, 790, 50], [760, 850, 44], [860, 860, 60], [960, 870, 36], [660, 870, 34]].map(([x, y, r]) => circle(x, y, r, '#fff', { opacity: 0.94 }) + circle(x - r * 0.3, y - r * 0.3, r * 0.2, '#D6EBFB')),
  group(rect(-70, -190, 140, 190, colour.green, { rx: 22 }) + rect(-44, -120, 88, 80, '#fff', { rx: 10 }) + rect(-16, -240, 32, 54, colour.night) + path('M-16 -240 h-50 q-8 -26 20 -26 h60 v26z', colour.night) + cross(0, -80, 46, colour.deep), 'translate(300 1130)'),
].join(''));

const vaccine = () => stage(colour.mint, '#8FDDC0', '#5CC6A0', [
  rect(250, 360, 330, 330, '#fff', { rx: 16 }), cross(415, 525, 190, colour.green),
  person({ x: 1000, y: 1240, scale: 1.3, skin: skins[2], hair: hairs.brown, longHair: true, coat: '#fff', shirt: colour.blue, trousers: colour.blue, left: [-188, -330], right: [120, -240], mask: true }),
  person({ x: 620, y: 1240, scale: 1.3, skin: skins[0], hair: hairs.grey, shirt: colour.orange, trousers: colour.night, left: [-120, -230], right: [96, -220] }),
  group(rect(-10, -16, 110, 32, '#fff', { stroke: colour.ink, 'stroke-width': 7 }) + rect(20, -10, 60, 20, colour.green) + stroke('M-10 0 L-62 0', colour.ink, 6) + stroke('M100 0 L150 0 M150 -22 L150 22', colour.ink, 9), 'translate(744 812) rotate(4)'),
].join(''));

const plate = () => svg(1600, 1600, [
  rect(0, 0, 1600, 1600, colour.sand), rect(0, 900, 1600, 700, '#F6C9B0'), ellipse(800, 880, 520, 400, '#E7A988', { opacity: 0.55 }),
  circle(800, 810, 420, '#fff'), circle(800, 810, 350, '#F3F5F7'),
  path('M800 810 L800 480 A330 330 0 0 0 470 810z', '#5BB974'), path('M800 810 L470 810 A330 330 0 0 0 800 1140z', '#2F8F4E'),
  path('M800 810 L800 480 A330 330 0 0 1 1130 810z', '#F0C06A'), path('M800 810 L1130 810 A330 330 0 0 1 800 1140z', '#B4553A'),
  ...[[650, 640], [580, 730], [700, 730], [630, 700]].map(([x, y], i) => circle(x, y, 50 - i * 4, '#D5402B') + stroke(`M${x} ${y - 44} l0 -18`, '#2F8F4E', 9)),
  ...[[610, 920], [690, 980], [720, 880]].map(([x, y]) => circle(x, y, 44, '#7FD08B') + circle(x - 20, y + 24, 30, '#6CC47B')),
  ...[[900, 640], [960, 690], [1010, 620], [930, 740], [1040, 720]].map(([x, y]) => ellipse(x, y, 38, 20, '#FFF3BF')),
  path('M880 900 q120 -60 190 30 q-30 130 -150 120 q-80 -60 -40 -150z', '#8A3A26'), stroke('M930 920 q70 -20 110 30', '#D98A6A', 14),
  group(rect(-12, -330, 24, 600, colour.grey, { rx: 12 }) + [-40, -14, 14, 40].map((x) => rect(x - 7, -430, 14, 150, colour.grey, { rx: 7 })).join('') + rect(-47, -300, 94, 40, colour.grey, { rx: 20 }), 'translate(250 860)'),
  group(rect(-12, -90, 24, 360, colour.grey, { rx: 12 }) + path('M-12 -60 V-430 Q70 -330 60 -60z', colour.grey), 'translate(1350 860)'),
  group(path('M-80 -230 h160 l-18 230 h-124z', '#DFF1FE', { opacity: 0.95 }) + path('M-72 -130 h144 l-10 130 h-124z', '#8CC7F4'), 'translate(1190 560)'),
].join(''));

const walk = () => stage('#CFEAF9', '#7CC58B', '#5BAA6E', [
  circle(1220, 420, 90, colour.yellow), cloud(240, 380, 1.1), cloud(760, 300, 0.8), volcano(180, 1092, 1250, 470), volcano(-300, 1092, 900, 250, '#7E9AA3'),
  rect(0, 1200, 1600, 220, '#E8D9B8'), ...[80, 420, 760, 1100, 1440].map((x) => rect(x, 1300, 150, 16, '#fff')),
  tree(150, 1160, 0.95), tree(1470, 1170, 1.05),
  person({ x: 560, y: 1290, scale: 1.06, skin: skins[1], hair: hairs.grey, shirt: colour.wine, trousers: colour.night, left: [-120, -330], right: [110, -300], tilt: 3 }),
  person({ x: 830, y: 1300, scale: 1.06, skin: skins[2], hair: hairs.black, longHair: true, shirt: colour.blue, trousers: '#3D4854', left: [-110, -310], right: [120, -340], tilt: 3 }),
  person({ x: 1060, y: 1300, scale: 0.74, skin: skins[0], hair: hairs.brown, shirt: colour.yellow, trousers: colour.deep, left: [-120, -340], right: [130, -400], tilt: 3 }),
].join(''));

const nursing = () => stage('#FDE7DC', '#F4BFA2', '#E7A07C', [
  circle(800, 640, 400, '#FFF4EE'), rect(480, 560, 640, 620, colour.wine, { rx: 70 }), rect(420, 800, 130, 380, '#7C2249', { rx: 50 }), rect(1050, 800, 130, 380, '#7C2249', { rx: 50 }),
  path('M610 1180 Q600 780 800 770 Q1000 780 990 1180z', colour.deep), path('M640 560 Q640 800 700 850 L910 850 Q960 800 960 560z', hairs.brown),
  path('M770 690 h60 v90 q-30 30 -60 0z', skins[2]), circle(800, 610, 118, skins[2]), path('M676 620 Q664 470 800 478 Q936 470 924 620 Q900 530 800 530 Q704 530 676 620z', hairs.brown),
  stroke('M744 622 q18 14 36 0 M826 622 q18 14 36 0', colour.ink, 9), stroke('M772 666 Q800 686 828 666', colour.ink, 9),
  ellipse(830, 960, 190, 108, colour.cream), circle(690, 930, 78, skins[1]), path('M618 920 Q620 850 690 850 Q742 852 756 900 Q700 880 618 920z', hairs.black), stroke('M668 940 q14 12 28 0', colour.ink, 8),
  stroke('M612 1000 Q700 1110 900 1050', colour.deep, 74), circle(920, 1040, 40, skins[2]), stroke('M985 920 Q1010 1030 930 1064', colour.deep, 74),
].join(''));

const therapy = () => svg(1600, 1600, [
  rect(0, 0, 1600, 1600, '#EFE6DA'), rect(0, 1090, 1600, 510, '#C8B79C'), rect(0, 1078, 1600, 18, '#fff'),
  rect(190, 380, 620, 420, '#fff'), rect(214, 404, 572, 372, '#9CCBEA'), volcano(214, 776, 572, 230), rect(214, 740, 572, 36, '#3F6B57'), circle(650, 490, 50, '#FFF3CF'), rect(492, 380, 18, 420, '#fff'), rect(190, 580, 620, 18, '#fff'),
  rect(1010, 400, 330, 230, '#fff'), rect(1010, 400, 330, 50, colour.blue), cross(1175, 540, 120, colour.green),
  person({ x: 700, y: 1230, scale: 1.16, skin: skins[1], hair: hairs.grey, shirt: colour.deep, trousers: colour.night, left: [-190, -250], right: [150, -250] }),
  person({ x: 1010, y: 1230, scale: 1.2, skin: skins[0], hair: hairs.black, coat: '#fff', shirt: '#7FB5E0', trousers: colour.night, left: [-150, -280], right: [120, -220] }),
  ...[[360, 950, 1240], [300, 1040, 1330]].map(([x, y, end]) => stroke(`M${x} ${y} H${end}`, colour.steel, 26) + stroke(`M${x + 60} ${y} V1290 M${end - 60} ${y} V1290`, '#4C5663', 22)),
].join(''));

const hospital = () => stage('#CFEAF9', '#9FB7A2', '#86A08A', [
  cloud(250, 400, 1), cloud(1180, 340, 1.2), volcano(-100, 1092, 1000, 360, '#8FB0B5'),
  rect(420, 470, 760, 622, '#fff'), rect(420, 470, 760, 60, colour.night), rect(300, 720, 1000, 372, '#F4F6F8'), rect(300, 720, 1000, 28, colour.blue),
  ...[0, 1, 2, 3, 4].flatMap((i) => [0, 1].map((j) => rect(476 + i * 136, 566 + j * 84, 96, 56, '#9CCBEA'))),
  ...[0, 1, 2].map((i) => rect(350 + i * 104, 800, 70, 90, '#9CCBEA')), ...[0, 1, 2].map((i) => rect(970 + i * 104, 800, 70, 90, '#9CCBEA')),
  rect(690, 820, 220, 272, colour.night), rect(706, 840, 90, 252, '#9CCBEA'), rect(804, 840, 90, 252, '#9CCBEA'), rect(650, 770, 300, 50, colour.blue), circle(800, 626, 100, '#fff'), cross(800, 626, 130, colour.red),
  tree(180, 1120, 1), tree(1430, 1120, 1.1),
  group(rect(-230, -210, 330, 190, '#fff', { rx: 16 }) + path('M100 -210 h80 l70 90 v100 h-150z', '#fff') + rect(-230, -110, 480, 30, colour.red) + path('M116 -190 h56 l46 66 h-102z', '#9CCBEA') + cross(-70, -150, 80, colour.red) + rect(-60, -236, 60, 28, colour.blue, { rx: 8 }) +
    circle(-130, -16, 52, colour.ink) + circle(-130, -16, 22, colour.steel) + circle(150, -16, 52, colour.ink) + circle(150, -16, 22, colour.steel), 'translate(760 1290)'),
].join(''));

/** Landscape poster, 1920×1080. */
const bloodPoster = () => svg(1920, 1080, [
  rect(0, 0, 1920, 1080, colour.red), path('M1240 0 H1920 V1080 H1060z', '#8A0A12'), drop(1500, 560, 400, '#fff'),
  path('M1500 470 c-60 -120 -230 -60 -190 80 c26 90 120 150 190 220 c70 -70 164 -130 190 -220 c40 -140 -130 -200 -190 -80z', colour.red),
  text(110, 250, 'Done sangre,', 150, '#fff', { 'font-weight': 800 }), text(110, 410, 'comparta vida', 150, '#fff', { 'font-weight': 800 }),
  text(110, 560, 'Martes y jueves', 84, colour.yellow), text(110, 670, '7 a. m. a 12:00 m.', 84, '#fff', { 'font-weight': 500 }),
  text(110, 800, 'Banco de Sangre,', 80, '#fff', { 'font-weight': 500 }), text(110, 896, 'Hospital General', 80, '#fff', { 'font-weight': 500 }),
].join(''));

/** Portrait poster, 1080×1440: fits a board page. */
const accountabilityPoster = () => svg(1080, 1440, [
  rect(0, 0, 1080, 1440, colour.wine), circle(860, 430, 420, '#7E224C'), rect(0, 1150, 1080, 290, colour.night),
  text(80, 190, 'Rendición', 132, '#fff', { 'font-weight': 800 }), text(80, 330, 'de Cuentas', 132, '#fff', { 'font-weight': 800 }), text(80, 470, 'a la vista', 132, colour.yellow, { 'font-weight': 800 }),
  rect(130, 900, 120, 190, '#fff', { rx: 10 }), rect(290, 800, 120, 290, colour.yellow, { rx: 10 }), rect(450, 690, 120, 400, colour.green, { rx: 10 }), rect(610, 560, 120, 530, colour.sky, { rx: 10 }),
  person({ x: 890, y: 1120, scale: 0.86, skin: skins[1], hair: hairs.black, longHair: true, shirt: '#fff', coat: colour.night, trousers: colour.night, left: [-190, -430], right: [110, -240] }),
  text(80, 1270, 'Pida el informe anual en la OIR', 58, '#fff'), text(80, 1360, 'Torre Administrativa, primer nivel', 58, colour.sky, { 'font-weight': 500 }),
].join(''));

export const stills = {
  'dengue.jpg': { width: 1600, height: 1600, draw: dengue },
  'lavado-de-manos.jpg': { width: 1600, height: 1600, draw: hands },
  'vacunacion.jpg': { width: 1600, height: 1600, draw: vaccine },
  'plato-saludable.jpg': { width: 1600, height: 1600, draw: plate },
  'caminar.jpg': { width: 1600, height: 1600, draw: walk },
  'lactancia.jpg': { width: 1600, height: 1600, draw: nursing },
  'fisioterapia.jpg': { width: 1600, height: 1600, draw: therapy },
  'hospital.jpg': { width: 1600, height: 1600, draw: hospital },
  'donacion-de-sangre.png': { width: 1920, height: 1080, draw: bloodPoster },
  'rendicion-de-cuentas.png': { width: 1080, height: 1440, draw: accountabilityPoster },
};
