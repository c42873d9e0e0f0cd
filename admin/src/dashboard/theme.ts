import type { RaThemeOptions } from 'react-admin';
import { type Tokens, tokens } from './tokens.ts';

const focusRing = (t: Tokens) => ({
  '&.Mui-focusVisible': {
    outline: '2px solid transparent',
    boxShadow: `0 0 0 2px ${t['focus-halo']}, 0 0 0 5px ${t.focus}`,
  },
});

function themeOf(mode: 'light' | 'dark', t: Tokens): RaThemeOptions {
  const colour = (name: string) => t[name] ?? '';
  return {
    palette: {
      mode,
      primary: { main: colour('accent'), dark: colour('accent-strong'), contrastText: colour('on-accent') },
      secondary: { main: colour('own') },
      background: { default: colour('page'), paper: colour('surface') },
      text: { primary: colour('text'), secondary: colour('text-soft') },
      divider: colour('line'),
      error: { main: colour('error') },
      warning: { main: colour('warn') },
      success: { main: colour('ok') },
      action: { hover: colour('sunken') },
    },
    typography: {
      fontFamily: colour('font'),
      body1: { fontSize: colour('size-3') },
      body2: { fontSize: colour('size-2') },
      caption: { fontSize: colour('size-1') },
      h1: { fontSize: colour('size-6'), fontWeight: 600 },
      h2: { fontSize: colour('size-5'), fontWeight: 600 },
      h3: { fontSize: colour('size-4'), fontWeight: 600 },
      h6: { fontSize: colour('size-4'), fontWeight: 600 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    // react-admin's own layout counts in steps of 8; ours of 4 are its halves.
    spacing: 8,
    shape: { borderRadius: 6 },
    sidebar: { width: 220 },
    components: {
      MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: focusRing(t) } },
      MuiButton: { styleOverrides: { root: { minHeight: 44 } } },
      MuiIconButton: { styleOverrides: { root: { minHeight: 44, minWidth: 44 } } },
      MuiOutlinedInput: {
        styleOverrides: {
          root: { backgroundColor: t.surface },
          // The label stands above the field: no gap is cut for it.
          notchedOutline: { borderColor: t['line-strong'], top: 0, '& legend': { display: 'none' } },
        },
      },
      MuiInputLabel: {
        defaultProps: { shrink: true },
        styleOverrides: {
          root: {
            color: t['text-soft'],
            fontSize: t['size-1'],
            lineHeight: 1.4,
            marginBottom: 4,
            position: 'static',
            transform: 'none',
            whiteSpace: 'normal',
            '&.Mui-focused': { color: t.text },
          },
        },
      },
      MuiFormHelperText: { styleOverrides: { root: { fontSize: t['size-1'], marginLeft: 0 } } },
      // It turns while anything is fetched and has no words: what is on its way says so in its own place.
      MuiCircularProgress: { defaultProps: { 'aria-hidden': true } },
      MuiLinearProgress: { styleOverrides: { root: { borderRadius: 4, height: 8 } } },
      MuiToolbar: { styleOverrides: { root: { background: 'transparent !important' } } },
      MuiFilledInput: { defaultProps: { disableUnderline: false } },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'small' } },
      // What is chosen is read in full, on as many lines as it takes.
      MuiSelect: { styleOverrides: { select: { whiteSpace: 'normal' } } },
      MuiInputBase: { styleOverrides: { root: { minHeight: 44 } } },
      MuiPaper: { defaultProps: { elevation: 0 } },
      MuiAppBar: {
        styleOverrides: {
          root: { backgroundColor: t.surface, color: t.text, borderBottom: `1px solid ${t.line}`, boxShadow: 'none' },
        },
      },
      MuiTableCell: {
        styleOverrides: {
          root: { fontSize: t['size-2'], fontVariantNumeric: 'tabular-nums lining-nums', borderColor: t.line },
          head: { fontSize: t['size-1'], fontWeight: 600, color: t['text-soft'], borderColor: t['line-strong'] },
        },
      },
      MuiTableSortLabel: { styleOverrides: { root: { minHeight: 24 } } },
      RaMenuItemLink: {
        styleOverrides: {
          root: {
            minHeight: 44,
            '&.RaMenuItemLink-active': { backgroundColor: t['accent-soft'], color: t.text, fontWeight: 600 },
          },
        },
      },
    } as RaThemeOptions['components'],
  };
}

/** MUI's themes from tokens.css: the dashboard looks like the form, and no page types a colour. */
export const lightTheme = themeOf('light', tokens.light);
export const darkTheme = themeOf('dark', tokens.dark);
