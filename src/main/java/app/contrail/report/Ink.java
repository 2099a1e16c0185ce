package app.contrail.report;

import java.awt.Color;

/**
 * The colours of a report: those of the window's light look, because paper is light. Each names the token of the theme
 * that it repeats, and a test compares them.
 */
public enum Ink {
    TEXT(0x24292f, "-color-fg-default"),
    MUTED(0x57606a, "-contrail-muted"),
    GOOD(0x1a7f37, "-color-success-fg"),
    BAD(0xcf222e, "-color-danger-fg"),
    ACCENT(0x0969da, "-color-accent-fg"),
    PAUSED(0x9a6700, "-contrail-dot-paused"),
    CARD(0xffffff, "-contrail-card"),
    LINE(0xd0d7de, "-contrail-line"),
    INTERVAL(0x0969da, "-contrail-interval"),
    /** As it looks on white: nothing on the page shows through, so that every printer manages. */
    INTERVAL_AREA(0xe6f0fb, "-contrail-interval-area"),
    SINCE(0x8250df, "-contrail-since"),
    GAP(0xf0f1f3, "-contrail-gap"),
    NOTE(0x9a6700, "-contrail-note"),
    GRID(0xd0d7de, "-contrail-grid"),
    BAR(0x0969da, "-contrail-bar"),
    BAR_SOFT(0x3b86de, "-contrail-bar-soft"),
    BAR_EMPTY(0xeaeef2, "-contrail-bar-empty");

    private final Color colour;
    private final String token;

    Ink(int rgb, String token) {
        colour = new Color(rgb);
        this.token = token;
    }

    public Color colour() {
        return colour;
    }

    /** What the theme calls it. */
    public String token() {
        return token;
    }
}
