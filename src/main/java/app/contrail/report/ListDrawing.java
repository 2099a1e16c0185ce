package app.contrail.report;

import java.util.ArrayList;
import java.util.List;

/** A panel with a list: when, and what. What has no room is counted. */
final class ListDrawing {
    private static final double PADDING = 11;
    private static final double TITLE_HEIGHT = 27;
    private static final double BOTTOM = 8;
    private static final int MOST_LINES = 3;
    /** More fit on no page, so that nobody need measure them. */
    private static final int MOST_ITEMS = 80;

    private static final double WHEN_SHARE = 0.42;
    private static final double GAP = 10;

    private final ReportContent.Listing list;
    private final double width;
    private final double whenWidth;
    private final List<List<String>> texts = new ArrayList<>();

    /** @param width of the panel */
    ListDrawing(Lettering letters, ReportContent.Listing list, double width) {
        this.list = list;
        this.width = width - 2 * PADDING;
        double widest = list.items().stream()
                .limit(MOST_ITEMS)
                .mapToDouble(item -> letters.width(Lettering.clean(item.when()), Style.SMALL))
                .max()
                .orElse(0);
        whenWidth = Math.min(widest, this.width * WHEN_SHARE);
        list.items().stream()
                .limit(MOST_ITEMS)
                .forEach(item ->
                        texts.add(letters.wrapped(item.text(), Style.SMALL, this.width - whenWidth - GAP, MOST_LINES)));
    }

    /** How high the panel is with everything in it. */
    double height() {
        return TITLE_HEIGHT + BOTTOM + contentHeight();
    }

    private double contentHeight() {
        int more = list.items().size() > texts.size() ? 1 : 0;
        return list.items().isEmpty()
                ? Style.SMALL.leading()
                : texts.stream().mapToDouble(ListDrawing::height).sum() + more * Style.SMALL.leading();
    }

    private static double height(List<String> lines) {
        return lines.size() * Style.SMALL.leading() + 3;
    }

    /** How many items fit into a panel of this height. */
    private int fitting(double height) {
        double room = height - TITLE_HEIGHT - BOTTOM;
        if (contentHeight() <= room) {
            return texts.size();
        }
        room -= Style.SMALL.leading();
        int fitting = 0;
        while (fitting < texts.size() && height(texts.get(fitting)) <= room) {
            room -= height(texts.get(fitting));
            fitting++;
        }
        return fitting;
    }

    void draw(Sheet sheet, Box box) {
        sheet.card(box);
        Box inside = box.inside(PADDING, 0);
        sheet.text(list.title(), inside.x(), box.y() + 18, inside.width(), Style.HEADING, Ink.TEXT);
        double y = box.y() + TITLE_HEIGHT + Style.SMALL.size();
        int shown = fitting(box.height());
        for (int i = 0; i < shown; i++) {
            sheet.text(list.items().get(i).when(), inside.x(), y, whenWidth + 1, Style.SMALL, Ink.MUTED);
            for (String line : texts.get(i)) {
                sheet.text(line, inside.x() + whenWidth + GAP, y, width, Style.SMALL, Ink.TEXT);
                y += Style.SMALL.leading();
            }
            y += 3;
        }
        int more = list.items().size() - shown;
        String last =
                list.items().isEmpty() ? list.empty() : more > 0 ? list.more().apply(more) : "";
        sheet.text(last, inside.x(), y, inside.width(), Style.SMALL, Ink.MUTED);
    }
}
