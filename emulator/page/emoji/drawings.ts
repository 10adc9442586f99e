/** A shape on a 20 × 20 grid: its path, and how it is filled or drawn. */
export interface Shape {
  d: string;
  fill?: string;
  line?: string;
  width?: number;
  turn?: number;
}

const fill = (colour: string, d: string): Shape => ({ d, fill: colour });
const line = (colour: string, d: string, width = 2): Shape => ({ d, line: colour, width });

const RED = '#dd2e44';
const ORANGE = '#f4900c';
const YELLOW = '#ffcc4d';
const GREEN = '#55ac3f';
const BLUE = '#3b88c3';
const PURPLE = '#9266cc';
const BROWN = '#a0674b';
const GREY = '#8899a6';
const DARK = '#31373d';
const PALE = '#e1e8ed';
const WHITE = '#ffffff';

const CIRCLE = 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z';
const SQUARE = 'M4.5 2h11A2.5 2.5 0 0 1 18 4.5v11a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 2 15.5v-11A2.5 2.5 0 0 1 4.5 2Z';
const DIAMOND = 'M10 1.5 18.5 10 10 18.5 1.5 10Z';
const TRIANGLE = 'M10 2 19 18H1Z';
const SHEET = 'M4 1.5h8.5L16 5v13.5H4Z';
const FLAME = 'M10 1c1 4 6 6 6 11.5a6 6 0 0 1-12 0C4 9.500 6 8 6.500 5.500 7.500 6.500 8 7.500 8 8.500 9.500 6.500 10.500 4 10 1Z';
const THUMB =
  'M2.500 9h3.500v8.500H2.500ZM7 9.500 10 3c2-.5 2.800 1.300 2 4.800h4c1.700 0 1.900 2 .7 2.500 1.100.5 1 2-.2 2.400.8.7.4 2-.6 2.200.4 1.200-.3 2.100-1.600 2.100H9.500L7 16Z';
const HAND =
  'M5.500 10V5a1 1 0 0 1 2 0V3a1 1 0 0 1 2.200 0v-.5a1 1 0 0 1 2.200 0V4a1 1 0 0 1 2.100 0v8.500c0 3.500-2 6-4.700 6-2.500 0-4-1.500-5.300-4l-1.800-3c-.5-1.200 1-1.900 1.800-1Z';
const BELL = 'M10 1.500c4 0 5.500 3 5.500 7 0 3 2 4.500 2 6h-15c0-1.500 2-3 2-6 0-4 1.500-7 5.500-7ZM8 16h4a2 2 0 0 1-4 0Z';
const CONE = 'M3 8h2.500L14 3v13l-8.500-4H3Z';
const FACE = [fill(YELLOW, CIRCLE), fill(DARK, 'M7 7a1.200 1.600 0 1 0 .01 0ZM13 7a1.200 1.600 0 1 0 .01 0Z')];
const CLOCK = [
  fill(RED, 'M10 3.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15Z'),
  fill(WHITE, 'M10 5.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11Z'),
  line(DARK, 'M10 7.500V11l2.500 1.500', 1.4),
];
const chart = (d: string): Shape[] => [fill(PALE, SQUARE), line(d.includes('5 14') ? RED : BLUE, d)];
const arrow = (d: string): Shape[] => [fill(BLUE, SQUARE), line(WHITE, d)];
const sign = (colour: string, d: string): Shape[] => [fill(colour, SQUARE), line(WHITE, d)];

/** Emoji drawn by the page itself, for machines whose fonts have none. */
export const DRAWINGS: Record<string, Shape[]> = {
  white_check_mark: sign(GREEN, 'm5.500 10.500 3 3 6-7'),
  heavy_check_mark: [line(DARK, 'm4 11 4 4 8-10', 2.6)],
  ballot_box_with_check: sign(BLUE, 'm5.500 10.500 3 3 6-7'),
  x: [line(RED, 'm4 4 12 12M16 4 4 16', 3)],
  '+1': [fill(YELLOW, THUMB)],
  '-1': [{ ...fill(YELLOW, THUMB), turn: 180 }],
  eyes: [
    fill(PALE, 'M6 3.500a3.500 6 0 1 0 .01 0ZM14 3.500a3.500 6 0 1 0 .01 0Z'),
    fill(DARK, 'M7.200 8a1.600 2.400 0 1 0 .01 0ZM15.200 8a1.600 2.400 0 1 0 .01 0Z'),
  ],
  rotating_light: [
    fill(RED, 'M5 14V9a5 5 0 0 1 10 0v5Z'),
    fill('#f4abba', 'M8 13V9.500a2 2 0 0 1 4 0V13Z'),
    fill(DARK, 'M3 14h14v4H3Z'),
    line(RED, 'M10 .8V2M3 3l1 1M17 3l-1 1', 1.4),
  ],
  fire: [fill(ORANGE, FLAME), fill(YELLOW, 'M10 9c.5 2 2.800 3 2.800 5.500a2.800 2.800 0 0 1-5.600 0C7.200 12.500 9.500 11.500 10 9Z')],
  warning: [fill(YELLOW, TRIANGLE), line(DARK, 'M10 8v4.500M10 15v.3', 1.8)],
  octagonal_sign: [fill(RED, 'M6.500 2h7L18 6.500v7L13.500 18h-7L2 13.500v-7Z')],
  no_entry: [fill(RED, CIRCLE), line(WHITE, 'M6 10h8', 3)],
  no_entry_sign: [line(RED, 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM5 5l10 10', 2.2)],
  construction: [fill(YELLOW, 'M1.500 5h17v7h-17Z'), line(DARK, 'm4 12 4-7M10 12l4-7', 2.4), line(GREY, 'M4 12v6M16 12v6')],
  pushpin: [
    fill(RED, 'M11.500 2 18 8.500l-2 .8-3.200 3.200-.3 3-2 .8-6.800-6.800.8-2 3-.3 3.200-3.200Z'),
    line(GREY, 'm6.500 13.500-4 4', 1.6),
  ],
  round_pushpin: [line(GREY, 'M10 9v10', 1.8), fill(RED, 'M10 1.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9Z')],
  bell: [fill(YELLOW, BELL)],
  no_bell: [fill(YELLOW, BELL), line(RED, 'M3 3l14 14')],
  mega: [fill(RED, CONE), line(GREY, 'M16 7.500c1.500 1 1.500 3.500 0 4.500', 1.5)],
  loudspeaker: [fill(BLUE, CONE), line(GREY, 'M16 7.500c1.500 1 1.500 3.500 0 4.500', 1.5)],
  pager: [fill(DARK, 'M2 5h16v10H2Z'), fill('#9fd18b', 'M4 7h12v4H4Z'), fill(GREY, 'M4 12.500h3V14H4ZM8.500 12.500h3V14h-3Z')],
  telephone_receiver: [line(DARK, 'M4 4c0 7 5 12 12 12', 4)],
  phone: [fill(RED, 'M2 7c4-5 12-5 16 0l-2 2.500-3-1v-1.500H7v1.500l-3 1ZM5 11h10l2 6H3Z')],
  sos: sign(RED, 'M3.500 7.500H6M3.500 7.500V10H6v2.500H3.500M8.500 7.500h3v5h-3ZM16.500 7.500H14V10h2.500v2.500H14'),
  red_circle: [fill(RED, CIRCLE)],
  large_orange_circle: [fill(ORANGE, CIRCLE)],
  large_yellow_circle: [fill('#fdcb58', CIRCLE)],
  large_green_circle: [fill('#78b159', CIRCLE)],
  large_blue_circle: [fill('#55acee', CIRCLE)],
  large_purple_circle: [fill(PURPLE, CIRCLE)],
  large_brown_circle: [fill(BROWN, CIRCLE)],
  white_circle: [fill(PALE, CIRCLE)],
  black_circle: [fill(DARK, CIRCLE)],
  large_red_square: [fill(RED, SQUARE)],
  large_orange_square: [fill(ORANGE, SQUARE)],
  large_yellow_square: [fill('#fdcb58', SQUARE)],
  large_green_square: [fill('#78b159', SQUARE)],
  large_blue_square: [fill('#55acee', SQUARE)],
  large_purple_square: [fill(PURPLE, SQUARE)],
  white_large_square: [fill(PALE, SQUARE)],
  black_large_square: [fill(DARK, SQUARE)],
  large_orange_diamond: [fill(ORANGE, DIAMOND)],
  large_blue_diamond: [fill('#55acee', DIAMOND)],
  small_orange_diamond: [fill(ORANGE, 'M10 5l5 5-5 5-5-5Z')],
  small_blue_diamond: [fill('#55acee', 'M10 5l5 5-5 5-5-5Z')],
  exclamation: [line(RED, 'M10 3v8.500M10 16v.3', 3)],
  question: [line(RED, 'M6.500 6.500c0-5 7.500-4.500 7 0C13.200 9 10 9 10 12M10 16v.3', 2.6)],
  dart: [fill(RED, CIRCLE), fill(WHITE, 'M10 5a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z'), fill(RED, 'M10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z')],
  checkered_flag: [
    line(GREY, 'M4 2v17', 1.6),
    fill(DARK, 'M5 3h4v3H5ZM13 3h4v3h-4ZM9 6h4v3H9ZM5 9h4v3H5ZM13 9h4v3h-4Z'),
    fill(PALE, 'M9 3h4v3H9ZM5 6h4v3H5ZM13 6h4v3h-4ZM9 9h4v3H9Z'),
  ],
  triangular_flag_on_post: [line(BROWN, 'M5 2v17', 1.8), fill(RED, 'm6 2.500 11 4.500-11 4.500Z')],
  alarm_clock: [...CLOCK, line(RED, 'M3 5 6 2.500M17 5l-3-2.500')],
  stopwatch: [fill(GREY, 'M8 1h4v3H8Z'), fill(GREY, 'M10 3.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15Z'), ...CLOCK.slice(1)],
  timer_clock: [fill(BROWN, 'M3 16h14v3H3Z'), ...CLOCK],
  hourglass_flowing_sand: [
    fill(BROWN, 'M4 1h12v2H4ZM4 17h12v2H4Z'),
    fill(PALE, 'M5 3h10c0 4-3.500 5-3.500 7s3.500 3 3.500 7H5c0-4 3.500-5 3.500-7S5 7 5 3Z'),
    fill(ORANGE, 'M7 6h6c-1 2-2 2.500-3 3-1-.5-2-1-3-3ZM6 17c.5-2.500 2.500-3 4-3s3.500.5 4 3Z'),
  ],
  lock: [line(GREY, 'M6 9V6a4 4 0 0 1 8 0v3'), fill(YELLOW, 'M3.500 9h13v9h-13Z'), fill(DARK, 'M9 12h2v3.500H9Z')],
  unlock: [line(GREY, 'M6 9V6a4 4 0 0 1 7.500-2'), fill(YELLOW, 'M3.500 9h13v9h-13Z'), fill(DARK, 'M9 12h2v3.500H9Z')],
  key: [line('#d19d2e', 'M7 9a4 4 0 1 0 0 2h11v3M14 11v3')],
  wrench: [line(GREY, 'M4 16 12 8M16.500 4.500 14 7l-1.500-1.500L15 3a4 4 0 0 0-4.500 5', 2.6)],
  hammer_and_wrench: [line(GREY, 'M4 16 14 6'), line(BROWN, 'M16 16 7 7'), fill(DARK, 'm3 5 4-3 3 4-4 3Z')],
  gear: [
    line(GREY, 'M10 1.500v17M1.500 10h17M4 4l12 12M16 4 4 16', 2.8),
    fill(GREY, 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z'),
    fill(WHITE, 'M10 7.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z'),
  ],
  bulb: [fill(YELLOW, 'M10 1.500a6 6 0 0 0-3 11V15h6v-2.500a6 6 0 0 0-3-11Z'), fill(GREY, 'M7 15.500h6V18l-1.500 1h-3L7 18Z')],
  memo: [fill(PALE, SHEET), line(GREY, 'M6.500 7h6M6.500 10h6M6.500 13h4', 1.2), line(ORANGE, 'm10 16.500 7-7', 2.4)],
  clipboard: [fill(BROWN, 'M3 2.500h14v16H3Z'), fill(PALE, 'M5 5h10v11.500H5Z'), fill(GREY, 'M7 1h6v4H7Z')],
  page_facing_up: [fill(PALE, SHEET), line(GREY, 'M6.500 7h7M6.500 10h7M6.500 13h5', 1.2)],
  books: [fill(GREEN, 'M2 3h5v15H2Z'), fill(RED, 'M7.500 3h5v15h-5Z'), fill(BLUE, 'm13 4 4-1 3 14-4.500 1Z')],
  book: [fill(BLUE, 'M1 4c3-1.500 6-1.500 9 .5 3-2 6-2 9-.5v13c-3-1.500-6-1-9 1-3-2-6-2.500-9-1Z'), line(WHITE, 'M10 5v12', 1.2)],
  closed_book: [fill(RED, 'M4 1.500h12v17H4Z'), line(WHITE, 'M6.500 2v16', 1)],
  spiral_calendar_pad: [fill(PALE, SQUARE), fill(RED, 'M2 4h16v4H2Z')],
  calendar: [fill(PALE, SQUARE), fill(BLUE, 'M2 4h16v4H2Z')],
  date: [fill(PALE, SQUARE), fill(RED, 'M2 4h16v4H2Z')],
  bar_chart: [fill(PALE, SQUARE), fill(GREEN, 'M5 11h2.500v5H5Z'), fill(RED, 'M9 5h2.500v11H9Z'), fill(BLUE, 'M13 8h2.500v8H13Z')],
  chart_with_upwards_trend: chart('m4.500 14 4-4 2.500 2L16 6'),
  chart_with_downwards_trend: chart('m4.500 6 4 4L11 8l5 6'),
  link: [line(GREY, 'M9 11a3 3 0 0 0 4.500 0l3-3A3 3 0 0 0 12 3.500l-1 1M11 9a3 3 0 0 0-4.500 0l-3 3A3 3 0 0 0 8 16.500l1-1')],
  paperclip: [line(GREY, 'm15 8-6 6a2 2 0 0 1-3-3l7-7a3.500 3.500 0 0 1 5 5l-7 7a5 5 0 0 1-7-7l6-6', 1.6)],
  globe_with_meridians: [fill(BLUE, CIRCLE), line(WHITE, 'M2.500 10h15M10 2.500c-4 4-4 11 0 15M10 2.500c4 4 4 11 0 15', 1.2)],
  rocket: [
    fill(PALE, 'M17.500 2.500c.5 6-3 10-7 12.500L5 9.500c2.500-4 6.500-7.500 12.500-7Z'),
    fill(RED, 'M5 9.500 2 10l3-4 3-.5ZM10.500 15 10 18l4-3 .5-3Z'),
    fill(ORANGE, 'M5.500 11.500 2 18l6.500-3.500Z'),
    fill(BLUE, 'M13 5a2 2 0 1 0 .01 0Z'),
  ],
  computer: [fill(DARK, 'M3 4h14v9H3Z'), fill('#9fc9ea', 'M4.500 5.500h11v6h-11Z'), fill(GREY, 'M1 14h18l-1 2.500H2Z')],
  floppy_disk: [fill(DARK, SQUARE), fill(PALE, 'M5 2h9v5H5ZM5 11h10v7H5Z')],
  package: [fill(BROWN, 'M2 5.500 10 2l8 3.500v9L10 18l-8-3.500Z'), line('#d4a27f', 'M2 5.500 10 9l8-3.500M10 9v9', 1.2)],
  wastebasket: [fill(GREY, 'M4 6h12l-1.500 12.500h-9ZM3 3.500h14V5H3Z')],
  email: [fill(PALE, 'M1.500 4h17v12h-17Z'), line(GREY, 'm2 5 8 6 8-6', 1.4)],
  mag: [
    line(GREY, 'M12.500 12.500 18 18', 2.6),
    fill('#bddcf2', 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z'),
    line(DARK, 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z', 1.6),
  ],
  speech_balloon: [
    fill(PALE, 'M3 3h14v10H9l-4 4v-4H3Z'),
    fill(GREY, 'M6 7.500h1.500V9H6ZM9.200 7.500h1.600V9H9.200ZM12.500 7.500H14V9h-1.500Z'),
  ],
  bust_in_silhouette: [fill(GREY, 'M10 2.500a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM3 18c0-5 3-6.500 7-6.500s7 1.500 7 6.500Z')],
  busts_in_silhouette: [
    fill(
      GREY,
      'M7 4a3.500 3.500 0 1 0 .01 0ZM1 17c0-4.500 2.500-5.500 6-5.500s6 1 6 5.500ZM14 5a3 3 0 1 0 .01 0ZM14 17c0-2.500-.5-4-1.500-5 3.500-.5 6.500.5 6.500 5Z',
    ),
  ],
  bug: [
    line(DARK, 'M3 6l3 2M17 6l-3 2M2 11h4M18 11h-4M3 17l3-3M17 17l-3-3', 1.2),
    fill(GREEN, 'M10 4c4 0 5 3 5 7s-2 7.500-5 7.500S5 15 5 11s1-7 5-7Z'),
  ],
  robot_face: [fill(GREY, SQUARE), fill(WHITE, 'M5 6h4v4H5ZM11 6h4v4h-4Z'), fill(DARK, 'M6 13h8v2H6Z')],
  tada: [
    fill(YELLOW, 'm6.500 6 7.500 7.500L2 18.500Z'),
    line(RED, 'M10 7c0-3 2-3.500 1-5.500', 1.6),
    line(BLUE, 'M13 10c3 0 3.500-2 5.500-1', 1.6),
    fill(GREEN, 'M14 3h2v2h-2ZM16 14h2v2h-2ZM4 3h2v2H4Z'),
  ],
  sparkles: [
    fill(
      YELLOW,
      'm8 4 1.800 4.700L14.500 10.500l-4.700 1.800L8 17l-1.800-4.700L1.500 10.500l4.700-1.800ZM15.500 1l1 2.500 2.500 1-2.500 1-1 2.500-1-2.500-2.500-1 2.500-1ZM16 13l.8 2 2 .8-2 .8-.8 2-.8-2-2-.8 2-.8Z',
    ),
  ],
  star: [fill(YELLOW, 'm10 1.500 2.600 5.600 6 .8-4.400 4.200 1.100 6L10 15.200 4.700 18.100l1.100-6L1.400 7.900l6-.8Z')],
  zap: [fill(ORANGE, 'M12 1 3.500 11.500H9L7.500 19l9-11H11Z')],
  boom: [fill(ORANGE, 'm10 1 2 5 5-2-2 5 4 2-5 1 1 5-5-3-5 3 1-5-5-1 4-2-2-5 5 2Z')],
  heart: [fill(RED, 'M10 18C-2 9.500 4 1.500 10 6c6-4.500 12 3.500 0 12Z')],
  green_heart: [fill(GREEN, 'M10 18C-2 9.500 4 1.500 10 6c6-4.500 12 3.500 0 12Z')],
  wave: [fill(YELLOW, HAND), line(BLUE, 'M16 4c1.500 1 2 2.500 2 4', 1.4)],
  hand: [fill(YELLOW, HAND)],
  raised_hands: [fill(YELLOW, 'M2 9l2-6 1.500.5V2L7 2.500 8 9l-1 8H3ZM18 9l-2-6-1.500.5V2L13 2.500 12 9l1 8h4Z')],
  pray: [fill(YELLOW, 'M9.500 2v16L3 17.500 5.500 10ZM10.500 2v16l6.500-.5-2.500-7.500Z')],
  clap: [fill(YELLOW, HAND), line(ORANGE, 'M16 3l2-2M17 6l2-.5', 1.4)],
  muscle: [fill(YELLOW, 'M3 4c3-2 5 0 4 4 3-2 11-1 11 5 0 4-4 5-8 5-5 0-8-2-8-7Z')],
  trophy: [fill(YELLOW, 'M5 2h10v6c0 3-2 5-5 5s-5-2-5-5ZM9 13h2v3h3v2H6v-2h3Z')],
  information_source: sign(BLUE, 'M10 9v6M10 5.500v.3'),
  arrow_up: arrow('M10 15V5.500M6 9l4-4 4 4'),
  arrow_down: arrow('M10 5v9.500M6 11l4 4 4-4'),
  arrow_right: arrow('M5 10h9.500M11 6l4 4-4 4'),
  arrow_left: arrow('M15 10H5.500M9 6l-4 4 4 4'),
  arrow_upper_right: arrow('M6 14l8-8M8 6h6v6'),
  arrow_lower_right: arrow('M6 6l8 8M8 14h6V8'),
  arrows_counterclockwise: arrow('M15 8a5.500 5.500 0 0 0-9.500-1M5 4.500V8h3.500M5 12a5.500 5.500 0 0 0 9.500 1M15 15.500V12h-3.500'),
  repeat: arrow('M5 9V7h10l-2-2M15 11v2H5l2 2'),
  arrow_forward: arrow('M7 5l8 5-8 5Z'),
  double_vertical_bar: arrow('M7.500 6v8M12.500 6v8'),
  heavy_plus_sign: [line(DARK, 'M10 4v12M4 10h12', 3)],
  new: sign(BLUE, 'M3.500 13V7l3 6V7M9 7h3M9 7v6h3M9 10h2.500M14 7l1 6 1-4 1 4 1-6'),
  ok: sign(BLUE, 'M5 7h3.500v6H5ZM12 7v6M15.500 7 12 10l3.500 3'),
  dizzy_face: [...FACE, line(DARK, 'M7 14c2-2 4-2 6 0', 1.4)],
  smile: [...FACE, fill(DARK, 'M6 11.500h8c0 5-8 5-8 0Z')],
  smiley: [...FACE, fill(DARK, 'M6 11.500h8c0 5-8 5-8 0Z')],
  grin: [...FACE, fill(WHITE, 'M6 11.500h8c0 5-8 5-8 0Z')],
  slightly_smiling_face: [...FACE, line(DARK, 'M6.500 12.500c2 2.500 5 2.500 7 0', 1.4)],
  blush: [...FACE, line(DARK, 'M6.500 12.500c2 2.500 5 2.500 7 0', 1.4)],
  joy: [
    ...FACE,
    fill(DARK, 'M6 11.500h8c0 5-8 5-8 0Z'),
    fill(BLUE, 'M3.500 10c-2 3-1.500 4 0 4s2-1 0-4ZM16.500 10c2 3 1.500 4 0 4s-2-1 0-4Z'),
  ],
  sob: [...FACE, line(DARK, 'M7 14c2-2 4-2 6 0', 1.4), fill(BLUE, 'M6 10h2v7H6ZM12 10h2v7h-2Z')],
  cry: [...FACE, line(DARK, 'M7 14c2-2 4-2 6 0', 1.4), fill(BLUE, 'M14 10c2 3 1.500 4 0 4s-2-1 0-4Z')],
  neutral_face: [...FACE, line(DARK, 'M7 13h6', 1.4)],
  thinking_face: [...FACE, line(DARK, 'M8 13l5-1M5.500 5l3-.5M12 5.500l3 .5', 1.3), fill(ORANGE, 'M6 14h5l-2 4H6Z')],
  scream: [...FACE, fill(DARK, 'M10 11a2 3 0 1 0 .01 0Z')],
  sunglasses: [fill(YELLOW, CIRCLE), fill(DARK, 'M3 6.500h14V8c0 3-5 3-6 0H9c-1 3-6 3-6 0Z'), line(DARK, 'M6.500 13c2 2 5 2 7 0', 1.4)],
  skull: [
    fill(PALE, 'M10 2c5 0 7 3 7 7 0 2-1 3.500-3 4.500V17H6v-3.500C4 12.500 3 11 3 9c0-4 2-7 7-7Z'),
    fill(DARK, 'M7 8a1.800 2 0 1 0 .01 0ZM13 8a1.800 2 0 1 0 .01 0Z'),
  ],
};
