import { html, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import arrowDown from 'lucide-static/icons/arrow-down.svg?raw';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import ban from 'lucide-static/icons/ban.svg?raw';
import calendar from 'lucide-static/icons/calendar.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import chevronUp from 'lucide-static/icons/chevron-up.svg?raw';
import chevronsUpDown from 'lucide-static/icons/chevrons-up-down.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import circleMinus from 'lucide-static/icons/circle-minus.svg?raw';
import clipboardList from 'lucide-static/icons/clipboard-list.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw';
import externalLink from 'lucide-static/icons/external-link.svg?raw';
import eye from 'lucide-static/icons/eye.svg?raw';
import fileText from 'lucide-static/icons/file-text.svg?raw';
import film from 'lucide-static/icons/film.svg?raw';
import gripVertical from 'lucide-static/icons/grip-vertical.svg?raw';
import hash from 'lucide-static/icons/hash.svg?raw';
import heartPulse from 'lucide-static/icons/heart-pulse.svg?raw';
import image from 'lucide-static/icons/image.svg?raw';
import images from 'lucide-static/icons/images.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import keyRound from 'lucide-static/icons/key-round.svg?raw';
import layers from 'lucide-static/icons/layers.svg?raw';
import layoutGrid from 'lucide-static/icons/layout-grid.svg?raw';
import link from 'lucide-static/icons/link.svg?raw';
import listFilter from 'lucide-static/icons/list-filter.svg?raw';
import listVideo from 'lucide-static/icons/list-video.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import logOut from 'lucide-static/icons/log-out.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import megaphone from 'lucide-static/icons/megaphone.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import monitor from 'lucide-static/icons/monitor.svg?raw';
import newspaper from 'lucide-static/icons/newspaper.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import refreshCw from 'lucide-static/icons/refresh-cw.svg?raw';
import rotateCw from 'lucide-static/icons/rotate-cw.svg?raw';
import scanEye from 'lucide-static/icons/scan-eye.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import send from 'lucide-static/icons/send.svg?raw';
import smartphone from 'lucide-static/icons/smartphone.svg?raw';
import star from 'lucide-static/icons/star.svg?raw';
import tag from 'lucide-static/icons/tag.svg?raw';
import trash2 from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import tv from 'lucide-static/icons/tv.svg?raw';
import undo2 from 'lucide-static/icons/undo-2.svg?raw';
import unlink from 'lucide-static/icons/unlink.svg?raw';
import upload from 'lucide-static/icons/upload.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

/** The bundled Lucide pictures, by their Lucide name. */
const pictures = {
  'arrow-down': arrowDown,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  'arrow-up': arrowUp,
  ban,
  calendar,
  check,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'chevron-up': chevronUp,
  'chevrons-up-down': chevronsUpDown,
  'circle-alert': circleAlert,
  'circle-check': circleCheck,
  'circle-minus': circleMinus,
  'clipboard-list': clipboardList,
  clock,
  copy,
  download,
  ellipsis,
  'external-link': externalLink,
  eye,
  'file-text': fileText,
  film,
  'grip-vertical': gripVertical,
  hash,
  'heart-pulse': heartPulse,
  image,
  images,
  info,
  'key-round': keyRound,
  layers,
  'layout-grid': layoutGrid,
  link,
  'list-filter': listFilter,
  'list-video': listVideo,
  lock,
  'log-out': logOut,
  'map-pin': mapPin,
  megaphone,
  minus,
  monitor,
  newspaper,
  pencil,
  play,
  plus,
  printer,
  'refresh-cw': refreshCw,
  'rotate-cw': rotateCw,
  'scan-eye': scanEye,
  search,
  send,
  smartphone,
  star,
  tag,
  'trash-2': trash2,
  'triangle-alert': triangleAlert,
  tv,
  'undo-2': undo2,
  unlink,
  upload,
  users,
  'wifi-off': wifiOff,
  x,
};
export type IconName = keyof typeof pictures;

/** An icon beside a word, as large as the text; the word is what is read aloud. */
export const icon = (name: IconName): TemplateResult => html`${unsafeSVG(pictures[name].replace('<svg', '<svg aria-hidden="true"'))}`;
