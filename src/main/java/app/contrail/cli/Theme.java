package app.contrail.cli;

/** How a picture is coloured. */
public enum Theme {
    LIGHT,
    DARK
}
