package app.contrail.cli;

import java.util.List;

/**
 * What this machine has for drawing, found out without the toolkit.
 *
 * @param display whether a window can be shown
 * @param missing libraries that a window or a picture needs and that are not there; empty if nothing is missing
 * @param fonts whether any font is installed
 * @param ownFont whether the font that comes with Contrail can be read
 * @param whatToDo a sentence for a machine on which something is missing
 */
public record Drawing(boolean display, List<String> missing, boolean fonts, boolean ownFont, String whatToDo) {}
