package app.contrail.ui.points;

import app.contrail.ui.common.PanelMark;

/** The points of all entries, ready for display; an em dash where there is no value. */
public record PointsContent(String total, String average, String highest, PanelMark mark) {}
