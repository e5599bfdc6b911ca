// Layout for the pages: every value is a token of src/ui/tokens.css or one of its steps, in px (decision 0030).
const step = [
  0, 2, 4, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 36, 40, 44, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120, 160, 200, 240,
];
const spacing = Object.fromEntries(step.map((px) => [px / 4, `${px}px`]));
const size = (px) => [`var(--t${px})`, `var(--l${px})`];
const tone = (name) => `var(--${name})`;

module.exports = {
  content: ['./src/**/*.{ts,tsx}'],
  corePlugins: [
    ...['alignContent', 'alignItems', 'alignSelf', 'justifyContent', 'justifyItems', 'placeItems', 'order'],
    ...['display', 'flex', 'flexBasis', 'flexDirection', 'flexGrow', 'flexShrink', 'flexWrap', 'gap'],
    ...['gridTemplateColumns', 'gridColumn', 'height', 'width', 'maxHeight', 'maxWidth', 'minHeight', 'minWidth'],
    ...['margin', 'padding', 'inset', 'position', 'zIndex', 'overflow', 'visibility', 'opacity', 'pointerEvents'],
    ...['backgroundColor', 'borderColor', 'borderRadius', 'borderStyle', 'borderWidth', 'textColor', 'textAlign'],
    ...[
      'fontSize',
      'fontWeight',
      'letterSpacing',
      'lineHeight',
      'textDecoration',
      'textOverflow',
      'whitespace',
      'wordBreak',
    ],
  ],
  theme: {
    spacing,
    fontSize: { 12: size(12), 14: size(14), 16: size(16), 20: size(20), 32: size(32) },
    letterSpacing: { code: '3px' },
    fontWeight: { normal: '400', medium: '500', semibold: '600' },
    borderRadius: { none: '0', tag: 'var(--r-tag)', control: 'var(--r-control)', card: 'var(--r-card)', full: '999px' },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      white: tone('white'),
      ink: tone('ink'),
      secondary: { DEFAULT: tone('secondary'), page: tone('secondary-page') },
      line: tone('line'),
      page: tone('page'),
      fill: tone('fill'),
      brand: { DEFAULT: tone('brand'), tint: tone('brand-tint'), line: tone('brand-line') },
      good: { DEFAULT: tone('good'), ink: tone('good-ink'), tint: tone('good-tint') },
      watch: { DEFAULT: tone('watch'), ink: tone('watch-ink'), tint: tone('watch-tint') },
      urgent: { DEFAULT: tone('urgent'), ink: tone('urgent-ink'), tint: tone('urgent-tint') },
      gold: { DEFAULT: tone('gold'), ink: tone('gold-ink'), tint: tone('gold-tint') },
    },
  },
};
